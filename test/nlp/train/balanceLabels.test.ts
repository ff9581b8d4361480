import { expect } from 'chai';
import { balanceLabels } from '../../../nlp/train/balanceLabels.ts';
import { fitHead, type HeadTargets, pickRows } from '../../../nlp/train/fitHead.ts';
import { selectFrequent, vectorise } from '../../../nlp/train/vectors.ts';

const SIZE = 600;

/** One feature that three rows in ten with it deserve the rare label for, too few for the head to name it; in one group only. */
const ROWS = Array.from({ length: SIZE }, (_, i) => Uint32Array.of(i % 4 === 0 ? 1 : 2, 9).map((n) => n << 24));
const isRare = (i: number): boolean => i % 4 === 0 && i % 10 < 4;
const features = selectFrequent(ROWS, 2);
const vectors = vectorise(ROWS, features);

const targets: HeadTargets = {
  outputs: 2,
  groups: 2,
  rows: Uint32Array.from(ROWS, (_, i) => i),
  groupOf: Uint8Array.from(ROWS, (_, i) => (i < SIZE - 40 ? 0 : 1)),
  values: Uint8Array.from(ROWS.flatMap((_, i) => [Number(!isRare(i)), Number(isRare(i))])),
  weights: new Float32Array(SIZE).fill(1),
};
const head = fitHead(vectors, targets, { features: features.hashes.length, epochs: 10, cost: 5, balance: 0, seed: 3 });
const all = Array.from(ROWS.keys());

describe('balancing labels', () => {
  it('moves a label that is named too seldom nearer, beside the others', () => {
    const [common = 0, rare = 0] = balanceLabels(head, vectors, targets, all);
    expect(rare - common).to.be.above(0.2);
  });

  it('leaves a label alone in a group that has few rows of it', () => {
    expect(balanceLabels(head, vectors, targets, all)[3]).to.equal(0);
  });

  it('judges picked rows by their own labels', () => {
    const picked = pickRows(targets, [8, 0, 599]);
    expect([...picked.rows]).to.deep.equal([8, 0, 599]);
    expect([...picked.groupOf]).to.deep.equal([0, 0, 1]);
    expect([...picked.values]).to.deep.equal([1, 0, 0, 1, 1, 0]);
  });
});
