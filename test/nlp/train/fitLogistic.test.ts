import { expect } from 'chai';
import { fitLogistic, type Targets } from '../../../nlp/train/fitLogistic.ts';
import { selectFrequent, vectorise } from '../../../nlp/train/vectors.ts';

/** Feature 1 speaks for the first output, 2 for the second; 9 is in every row. */
const ROWS = Array.from({ length: 40 }, (_, i) => Uint32Array.of(i % 2 === 0 ? 1 : 2, 9).map((n) => n << 24));
const features = selectFrequent(ROWS, 2);
const vectors = vectorise(ROWS, features);
const OPTIONS = { features: features.hashes.length, epochs: 10, rate: 0.3, decay: 1e-4, seed: 3 };

function targets(link: Targets['link'], groups: number): Targets {
  return {
    outputs: 2,
    link,
    groups,
    rows: Uint32Array.from(ROWS, (_, i) => i),
    groupOf: Uint8Array.from(ROWS, (_, i) => (i < 20 ? 0 : 1)),
    values: Float32Array.from(ROWS.flatMap((_, i) => [Number(i % 2 === 0), Number(i % 2)])),
    weights: new Float32Array(ROWS.length).fill(1),
  };
}

describe('logistic regression', () => {
  for (const link of ['softmax', 'sigmoid'] as const) {
    it(`learns what speaks for what, with ${link}`, () => {
      const { weights, columns } = fitLogistic(vectors, targets(link, 0), OPTIONS);
      const weight = (hash: number, output: number) =>
        weights[(features.idOf(hash << 24) ?? 0) * columns + output] ?? 0;
      expect(weight(1, 0)).to.be.above(0.5);
      expect(weight(1, 1)).to.be.below(-0.5);
      expect(weight(2, 1)).to.be.above(0.5);
      expect(Math.abs(weight(9, 0))).to.be.below(0.5);
    });
  }

  it('learns what differs in a group apart from what all share', () => {
    const flipped = targets('softmax', 2);
    for (let i = 40; i < 80; i += 1) flipped.values[i] = 1 - (flipped.values[i] ?? 0);
    const { weights, columns } = fitLogistic(vectors, flipped, OPTIONS);
    const base = (features.idOf(1 << 24) ?? 0) * columns;
    expect(weights[base + 2]).to.be.above(0.3);
    expect(weights[base + 4]).to.be.below(-0.3);
  });

  it('gives the same weights for the same seed, and others for another', () => {
    const once = fitLogistic(vectors, targets('softmax', 2), OPTIONS);
    expect(fitLogistic(vectors, targets('softmax', 2), OPTIONS).weights).to.deep.equal(once.weights);
    expect(fitLogistic(vectors, targets('softmax', 2), { ...OPTIONS, seed: 4 }).weights).not.to.deep.equal(
      once.weights,
    );
  });
});

describe('feature selection', () => {
  it('leaves out what is rare', () => {
    const rows = [Uint32Array.of(1 << 24, 2 << 24), Uint32Array.of(1 << 24)];
    expect([...selectFrequent(rows, 2).hashes]).to.deep.equal([1 << 24]);
  });

  it('know a mentioned name only when very many messages hold it', () => {
    const name = 0xff000001;
    const rows = (count: number) => Array.from({ length: count }, () => Uint32Array.of(name));
    expect([...selectFrequent(rows(49), 2).hashes]).to.deep.equal([]);
    expect([...selectFrequent(rows(50), 2).hashes]).to.deep.equal([name]);
  });
});
