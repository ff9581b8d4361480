import type { Vectors } from './vectors.ts';

/** How often features occur in each domain: the root of the share of its rows that have them. */
export interface FeatureRates {
  /** In one domain, or with -1 in all rows. */
  of(feature: number, domain: number): number;
}

/** A domain of fewer rows is taken for one of so many, so that a single row proves little. */
const ROWS_MIN = 300;

/** Counts the features of rows, each of which belongs to one of `domains` domains. */
export function countRates(vectors: Vectors, domainOf: Uint8Array, features: number, domains: number): FeatureRates {
  const columns = domains + 1;
  const rates = new Float32Array(features * columns);
  const sizes = new Uint32Array(columns).fill(ROWS_MIN, 1);
  const rows = new Uint32Array(columns);
  for (let row = 0; row < vectors.size; row += 1) {
    for (const column of [0, 1 + (domainOf[row] ?? 0)]) {
      rows[column] = (rows[column] ?? 0) + 1;
      for (let at = vectors.offsets[row] ?? 0; at < (vectors.offsets[row + 1] ?? 0); at += 1) {
        const place = (vectors.ids[at] ?? 0) * columns + column;
        rates[place] = (rates[place] ?? 0) + 1;
      }
    }
  }
  for (let place = 0; place < rates.length; place += 1) {
    const column = place % columns;
    rates[place] = Math.sqrt((rates[place] ?? 0) / Math.max(sizes[column] ?? 0, rows[column] ?? 0, 1));
  }
  return { of: (feature, domain) => rates[feature * columns + 1 + domain] ?? 0 };
}
