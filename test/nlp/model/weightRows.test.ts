import { expect } from 'chai';
import fc from 'fast-check';
import type { ModelParts } from '../../../nlp/model/modelFile.ts';
import { createWeightRows } from '../../../nlp/model/weightRows.ts';

const COLUMNS = 10;

interface Feature {
  readonly key: number;
  readonly weights: readonly number[];
}

const features: fc.Arbitrary<Feature[]> = fc.uniqueArray(
  fc.record({
    key: fc.oneof(fc.integer({ min: 0, max: 0xffffffff }), fc.integer({ min: 0, max: 40 })),
    weights: fc.array(fc.oneof(fc.constantFrom(-128, 127, 0), fc.integer({ min: -128, max: 127 })), {
      minLength: COLUMNS,
      maxLength: COLUMNS,
    }),
  }),
  { selector: ({ key }) => key, maxLength: 60 },
);

function modelOf(list: readonly Feature[]): ModelParts {
  const cells = list.flatMap(({ weights }, feature) =>
    weights.flatMap((weight, column) => (weight === 0 ? [] : [{ feature, column, weight }])),
  );
  return {
    header: {
      language: 'en',
      domains: [],
      scales: Array(COLUMNS).fill(1),
      bias: [],
    },
    keys: Uint32Array.from(list, ({ key }) => key),
    offsets: Uint32Array.from({ length: list.length + 1 }, (_, i) => cells.filter(({ feature }) => feature < i).length),
    columns: Uint8Array.from(cells, ({ column }) => column),
    weights: Int8Array.from(cells, ({ weight }) => weight),
  };
}

describe('rows of weights', () => {
  it('hold every weight of every feature', () => {
    fc.assert(
      fc.property(features, (list) => {
        const rows = createWeightRows(modelOf(list));
        for (const { key, weights } of list) {
          const row = rows.find(key);
          expect(weights.map((_, column) => rows.weightAt(row, column))).to.deep.equal(weights);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('sum exactly, however many features of whatever weight a text has', () => {
    fc.assert(
      fc.property(features, fc.array(fc.nat({ max: 99 }), { maxLength: 900 }), (list, picks) => {
        const known = new Map(list.map(({ key, weights }) => [key, weights]));
        const hashes = Uint32Array.from(picks, (pick) => list[pick]?.key ?? pick);
        const sums = new Int32Array(COLUMNS).fill(5);
        createWeightRows(modelOf(list)).sum(hashes, hashes.length, sums);
        const expected = Array.from({ length: COLUMNS }, (_, column) =>
          hashes.reduce((sum, hash) => sum + (known.get(hash)?.[column] ?? 0), 5),
        );
        expect([...sums]).to.deep.equal(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('know no feature that the model does not hold', () => {
    const rows = createWeightRows(modelOf([{ key: 7, weights: Array(COLUMNS).fill(1) }]));
    for (const key of [0, 6, 8, 7 + 2 ** 16, 0xffffffff]) expect(rows.find(key)).to.equal(0);
    expect(rows.weightAt(0, 3)).to.equal(0);
  });
});
