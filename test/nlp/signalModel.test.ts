import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { recognize } from '../../nlp/index.ts';
import { SIGNALS } from '../../nlp/labels.ts';
import { loadModels } from '../../nlp/model/classify.ts';
import { decodeModel, encodeModel } from '../../nlp/model/modelFile.ts';
import { loadSignalModel, type SignalHeader } from '../../nlp/signalModel/signalModel.ts';
import { chooseThresholds } from '../../nlp/train/signals/chooseThresholds.ts';
import { fitSignals, scoreSignals } from '../../nlp/train/signals/fitSignals.ts';
import { readWrittenSignals } from '../../nlp/train/signals/signalRows.ts';
import { trainSignals } from '../../nlp/train/signals/trainSignals.ts';

const FILE = new URL('../../nlp/models/signals.bin', import.meta.url);
const SECONDS = 60_000;

describe('the signal model', () => {
  it('is there, small, and has two thresholds for each signal', () => {
    const bytes = readFileSync(FILE);
    const { accept, keep } = decodeModel(bytes).header as SignalHeader;
    expect(bytes.length).to.be.below(900_000);
    expect([accept.length, keep.length]).to.deep.equal([SIGNALS.length, SIGNALS.length]);
    expect(loadSignalModel()).to.not.equal(undefined);
  });

  it('is not needed: without the file the rules decide alone', () => {
    expect(loadSignalModel(new URL('file:///no/such/model.bin'))).to.equal(undefined);
  });

  it('says the same of the same message', () => {
    const text = 'a small envelope and nobody needs to hear about the screw in my soup';
    recognize('something else in between');
    expect(recognize(text).signals).to.deep.equal(recognize(text).signals);
  });

  const READ: readonly { text: string; signals: readonly string[] }[] = [
    { text: 'no signal at all in my flat, I have to stand on the balcony to make a call', signals: [] },
    { text: 'Maple Court, flat 12', signals: [] },
    { text: '三天内回电话', signals: [] },
    { text: '4', signals: [] },
    { text: '网上买的，用了两天就坏了', signals: [] },
    { text: '渴死了，水什么时候送到', signals: [] },
    {
      text: "A recall would cost you a fortune, so why not pay me five thousand and we'll say no more about it",
      signals: ['extortion'],
    },
  ];
  for (const { text, signals } of READ) {
    it(`finds ${signals.join(', ') || 'nothing'} in ${JSON.stringify(text)}`, () => {
      expect(recognize(text).signals).to.deep.equal(signals);
    });
  }

  it('does better than the rules alone on rows of an author it has not seen, and the same seed gives the same bytes', function () {
    this.timeout(3 * SECONDS);
    const rows = readWrittenSignals().filter(
      ({ author }, i) => author === 'third' || (['second', 'fourth'].includes(author) && i % 2 === 0),
    );
    const models = loadModels();
    const once = trainSignals(rows, models, 1, ['third']);
    const again = trainSignals(rows, models, 1, []);
    const recall = (scores: typeof once.rules) =>
      scores.reduce((sum, { recall: one, support }) => sum + one * support, 0) /
      scores.reduce((sum, { support }) => sum + support, 0);
    expect(recall(once.strangers)).to.be.above(recall(once.rules) + 0.03);
    const { accept: _, keep: __, ...header } = once.parts.header as SignalHeader;
    const { accept: ___, keep: ____, ...other } = again.parts.header as SignalHeader;
    expect(encodeModel({ ...once.parts, header }).equals(encodeModel({ ...again.parts, header: other }))).to.equal(
      true,
    );
  });
});

describe('fitting signals', () => {
  const vectors = {
    offsets: Uint32Array.of(0, 1, 2, 3, 4),
    ids: Uint32Array.of(0, 1, 0, 1),
    values: new Float32Array(4).fill(1),
  };
  const options = { features: 2, epochs: 30, rate: 0.5, decay: 0, seed: 1 };

  it('learns each output by itself, and nothing from what is not known', () => {
    const unknown = Number.NaN;
    const targets = Float32Array.of(1, unknown, 0, unknown, 1, 1, 0, 0);
    const head = fitSignals(vectors, { outputs: 2, targets, weights: new Float32Array(8).fill(1) }, options);
    const [first, second] = [scoreSignals(vectors, head, 0), scoreSignals(vectors, head, 1)];
    expect(first[0]).to.be.above(0);
    expect(second[0]).to.be.below(0);
    expect(first[1]).to.be.above(second[1] ?? 0);
  });

  it('takes thresholds that part the rows, and lower ones for what a rule found', () => {
    const row = (score: number, ruled: boolean, right: boolean) => ({
      author: 'a',
      scores: SIGNALS.map(() => score),
      ruled: {
        found: new Map(ruled ? [['crime' as const, [{ tag: 'signal:crime', weight: 2, start: 0, end: 1 }]]] : []),
        refused: new Set<never>(),
        length: 100,
      },
      complaint: 1,
      signals: right ? (['crime'] as const) : [],
      unknown: new Set<never>(),
    });
    const rows = [row(1, false, true), row(0, false, false), row(-1, true, true), row(-3, true, false)];
    const { accept, keep } = chooseThresholds(rows);
    const crime = SIGNALS.indexOf('crime');
    expect(accept[crime]).to.be.within(0.01, 1);
    expect(keep[crime]).to.be.within(-2.99, -1);
  });
});
