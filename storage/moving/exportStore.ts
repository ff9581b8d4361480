import { type Store, StoreError } from '../ports.ts';
import type { BookKind } from '../records/book.ts';
import { BOOKS, MOVE_VERSION, type MovedConversation, type MoveHeader, type MoveLine } from './moveLines.ts';

export interface ExportOptions {
  now: Date;
  /** With hashes of passwords and the keys that the service signs with. */
  withSecrets: boolean;
  /** Goes on behind this conversation, where an export broke off; nothing that comes before conversations is told again. */
  after?: string | undefined;
}

/** Records read at a time. */
const PAGE = 500;
/** Records of the house are larger. */
const BOOK_PAGE = 20;

/** What never leaves with an export, and why: see docs/moving.md. */
const NEVER = ['sessions', 'links', 'changes', 'exports'];
const SECRET = ['passwords', 'secrets'];

/**
 * Everything a store holds, line by line, in an order that is the same for every store that holds the same. The chain of the house
 * comes first: what it notes of conversations is then never ahead of them.
 * @throws StoreError `conflict` when the conversation to go on behind is gone.
 */
export async function* exportStore(store: Store, { now, withSecrets, after }: ExportOptions): AsyncGenerator<MoveLine> {
  const keys = await store.conversationKeys();
  if (after === undefined) {
    yield await headerOf(store, { now, withSecrets, conversations: keys.length });
    yield* houseLines(store);
    yield* personLines(store, withSecrets);
    for (const kind of BOOKS) yield* bookLines(store, kind);
    if (withSecrets) {
      for (const [name, value] of Object.entries(await store.secrets())) yield { kind: 'secret', name, value };
    }
  }
  const place = after === undefined ? -1 : keys.indexOf(after);
  if (after !== undefined && place < 0) throw new StoreError('conflict', 'Begin anew: a conversation is gone since.');
  const rest = keys.slice(place + 1);
  for (const key of rest) yield* conversationLines(store, key);
  let page: string | undefined;
  do {
    const reviews = await store.reviews({ limit: PAGE, after: page });
    for (const record of reviews.items) yield { kind: 'review', record };
    page = reviews.next;
  } while (page !== undefined);
}

async function headerOf(
  store: Store,
  { now, withSecrets, conversations }: Pick<ExportOptions, 'now' | 'withSecrets'> & { conversations: number },
): Promise<MoveHeader> {
  const { keyId } = await store.auditSeal();
  const without = withSecrets ? NEVER : [...NEVER, ...SECRET];
  return { kind: 'header', v: MOVE_VERSION, at: now.toISOString(), conversations, auditKey: keyId, without };
}

async function* houseLines(store: Store): AsyncGenerator<MoveLine> {
  for (let after = 0; ; ) {
    const lines = await store.auditLines({ after, limit: PAGE });
    if (lines.length > 0) yield { kind: 'house', audit: lines.map(({ text }) => text) };
    after = lines.at(-1)?.seq ?? after;
    if (lines.length < PAGE) return;
  }
}

async function* personLines(store: Store, withSecrets: boolean): AsyncGenerator<MoveLine> {
  let after: string | undefined;
  do {
    const page = await store.people({ limit: PAGE, after });
    for (const { password, ...record } of page.items) {
      yield { kind: 'person', record: withSecrets && password !== undefined ? { ...record, password } : record };
    }
    after = page.next;
  } while (after !== undefined);
}

async function* bookLines(store: Store, kind: BookKind): AsyncGenerator<MoveLine> {
  let after: string | undefined;
  do {
    const page = await store.bookRecords(kind, { limit: BOOK_PAGE, after });
    for (const { value } of page.items) yield { kind: 'book', record: value };
    after = page.next;
  } while (after !== undefined);
}

async function* conversationLines(store: Store, key: string): AsyncGenerator<MoveLine> {
  const { files, ...rest } = await store.belongings(key);
  const loaded = await store.load(key);
  const moved: MovedConversation = {
    kind: 'conversation',
    key,
    ...(loaded && { record: loaded.value }),
    entries: await allEntries(store, key, loaded?.value.lastSeq ?? 0),
    ...rest,
    deliveries: await store.deliveries(key, 0),
    ...(await auditOf(store, key)),
  };
  yield moved;
  for (const { id } of files) {
    const file = await store.getAttachment(key, id);
    if (file) yield { kind: 'file', info: file.info, base64: Buffer.from(file.bytes).toString('base64') };
  }
}

async function allEntries(store: Store, key: string, lastSeq: number): Promise<MovedConversation['entries']> {
  const entries: MovedConversation['entries'] = [];
  for (let after = 0; after < lastSeq; ) {
    const page = await store.entries(key, { after, limit: PAGE });
    entries.push(...page.filter(({ seq }) => seq <= lastSeq));
    const last = page.at(-1);
    if (!last) break;
    after = last.seq;
  }
  return entries;
}

async function auditOf(store: Store, key: string): Promise<Pick<MovedConversation, 'audit' | 'auditHead'>> {
  const auditHead = await store.auditHead(key);
  const audit: string[] = [];
  for (let after = 0; ; ) {
    const lines = await store.auditLines({ conversationKey: key, after, limit: PAGE });
    audit.push(...lines.map(({ text }) => text));
    after = lines.at(-1)?.seq ?? after;
    if (lines.length < PAGE) return { audit, ...(auditHead && { auditHead }) };
  }
}
