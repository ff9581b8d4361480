import type { DatabaseSync, SQLInputValue, SQLOutputValue } from 'node:sqlite';
import { StoreError } from '../ports.ts';
import { cursorParts, pageOf } from '../sqlite/paging.ts';
import { type Bounds, type CompiledQuery, MOST_MS } from './compileQuery.ts';
import { drawSample } from './drawSample.ts';
import type { SearchFacts } from './fields.ts';
import { rowSpan } from './rowIds.ts';
import type { SearchHit, SearchOrder, SearchPage, SearchSample } from './searchQuery.ts';
import { CaseColumns } from './tally/caseColumns.ts';
import { countTally } from './tally/tally.ts';
import type { CompiledTally, Tally, TallyCell } from './tally/tallyRequest.ts';

/** Newest matches among which the best fit is looked for. */
const RANKED = 2000;

interface Row {
  id: number;
  /** What the list is sorted by, where it is not by opening. */
  sortKey: number;
  conversation_key: string;
  case_id: string;
  facts: string;
}

/** CROSS: the index of words leads, and only what it finds is looked up. */
const WITH_KEYS = 'words CROSS JOIN keys ON keys.id = words.rowid';

interface Source {
  from: string;
  /** `from` has the keys of the cases. */
  isJoined: boolean;
  where: string;
  values: Record<string, SQLInputValue> & { least: bigint; most: bigint };
}

const NOTHING: SearchPage = { hits: [], total: { count: 0, isExact: true }, isComplete: true };

