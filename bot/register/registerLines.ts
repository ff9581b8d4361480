import type { RegisterPort } from '../../storage/index.ts';
import { BYTE_ORDER_MARK, csvLine } from './csv.ts';
import { CSV_HEADER, csvCells, localClock } from './csvColumns.ts';
import { type RegisterRow, registerRow } from './registerRow.ts';

/** Cases read at a time. */
const PAGE = 200;

export interface RegisterOptions {
  readonly format: 'csv' | 'jsonl';
  /** Only cases opened at this instant or later. */
  readonly from?: string | undefined;
  /** Only cases opened before this instant. */
  readonly to?: string | undefined;
  /** IANA zone in which CSV tells times. */
  readonly zone: string;
  /** Stars out what has the form of personal data, wherever it stands. Names are left. */
  readonly mask?: boolean | undefined;
  /** Called after each page with the number of cases so far. */
  readonly onProgress?: (cases: number) => void;
}

async function* registerRows(store: RegisterPort, options: RegisterOptions): AsyncGenerator<RegisterRow> {
  const { from, to, mask, onProgress } = options;
  const { maskValues } = mask ? await import('../../nlp/index.ts') : { maskValues: undefined };
  let after: string | undefined;
  let cases = 0;
  do {
    const { items, next } = await store.caseFiles({ from, to, limit: PAGE, after });
    for (const file of items) yield maskValues ? maskValues(registerRow(file)) : registerRow(file);
    cases += items.length;
    onProgress?.(cases);
    after = next;
  } while (after !== undefined);
}

/** The complaint register, line by line, a page of cases in memory at a time. */
export async function* registerLines(store: RegisterPort, options: RegisterOptions): AsyncGenerator<string> {
  const { format, zone } = options;
  const local = localClock(zone);
  if (format === 'csv') yield `${BYTE_ORDER_MARK}${csvLine(CSV_HEADER)}`;
  for await (const row of registerRows(store, options)) {
    yield format === 'csv' ? csvLine(csvCells(row, local)) : `${JSON.stringify(row)}\n`;
  }
}
