import { expect } from 'chai';
import { layOut } from '../../../nlp/model/columns.ts';
import { distinctFeatures } from '../../../nlp/model/distinct.ts';
import { createLinearModel } from '../../../nlp/model/linearModel.ts';
import { domainsOf } from '../../../nlp/train/domains.ts';
import { countRates } from '../../../nlp/train/featureRates.ts';
import { fitHead, type HeadTargets } from '../../../nlp/train/fitHead.ts';
import { packModel } from '../../../nlp/train/packModel.ts';
import { selectFrequent, vectorise } from '../../../nlp/train/vectors.ts';

/** Feature 1 speaks for the first output, 2 for the second; 9 is in every row. */
const ROWS = Array.from({ length: 40 }, (_, i) => Uint32Array.of(i % 2 === 0 ? 1 : 2, 9).map((n) => n << 24));
const features = selectFrequent(ROWS, 2);
const vectors = vectorise(ROWS, features);
const OPTIONS = { features: features.hashes.length, epochs: 10, cost: 5, balance: 0, seed: 3 };

function targets(groups: number): HeadTargets {
  return {
    outputs: 2,
    groups,
    rows: Uint32Array.from(ROWS, (_, i) => i),
    groupOf: Uint8Array.from(ROWS, (_, i) => (i < 20 ? 0 : 1)),
    values: Uint8Array.from(ROWS.flatMap((_, i) => [Number(i % 2 === 0), Number(i % 2)])),
    weights: new Float32Array(ROWS.length).fill(1),
  };
}

describe('a head of logistic regressions', () => {
  it('learns what speaks for what, and leaves alone what speaks for nothing', () => {
    const { weights, columns } = fitHead(vectors, targets(0), OPTIONS);
    const weight = (hash: number, output: number) => weights[(features.idOf(hash << 24) ?? 0) * columns + output] ?? 0;
    expect(weight(1, 0)).to.be.above(0.5);
    expect(weight(1, 1)).to.be.below(-0.5);
    expect(weight(2, 1)).to.be.above(0.5);
    expect(Math.abs(weight(9, 0))).to.be.below(0.1);
  });

  it('learns what differs in a group apart from what all share', () => {
    const flipped = targets(2);
    for (let i = 40; i < 80; i += 1) flipped.values[i] = 1 - (flipped.values[i] ?? 0);
    const { weights, columns } = fitHead(vectors, flipped, OPTIONS);
    const base = (features.idOf(1 << 24) ?? 0) * columns;
    expect(weights[base + 2]).to.be.above(0.3);
    expect(weights[base + 4]).to.be.below(-0.3);
  });

  it('names a rare answer more readily the more its rows are lifted', () => {
    const rare = { ...targets(0), values: new Uint8Array(80).map((_, i) => Number(i < 8 && i % 4 === 0)) };
    const biasAt = (balance: number) => fitHead(vectors, rare, { ...OPTIONS, balance }).bias[0] ?? 0;
    expect(biasAt(1)).to.be.above(biasAt(0));
    expect(biasAt(0.5)).to.be.above(biasAt(0));
  });

  it('never says what no row shows', () => {
    const one = { ...targets(0), values: new Uint8Array(80).map((_, i) => Number(i % 2 === 0)) };
    expect(fitHead(vectors, one, OPTIONS).bias[1]).to.be.below(-5);
  });

  it('gives the same weights for the same seed', () => {
    expect(fitHead(vectors, targets(2), OPTIONS)).to.deep.equal(fitHead(vectors, targets(2), OPTIONS));
  });
});

describe('a packed model', () => {
  const domains = domainsOf('en');
  const { total } = layOut(domains.length);
  const weights = new Float32Array(features.hashes.length * total);
  const at = (hash: number, column: number): number => (features.idOf(hash << 24) ?? 0) * total + column;
  weights[at(1, 0)] = 4;
  weights[at(2, 0)] = -0.05;
  weights[at(9, 0)] = 0.5;
  const head = { columns: total, weights, bias: new Float32Array(total), share: 1, domainOf: () => -1 };
  const rates = countRates(vectors, new Uint8Array(ROWS.length), features.hashes.length, domains.length);
  const pack = (weightsMax: number, featuresMax = 1000) =>
    packModel([head], features, rates, { features: featuresMax, weights: weightsMax }, { language: 'en', domains });

  /** What is kept of the weight of each feature for the first feeling. */
  function kept(max: number): (hash: number) => number {
    const hashes = Uint32Array.of(1, 2, 9).map((one) => one << 24);
    const grams = { count: hashes.length, hashes, starts: hashes, ends: hashes };
    const gains = createLinearModel(pack(max)).explain(grams, 'emotion', 0, new Float64Array(domains.length));
    return (hash) => gains[hashes.indexOf((hash << 24) >>> 0)] ?? 0;
  }

  it('keeps weights of different sizes', () => {
    const weigh = kept(1000);
    expect(weigh(1)).to.be.closeTo(4, 0.05);
    expect(weigh(9)).to.be.closeTo(0.5, 0.05);
    expect(weigh(2)).to.be.closeTo(-0.05, 0.03);
  });

  it('drops first what moves fewest rows least', () => {
    expect([...pack(2).keys]).to.have.members([(1 << 24) >>> 0, (9 << 24) >>> 0]);
  });

  it('keeps only so many features, those whose weights move rows furthest', () => {
    expect([...pack(1000, 1).keys]).to.deep.equal([(1 << 24) >>> 0]);
    expect(pack(1000, 2).keys).to.have.lengthOf(2);
  });

  it('has shares of feelings and domains that sum to 1, whatever it reads', () => {
    for (const hashes of [Uint32Array.of(), Uint32Array.of(1 << 24, 77), Uint32Array.of(2 << 24)]) {
      const { emotion, domains: shares } = createLinearModel(pack(1000)).score({ count: hashes.length, hashes });
      expect(emotion.reduce((sum, one) => sum + Math.exp(one), 0)).to.be.closeTo(1, 1e-9);
      expect(shares.reduce((sum, one) => sum + one, 0)).to.be.closeTo(1, 1e-9);
    }
  });
});

describe('the features of a text', () => {
  it('count once each, however long the text', () => {
    const hashes = Uint32Array.from({ length: 9000 }, (_, i) => (i % 3000) + 1);
    const found = distinctFeatures({ count: 9000, hashes, starts: hashes, ends: hashes }, [5, 5, 4000]);
    expect(found.count).to.equal(3001);
    expect(new Set(found.hashes.subarray(0, found.count)).size).to.equal(3001);
    expect(distinctFeatures({ count: 2, hashes, starts: hashes, ends: hashes }, []).count).to.equal(2);
  });
});
