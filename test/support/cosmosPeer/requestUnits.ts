/** Documented request units of a point read and of writing a document without indexes, by its KiB. */
const TABLE: readonly (readonly [kib: number, read: number, write: number])[] = [
  [1, 1, 4.95],
  [2, 1.04, 6.29],
  [4, 1.14, 6.67],
  [8, 1.33, 7.04],
  [16, 1.67, 9.52],
  [32, 2.19, 11.23],
  [64, 4.76, 22.67],
  [128, 9.95, 48.19],
  [256, 20.28, 98.29],
  [512, 40.95, 184.57],
  [1024, 145.9, 625],
  [2048, 291.8, 1250],
];

/** Documented cost of each indexed term that a write adds or removes. */
const PER_TERM = 0.2;
/** What a query costs beside what it returns: not documented; the least that simple queries are seen to cost. */
const QUERY = 2.3;

/** A document as a write leaves or finds it: its size, and its indexed values. */
export interface Sized {
  bytes: number;
  terms: readonly string[];
}

/**
 * Request units that a write would cost: those of deleting what was there, those of inserting what is there now, and 0.2 for
 * each indexed term that changed. The rules and the table are those of "Understand request units consumption"
 * (learn.microsoft.com/azure/cosmos-db/understand-request-unit-consumption, 2026-04); between its rows it is interpolated.
 * An estimate: nothing but the service knows the real charge.
 */
export function writeUnits(before: Sized | undefined, after: Sized | undefined): number {
  const sizes = [before, after].reduce((sum, one) => sum + (one ? interpolate(one.bytes, 2) : 0), 0);
  return sizes + PER_TERM * (missing(before, after) + missing(after, before));
}

/** Request units of a point read. */
export function readUnits(bytes: number): number {
  return interpolate(bytes, 1);
}

/** Request units of a query: what it returns is charged like a read. */
export function queryUnits(bytes: number): number {
  return QUERY + (bytes > 0 ? interpolate(bytes, 1) : 0);
}

/** How many terms of `one` are not in `other`. */
function missing(one: Sized | undefined, other: Sized | undefined): number {
  const known = new Set(other?.terms);
  return one?.terms.filter((term) => !known.has(term)).length ?? 0;
}

function interpolate(bytes: number, column: 1 | 2): number {
  const kib = bytes / 1024;
  let [below] = TABLE;
  for (const row of TABLE) {
    if (kib <= row[0]) {
      if (!below || row === below) return row[column];
      return below[column] + ((kib - below[0]) / (row[0] - below[0])) * (row[column] - below[column]);
    }
    below = row;
  }
  return ((below?.[column] ?? 0) * kib) / (below?.[0] ?? 1);
}