/** Reads the index file. */
export class IndexReader {
  readonly #database: DatabaseSync;
  readonly #columns: CaseColumns;
  /** Rows that the query which runs has found. */
  #found: number[] = [];

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#columns = new CaseColumns(database);
    // A call for each row costs a tenth of what a row as an object does.
    database.aggregate('collect_row', {
      start: 0,
      step: (count: number, id: SQLOutputValue) => {
        this.#found.push(Number(id));
        return count + 1;
      },
    });
  }

  find(query: CompiledQuery): SearchPage {
    const { isBuilding } = this.state();
    if (query.match === undefined) return { ...NOTHING, isComplete: !isBuilding };
    const source = this.#sourceOf(query, query.match);
    const rows = this.#page(query, source);
    const page = pageOf(rows, query.limit, toHit, ({ id, sortKey }) => [id, `${orderName(query.sort)} ${sortKey}`]);
    return {
      hits: page.items,
      next: page.next,
      ...(query.after === undefined ? { total: this.#count(source, query.countTo) } : {}),
      isComplete: !isBuilding,
    };
  }

  /** Draws from everything that matches. */
  sample(query: CompiledQuery, { size, seed, by }: SearchSample): SearchHit[] {
    if (query.match === undefined) return [];
    const { where, values, isJoined } = this.#sourceOf(query, query.match);
    const from = isJoined || by !== undefined ? WITH_KEYS : 'words';
    const stratum = by === undefined ? "''" : `coalesce(keys.${by}, '')`;
    const { list } = this.#database
      .prepare(`SELECT json_group_array(json_array(words.rowid, ${stratum})) AS list FROM ${from} WHERE ${where}`)
      .get(values) as { list: string };
    const drawn = drawSample(JSON.parse(list) as [number, string][], size, seed);
    const select = this.#database.prepare(
      'SELECT id, 0 AS sortKey, conversation_key, case_id, facts FROM cases WHERE id = ?',
    );
    return drawn.map((id) => toHit(select.get(id) as unknown as Row));
  }

  /** Counts everything that matches. */
  tally(query: CompiledQuery, asked: CompiledTally): Tally {
    this.#found = [];
    if (query.match !== undefined) {
      this.#columns.sync();
      const { from, where, values } = this.#sourceOf(query, query.match);
      this.#database.prepare(`SELECT collect_row(words.rowid) FROM ${from} WHERE ${where}`).get(values);
    }
    return countTally(this.#columns, this.#found, asked, (place) => this.#caseAt(place));
  }

  /** Reads some of what is counted before anybody asks for it. Whether there is more. */
  readAhead(): boolean {
    return this.#columns.readAhead();
  }

  /** Some of the cases that are to be looked at again though nothing changed. */
  stale(now: number, limit: number): SearchHit[] {
    const rows = this.#database
      .prepare(
        `SELECT id, 0 AS sortKey, conversation_key, case_id, facts FROM keys JOIN cases USING (id)
         WHERE stale_at <= ? ORDER BY stale_at LIMIT ?`,
      )
      .all(now, limit);
    return (rows as unknown as Row[]).map(toHit);
  }

  #caseAt(place: number): TallyCell['example'] {
    const id = this.#columns.idAt(place);
    const row = this.#database.prepare('SELECT conversation_key, case_id, case_number FROM cases WHERE id = ?').get(id);
    if (!row) return undefined;
    const { conversation_key, case_id, case_number } = row;
    return {
      conversationKey: String(conversation_key),
      caseId: String(case_id),
      caseNumber: case_number === null ? undefined : String(case_number),
    };
  }

  state(): { position: string; isBuilding: boolean; buildAfter: string; spill: number; cases: number } {
    const { position, building, build_after, spill } = this.#database.prepare('SELECT * FROM state').get() as Record<
      string,
      string | number
    >;
    const { cases } = this.#database.prepare('SELECT count(*) AS cases FROM cases').get() as { cases: number };
    return {
      position: String(position),
      isBuilding: building === 1,
      buildAfter: String(build_after),
      spill: Number(spill),
      cases,
    };
  }

  #sourceOf({ opened, updated, closed, cases, notCases }: CompiledQuery, match: string): Source {
    const { spill } = this.#database.prepare('SELECT spill FROM state').get() as { spill: number };
    const { least, most, sureFrom, sureTo } = rowSpan(opened, spill);
    // As integers: FTS5 passes over bounds that are floating-point, as numbers of this size are bound, and reads everything.
    const values: Source['values'] = { match, least: BigInt(least), most: BigInt(most) };
    const conditions = ['words MATCH :match', 'words.rowid BETWEEN :least AND :most'];
    if (opened.from > 0 || opened.to < MOST_MS) {
      Object.assign(values, {
        sureFrom: BigInt(sureFrom),
        sureTo: BigInt(sureTo),
        openedFrom: opened.from,
        openedTo: opened.to,
      });
      // The exact time is looked up only at both ends.
      conditions.push(`(words.rowid BETWEEN :sureFrom AND :sureTo OR EXISTS (SELECT 1 FROM keys AS ends
        WHERE ends.id = words.rowid AND ends.opened_at >= :openedFrom AND ends.opened_at < :openedTo))`);
    }
    const bound = (column: string, { from, to }: Bounds) => {
      Object.assign(values, { [`${column}_from`]: from, [`${column}_to`]: to });
      conditions.push(`keys.${column} >= :${column}_from AND keys.${column} < :${column}_to`);
    };
    if (updated) bound('updated_at', updated);
    if (closed) bound('closed_at', closed);
    if (cases) {
      values.cases = JSON.stringify(cases);
      conditions.push(
        'words.rowid IN (SELECT id FROM cases WHERE case_number IN (SELECT value FROM json_each(:cases)))',
      );
    }
    if (notCases?.length) {
      values.notCases = JSON.stringify(notCases);
      conditions.push(
        'words.rowid NOT IN (SELECT id FROM cases WHERE case_number IN (SELECT value FROM json_each(:notCases)))',
      );
    }
    const isJoined = updated !== undefined || closed !== undefined;
    return { from: isJoined ? WITH_KEYS : 'words', where: conditions.join(' AND '), values, isJoined };
  }

  #count({ from, where, values }: Source, to: number): { count: number; isExact: boolean } {
    const { n } = this.#database
      .prepare(`SELECT count(*) AS n FROM (SELECT 1 FROM ${from} WHERE ${where} LIMIT :most_counted)`)
      .get({ ...values, most_counted: to + 1 }) as { n: number };
    return { count: Math.min(n, to), isExact: n <= to };
  }

  #page({ sort, limit, after }: CompiledQuery, { from, where, values }: Source): Row[] {
    const last = after === undefined ? undefined : lastOf(after, sort);
    const shown = 'id, sortKey, conversation_key, case_id, facts';
    const query = (sql: string, more: Record<string, SQLInputValue> = {}) =>
      this.#database.prepare(sql).all({ ...values, limit: limit + 1, ...more }) as unknown as Row[];
    if (sort === 'newest' || sort === 'oldest') {
      const order = sort === 'newest' ? 'DESC' : 'ASC';
      const found = `SELECT words.rowid AS id, 0 AS sortKey FROM ${from} WHERE ${where} ORDER BY words.rowid ${order} LIMIT :limit`;
      return query(
        `SELECT ${shown} FROM (${found}) JOIN cases USING (id) ORDER BY id ${order}`,
        last && boundsBehind(last.id, sort, values),
      );
    }
    const { found, order } = sorted(sort, from, where);
    const beyond = order === 'DESC' ? '<' : '>';
    const rest = last ? `WHERE (sortKey, id) ${beyond} (:lastKey, :lastId)` : '';
    return query(
      `SELECT ${shown} FROM (SELECT * FROM (${found}) ${rest} ORDER BY sortKey ${order}, id ${order} LIMIT :limit)
       JOIN cases USING (id) ORDER BY sortKey ${order}, id ${order}`,
      last && { lastKey: last.key, lastId: BigInt(last.id) },
    );
  }
}

