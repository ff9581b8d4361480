import type { DatabaseSync } from 'node:sqlite';
import { LABEL_FIELDS, type LabelField } from '../fields.ts';
import { TALLY_NUMBERS, type TallyNumber, type TallyRow } from './tallyRow.ts';

/** Rows read at a time; and while nobody waits for them, so few that no query waits for long. */
const CHUNK = 4000;
const CHUNK_AHEAD = 1000;
/** Rows kept of cases that are gone before everything is read anew: a share of all, and some more. */
const MOST_GONE = { share: 0.2, more: 1000 };

/**
 * A field of every case. Cases with the same values share one set of them: set 0 has none, and `flat` holds the values of set `n` from
 * `starts[n]` on, before `starts[n + 1]`, as places in `values`.
 */
export interface LabelColumn {
  sets: Uint32Array;
  starts: number[];
  flat: number[];
  values: string[];
}

/**
 * What is counted of every case, column by column in memory: 500 bytes a case of the file become some 350 that are gone over in no
 * time. Brought up to the file before each use; only what changed is read.
 */
export class CaseColumns {
  readonly #database: DatabaseSync;
  readonly #places = new Map<number, number>();
  /** Numbers of what was met before of each field: values by their text, sets by the numbers of their values. */
  readonly #known = new Map<LabelField, { values: Map<string, number>; sets: Map<string, number> }>();
  #room = 0;
  /** The number of the last change of which everything was read; -1 at first. */
  #seen = -1;
  /** How far the first reading has come: the change at which it began, and its last row. */
  #first: { change: number; after: number } | undefined;
  #ids = new Float64Array(0);
  opened = new Float64Array(0);
  readonly labels = new Map<LabelField, LabelColumn>();
  readonly numbers = new Map<TallyNumber, Float64Array>();

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#clear();
  }

  /** Reads what changed in the file since the last time. */
  sync(): void {
    while (this.#seen < 0) this.#readFirst(CHUNK);
    const changes = this.#changes();
    if (changes === this.#seen) return;
    this.#readChanged();
    const { n } = this.#database.prepare('SELECT count(*) AS n FROM tallies').get() as { n: number };
    if (this.#places.size > n * (1 + MOST_GONE.share) + MOST_GONE.more) {
      this.#clear();
      return this.sync();
    }
    this.#seen = changes;
  }

  /** Reads some of the file before anybody asks for it. Whether there is more. */
  readAhead(): boolean {
    if (this.#seen < 0) this.#readFirst(CHUNK_AHEAD);
    return this.#seen < 0;
  }

  /** Where the values of a row of the index stand; undefined for one that is not known yet. */
  placeOf(id: number): number | undefined {
    return this.#places.get(id);
  }

  /** The row of the index whose values stand at a place. */
  idAt(place: number): number {
    return this.#ids[place] as number;
  }

  #clear(): void {
    this.#seen = -1;
    this.#first = undefined;
    this.#places.clear();
    for (const field of LABEL_FIELDS) {
      this.labels.set(field, { sets: new Uint32Array(this.#room), starts: [0, 0], flat: [], values: [] });
      this.#known.set(field, { values: new Map(), sets: new Map() });
    }
    for (const name of TALLY_NUMBERS) this.numbers.set(name, new Float64Array(this.#room));
  }

  #changes(): number {
    const { changes } = this.#database.prepare('SELECT changes FROM state').get() as { changes: number };
    return changes;
  }

  /** Goes on with reading everything; what changes meanwhile is read after it. */
  #readFirst(rows: number): void {
    const { change, after } = this.#first ?? { change: this.#changes(), after: -1 };
    const last = this.#readSome('NOT INDEXED', after, rows);
    this.#first = last === undefined ? undefined : { change, after: last };
    if (last === undefined) this.#seen = change;
  }

  #readChanged(): void {
    let after: number | undefined = -1;
    // Without the hint everything is passed over in order of the rows, to find the few that are new.
    while (after !== undefined) after = this.#readSome('INDEXED BY tallies_by_change', after, CHUNK);
  }

  /** Reads rows behind one of them; gives the last one, undefined where there are no more. */
  #readSome(by: string, after: number, rows: number): number | undefined {
    const select = this.#database.prepare(
      `SELECT max(id) AS last, count(*) AS n, '[' || group_concat('[' || id || ',' || row || ']') || ']' AS list FROM
       (SELECT id, row FROM tallies ${by} WHERE change > ? AND id > ? ORDER BY id LIMIT ${rows})`,
    );
    const { last, n, list } = select.get(this.#seen, after) as { last: number; n: number; list: string };
    if (n > 0) for (const [id, row] of JSON.parse(list) as [number, TallyRow][]) this.#put(id, row);
    return n < rows ? undefined : last;
  }

  #put(id: number, [opened, labels, numbers]: TallyRow): void {
    const place = this.#places.get(id) ?? this.#places.size;
    this.#places.set(id, place);
    if (place >= this.#room) this.#grow();
    this.#ids[place] = id;
    this.opened[place] = opened;
    for (const [index, field] of LABEL_FIELDS.entries()) {
      const column = this.labels.get(field);
      if (column) column.sets[place] = this.#setOf(field, column, labels[index] ?? 0);
    }
    for (const [index, name] of TALLY_NUMBERS.entries()) {
      const column = this.numbers.get(name);
      if (column) column[place] = numbers[index] ?? Number.NaN;
    }
  }

  /** The set of these values, made where there was none. */
  #setOf(field: LabelField, column: LabelColumn, value: 0 | string | string[]): number {
    const known = this.#known.get(field);
    if (value === 0 || !known) return 0;
    const numbers = (typeof value === 'string' ? [value] : value).map((one) => {
      const number = known.values.get(one) ?? column.values.length;
      if (number === column.values.length) {
        column.values.push(one);
        known.values.set(one, number);
      }
      return number;
    });
    const name = numbers.join();
    const set = known.sets.get(name) ?? column.starts.length - 1;
    if (set === column.starts.length - 1) {
      column.flat.push(...numbers);
      column.starts.push(column.flat.length);
      known.sets.set(name, set);
    }
    return set;
  }

  #grow(): void {
    this.#room = Math.max(1024, this.#room * 2);
    const widened = (values: Float64Array) => {
      const column = new Float64Array(this.#room);
      column.set(values);
      return column;
    };
    this.#ids = widened(this.#ids);
    this.opened = widened(this.opened);
    for (const column of this.labels.values()) {
      const sets = new Uint32Array(this.#room);
      sets.set(column.sets);
      column.sets = sets;
    }
    for (const [name, values] of this.numbers) this.numbers.set(name, widened(values));
  }
}
