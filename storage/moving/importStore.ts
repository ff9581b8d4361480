import { MOST_NOTES, readLine } from '../audit/auditLines.ts';
import { type Store, StoreError } from '../ports.ts';
import type { BookRecord } from '../records/book.ts';
import { type Imported, importConversation } from './importConversation.ts';
import { BOOKS, type MoveHeader, type MoveLine } from './moveLines.ts';

export interface ImportOptions {
  now: () => Date;
  /** Leaves the audit chains behind: new ones begin. */
  withoutAudit: boolean;
  /** Details of who imports, for the audit chain. */
  operator: Readonly<Record<string, string>>;
  /** Told how many lines were taken. */
  onProgress?: ((lines: number) => void) | undefined;
}

export type Counts = Record<Imported, number>;

export interface ImportReport {
  /** By kind of line. */
  counts: Record<string, Counts>;
  /** What was left alone because something else is there: kinds and ids. */
  others: string[];
}

/** Conversations made at the same time, once their first commit has given them their place. */
const AT_ONCE = 8;
const PAGE = 500;

/** Whether nothing is in a store that an export could bring. */
export async function isEmptyStore(store: Store): Promise<boolean> {
  if ((await store.conversationKeys()).length > 0 || (await store.auditHead()) !== undefined) return false;
  if ((await store.people({ limit: 1 })).items.length > 0) return false;
  for (const kind of BOOKS) if ((await store.bookRecords(kind, { limit: 1 })).items.length > 0) return false;
  return true;
}

/**
 * Puts what was exported into a store. Each line is taken once, however often it is given: what is there already is left as it is.
 * @throws StoreError `corrupt` when they do not begin with a header; `conflict` when the audit chains were made with another key, or the house has one of its own.
 */
export async function importStore(
  store: Store,
  lines: AsyncIterable<MoveLine> | Iterable<MoveLine>,
  { now, withoutAudit, operator, onProgress }: ImportOptions,
): Promise<ImportReport> {
  const report: ImportReport = { counts: {}, others: [] };
  const running = new Set<Promise<void>>();
  const house: string[] = [];
  let isBegun = false;
  let isSameKey: boolean | undefined;
  let taken = 0;
  const count = (kind: string, imported: Imported, id: string) => {
    report.counts[kind] ??= { written: 0, same: 0, other: 0 };
    report.counts[kind][imported] += 1;
    if (imported === 'other') report.others.push(`${kind} ${id}`);
  };
  const note = (state: 'begun' | 'done') =>
    store.recordAudit([{ at: now().toISOString(), actor: 'cli', action: 'import', details: { ...operator, state } }]);
  const begin = async () => {
    if (isBegun) return;
    isBegun = true;
    if (house.length > 0) count('house', await importHouse(store, house), 'chain');
    await note('begun');
  };

  for await (const line of lines) {
    taken += 1;
    onProgress?.(taken);
    if (line.kind === 'header') {
      isSameKey = await checkKey(store, line, withoutAudit);
      continue;
    }
    if (isSameKey === undefined) throw new StoreError('corrupt', 'An export begins with its header.');
    if (line.kind === 'house') {
      if (!withoutAudit) house.push(...line.audit);
      continue;
    }
    await begin();
    if (line.kind === 'conversation') {
      const moved = withoutAudit ? { ...line, audit: [], auditHead: undefined } : line;
      const { imported, rest } = await importConversation(store, moved, isSameKey);
      count('conversation', imported, line.key);
      if (running.size >= AT_ONCE) await Promise.race(running);
      const work = rest().finally(() => running.delete(work));
      // Seen to below; until then nobody must call it unhandled.
      work.catch(() => undefined);
      running.add(work);
    } else {
      // What follows conversations may belong to them.
      if (line.kind === 'review') await Promise.all(running);
      const [imported, id] = await importOne(store, line);
      count(line.kind, imported, id);
    }
  }
  await Promise.all(running);
  await begin();
  await note('done');
  return report;
}

/** @throws StoreError `conflict` */
async function checkKey(store: Store, header: MoveHeader, withoutAudit: boolean): Promise<boolean> {
  const isSame = (await store.auditSeal()).keyId === header.auditKey;
  if (isSame || withoutAudit) return isSame && !withoutAudit;
  throw new StoreError('conflict', 'The audit chains of the export were made with another key (KESU_AUDIT_KEY).');
}

/** @throws StoreError `conflict` when the house has a chain that is no beginning of this one, nor this one of it. */
async function importHouse(store: Store, texts: readonly string[]): Promise<Imported> {
  let known = 0;
  for (;;) {
    const page = await store.auditLines({ after: known, limit: PAGE });
    for (const { text } of page.slice(0, Math.max(0, texts.length - known))) {
      if (texts[known] !== text) throw new StoreError('conflict', 'The house has an audit chain of its own.');
      known += 1;
    }
    if (page.length < PAGE || known >= texts.length) break;
  }
  if (known === texts.length) return 'same';
  for (let from = known; from < texts.length; from += MOST_NOTES) {
    const notes = texts.slice(from, from + MOST_NOTES).map((text) => {
      const { seq: _, ...given } = readLine(text);
      return given;
    });
    await store.recordAudit(notes);
  }
  return 'written';
}

type Single = Extract<MoveLine, { kind: 'person' | 'secret' | 'book' | 'file' | 'review' }>;

async function importOne(store: Store, line: Single): Promise<[Imported, string]> {
  switch (line.kind) {
    case 'person': {
      const { id } = line.record;
      return [
        await put((await store.person(id))?.value, line.record, () => store.putPerson(line.record, undefined)),
        id,
      ];
    }
    case 'secret': {
      let isNew = false;
      const value = await store.secret(line.name, () => {
        isNew = true;
        return line.value;
      });
      return [value !== line.value ? 'other' : isNew ? 'written' : 'same', line.name];
    }
    case 'book': {
      const { record } = line;
      const stored = (await store.bookRecord(record.kind, record.id))?.value;
      return [
        await put<BookRecord>(stored, record, () => store.putBookRecord(record, undefined)),
        `${record.kind} ${record.id}`,
      ];
    }
    case 'file': {
      const { conversationKey, id } = line.info;
      const stored = await store.getAttachment(conversationKey, id);
      const write = () => store.putAttachment(line.info, Buffer.from(line.base64, 'base64'));
      return [await put(stored?.info, line.info, write), `${conversationKey} ${id}`];
    }
    case 'review': {
      const { id } = line.record;
      return [
        await put((await store.review(id))?.value, line.record, () => store.putReview(line.record, undefined)),
        id,
      ];
    }
  }
}

/** Writes what is not there; what is there is compared. */
async function put<T>(stored: T | undefined, given: T, write: () => Promise<unknown>): Promise<Imported> {
  if (stored !== undefined) return JSON.stringify(stored) === JSON.stringify(given) ? 'same' : 'other';
  try {
    await write();
    return 'written';
  } catch (error) {
    if (error instanceof StoreError && error.code === 'conflict') return 'other';
    throw error;
  }
}
