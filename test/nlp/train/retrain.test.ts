import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'chai';
import { retrain } from '../../../nlp/train/retrain.ts';

const QUIET = { start: () => undefined, step: () => undefined, end: () => undefined };
const MINUTE = 60_000;

/** A grievance the present models cannot know: its words are made up. */
function correctionsOf(count: number) {
  return Array.from({ length: count }, (_, i) => ({
    text: `the zorblat frimbled ${'wug'.repeat(1 + (i % 5))} ${String.fromCharCode(97 + (i % 26))}${i}`,
    complaint: 1 as const,
    emotion: 'angry' as const,
    categories: ['network' as const],
    severity: 2 as const,
  }));
}

describe('training with corrections', function () {
  this.timeout(3 * MINUTE);
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'kesu-corrections-'));
    const line = { uid: 'xci_complaints:1', src: 'xci_complaints', lang: 'en', text: 'a bad thing', complaint: 1 };
    writeFileSync(join(folder, 'complaint_en.train.jsonl'), JSON.stringify(line));
  });
  after(() => rmSync(folder, { recursive: true }));

  it('learns one half, compares on the other before and after, and leaves the data folder as it was', () => {
    const data = new URL(`${pathToFileURL(folder).href}/`);
    const corrections = correctionsOf(60);
    const {
      before: was,
      after: is,
      learned,
      heldBack,
    } = retrain({
      data,
      sources: 'clean',
      seed: 1,
      out: new URL('models/', data),
      progress: QUIET,
      corrections,
    });
    expect(learned + heldBack).to.equal(corrections.length);
    const [old, fresh] = [was, is].map((scores) =>
      scores.find(({ task, source }) => task === 'categories' && source === 'corrections'),
    );
    expect([old?.rows, fresh?.rows]).to.deep.equal([heldBack, heldBack]);
    expect(fresh?.microF1).to.be.above((old?.microF1 ?? 1) + 0.3);
    const card = readFileSync(join(folder, 'models', 'en.json'), 'utf8');
    expect(card).to.include('written').and.not.include('zorblat');
  });
});
