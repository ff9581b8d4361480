import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { train } from '../../../nlp/train/train.ts';

const QUIET = { start: () => undefined, step: () => undefined, end: () => undefined };
const MINUTE = 60_000;

/** Two tiny public sets, one without a licence, with a dev part whose texts must never be trained on. */
function writeSets(folder: string): void {
  const line = (uid: string, src: string, text: string, labels: object) =>
    JSON.stringify({ uid, src, lang: 'en', text, ...labels });
  const rows = ['bad', 'late', 'fine', 'lovely'].flatMap((word, w) =>
    Array.from({ length: 6 }, (_, i) =>
      line(`xci_complaints:${word}${i}`, 'xci_complaints', `${word} thing ${'x'.repeat(i + 1)}`, {
        complaint: w < 2 ? 1 : 0,
      }),
    ),
  );
  const unlicensed = line('us_airline_sentiment:1', 'us_airline_sentiment', 'late flight', { complaint: 1 });
  writeFileSync(join(folder, 'complaint_en.train.jsonl.gz'), gzipSync([...rows, unlicensed].join('\n')));
  writeFileSync(
    join(folder, 'complaint_en.dev.jsonl'),
    line('xci_complaints:d', 'xci_complaints', 'bad thing x', { complaint: 1 }),
  );
}

describe('training', function () {
  this.timeout(3 * MINUTE);
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'kesu-train-'));
    writeSets(folder);
  });
  after(() => rmSync(folder, { recursive: true }));

  it('is repeatable, keeps dev out, and with clean sources takes none without a licence', () => {
    const data = new URL(`${pathToFileURL(folder).href}/`);
    const run = (out: string) => train({ data, sources: 'clean', seed: 5, out: new URL(out, data), progress: QUIET });
    const scores = run('one/');
    run('two/');
    for (const name of ['en.bin', 'zh.bin', 'en.json']) {
      const [one, two] = ['one', 'two'].map((out) => readFileSync(join(folder, out, name)));
      expect(one?.equals(two ?? Buffer.alloc(0)), name).to.equal(true);
    }
    const { trainedOn } = JSON.parse(readFileSync(join(folder, 'one', 'en.json'), 'utf8')) as {
      trainedOn: { set: string; rows: number }[];
    };
    expect(trainedOn.find(({ set }) => set === 'xci_complaints')?.rows).to.equal(23);
    expect(trainedOn.map(({ set }) => set)).not.to.include('us_airline_sentiment');
    expect(scores.find(({ source }) => source === 'xci_complaints')?.rows).to.equal(1);
    const written = scores.find(({ task, source }) => task === 'complaint' && source === 'written');
    expect(written?.macroF1).to.be.above(0.5);
  });
});