/** The bounds of the rows behind one, as FTS5 looks them up rather than passing over what is before them. */
function boundsBehind(
  id: number,
  sort: 'newest' | 'oldest',
  { least, most }: Source['values'],
): Record<string, bigint> {
  const next = BigInt(id);
  if (sort === 'newest') return { most: most < next ? most : next - 1n };
  return { least: least > next ? least : next + 1n };
}

/** Everything that matches, with what it is sorted by. */
function sorted(
  sort: Exclude<SearchOrder, 'newest' | 'oldest'>,
  from: string,
  where: string,
): { found: string; order: 'ASC' | 'DESC' } {
  if (sort === 'relevance') {
    // Words weigh by how rare they are; filters weigh nothing.
    const rank = '-bm25(words, 1.0, 1.0, 1.0, 1.0, 0.0)';
    return {
      found: `SELECT words.rowid AS id, ${rank} AS sortKey FROM ${from} WHERE ${where} ORDER BY words.rowid DESC LIMIT ${RANKED}`,
      order: 'DESC',
    };
  }
  const isAscending = sort !== 'updated' && sort.order === 'asc';
  const key = sort === 'updated' ? 'keys.updated_at' : `coalesce(keys.${sort.by}, ${isAscending ? 1e9 : -1e9})`;
  return {
    found: `SELECT words.rowid AS id, ${key} AS sortKey FROM ${WITH_KEYS} WHERE ${where}`,
    order: isAscending ? 'ASC' : 'DESC',
  };
}

const orderName = (sort: SearchOrder) => (typeof sort === 'string' ? sort : `${sort.by}-${sort.order}`);

/** @throws StoreError `corrupt` when the cursor is none of this order. */
function lastOf(after: string, sort: SearchOrder): { id: number; key: number } {
  const [id, text] = cursorParts(after, ['number', 'string']);
  const [name = '', key] = text.split(' ');
  if (name !== orderName(sort) || !Number.isSafeInteger(id) || !Number.isFinite(Number(key)))
    throw new StoreError('corrupt', 'The page cursor was not given for this order.');
  return { id, key: Number(key) };
}

function toHit({ conversation_key, case_id, facts }: Row): SearchHit {
  return { conversationKey: conversation_key, caseId: case_id, facts: JSON.parse(facts) as SearchFacts };
}
