import type { DatabaseSync } from 'node:sqlite';

/** Cases opened within one slice of time, and how many of them a slice holds. */
const SLICE_MS = 10_000;
const ROOM = 16;

/**
 * The first row number of the slice in which a case was opened. Rows in order of their numbers are in order of opening, to ten
 * seconds; a full slice runs over into the next.
 */
const firstRowId = (openedAt: number) => Math.floor(Math.max(0, openedAt) / SLICE_MS) * ROOM;

/** Row numbers for a time of opening. */
export interface RowSpan {
  /** Nothing opened in the time lies outside. */
  least: number;
  most: number;
  /** Everything that lies between was opened in it; what is outside of these must be looked at. */
  sureFrom: number;
  sureTo: number;
}

/**
 * Where to look for what was opened at `from` or later and before `to`, in milliseconds.
 * @param spill How far rows stand behind their slice at most.
 */
export function rowSpan({ from, to }: { from: number; to: number }, spill: number): RowSpan {
  const beyond = ROOM + spill;
  return {
    least: firstRowId(from),
    most: Math.min(Number.MAX_SAFE_INTEGER, firstRowId(to) + beyond),
    sureFrom: from <= 0 ? 0 : firstRowId(from) + beyond,
    sureTo: Math.min(Number.MAX_SAFE_INTEGER, firstRowId(to)) - 1,
  };
}

/** Finds row numbers for new cases. */
export class RowIds {
  readonly #taken;
  /** Where the last search ended: many cases of one moment, as an import brings them, are not counted again each time. */
  #last = { first: -1, next: 0 };

  constructor(database: DatabaseSync) {
    this.#taken = database.prepare('SELECT 1 FROM keys WHERE id = ?');
  }

  /** The next free number at or behind the slice of `openedAt`, and how far behind its beginning it stands. */
  free(openedAt: number): { id: number; spill: number } {
    const first = firstRowId(openedAt);
    let id = this.#last.first === first ? this.#last.next : first;
    while (this.#taken.get(id) !== undefined) id += 1;
    this.#last = { first, next: id + 1 };
    return { id, spill: Math.max(0, id - first - ROOM + 1) };
  }
}
