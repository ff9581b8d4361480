import { aloneIdentity, recordIdentity } from '../custody/identity.ts';
import type { ErasurePort } from '../ports.ts';
import { addHoldings, type Erasure, type ErasureOrder, type Holdings, noHoldings } from '../records/erasure.ts';
import { conversationKind, erasureKind, inboxKind } from '../records/kinds.ts';
import { decodeText, encodeText } from '../records/migrate.ts';
import { rowLimit } from '../rowLimit.ts';
import type { SealedContext } from './context.ts';
import { conversationEraser } from './eraseConversation.ts';
import { noteErasure, readErasureNotes } from './erasureNotes.ts';
import { cursorParts, pageOf } from './paging.ts';
import { readSealed, type SealedRow } from './sealedRows.ts';

/** Looks at the log of the database before it is left to a later erasure; ms between two. */
const LOG_ATTEMPTS = 20;
const LOG_PAUSE = 100;
/** Later than every instant, as text. */
const EVER = '~';

/**
 * Erasure over SQLite. One transaction for each conversation: it is gone with its key, or untouched. The order stands in a
 * file beside the database before anything is done: an erasure that was cut off, or undone by an old backup, is carried out
 * when the store is opened.
 */
export function sqliteErasure(
  context: SealedContext,
  folder: string,
): ErasurePort & { finishErasures(mayWrite: () => Promise<void>): Promise<void> } {
  const { database, clock, keyring, read, write } = context;
  const selectKnown = database.prepare('SELECT key, seal, doc FROM conversations WHERE customer = ?');
  const selectByCase = database.prepare(
    'SELECT c.key, c.seal, c.doc FROM conversations c WHERE rid IN (SELECT conversation FROM cases WHERE customer_id = ?)',
  );
  // Stored by a version of this program that did not keep the customer beside the record.
  const selectOld = database.prepare('SELECT key, seal, doc FROM conversations WHERE customer IS NULL');
  const selectWaiting = database.prepare('SELECT id, conversation_key, doc FROM inbox WHERE done_at IS NULL');
  const selectDone = database.prepare('SELECT doc FROM erasures WHERE id = ?');
  const selectPage = database.prepare('SELECT rid, doc FROM erasures WHERE rid > ? ORDER BY rid LIMIT ?');
  const insert = database.prepare('INSERT INTO erasures (id, customer, at, doc) VALUES (?, ?, ?, ?)');
  const countLines = database.prepare(
    'SELECT count(*) AS n FROM entries WHERE conversation = (SELECT rid FROM conversations WHERE key = ?)',
  );
  const countCases = database.prepare(
    'SELECT count(*) AS n FROM cases WHERE conversation = (SELECT rid FROM conversations WHERE key = ?)',
  );
  const countFiles = database.prepare('SELECT count(*) AS n FROM attachments WHERE conversation_key = ?');
  const erase = conversationEraser(context);

  /** Keys of the conversations of a customer that were begun by `at`, as the text of their columns. */
  function conversationsOf(customer: string, at: string): string[] {
    const old = (selectOld.all() as unknown as SealedRow[]).filter((row) => nameIn(row) === customer);
    const rows = [...selectKnown.all(customer), ...selectByCase.all(customer), ...old] as unknown as SealedRow[];
    return [...new Set(rows.filter((row) => isBegunBy(row, at)).map(({ key }) => key))];
  }

  function recordIn(row: SealedRow) {
    try {
      return readSealed(keyring, conversationKind, row, recordIdentity('conversation', ''));
    } catch {
      // A record that is damaged must not keep its customer from being erased.
      return undefined;
    }
  }

  function nameIn(row: SealedRow): string | undefined {
    const address = recordIn(row)?.address;
    return address && keyring.customer(address.channelId, address.user.id);
  }

  const isBegunBy = (row: SealedRow, at: string) => (recordIn(row)?.createdAt ?? '') <= at;

  /** Conversations that a customer has begun and that have had no turn yet. */
  function waitingOf(customer: string, at: string): string[] {
    const rows = selectWaiting.all() as unknown as { id: string; conversation_key: string; doc: string }[];
    return rows.flatMap(({ id, conversation_key, doc }) => {
      const { activity, receivedAt } = decodeText(inboxKind, keyring.openAlone(aloneIdentity('inbox', id), doc));
      const from = activity.from as { id?: unknown } | undefined;
      const name = keyring.customer(String(activity.channelId), String(from?.id));
      return name === customer && receivedAt <= at ? [conversation_key] : [];
    });
  }

  async function carryOut(order: ErasureOrder): Promise<Erasure> {
    const removed = noHoldings();
    const found = () => [...conversationsOf(order.customer, order.at), ...waitingOf(order.customer, order.at)];
    for (const key of new Set(await read(found))) addHoldings(removed, await write(() => erase(key, 'cli')));
    const done: Erasure = { ...order, doneAt: clock().toISOString(), removed };
    await write(() => {
      if (!selectDone.get(order.id)) insert.run(order.id, order.customer, order.at, encodeText(erasureKind, done));
    });
    return done;
  }

  /** Takes what was removed out of the log of the database as well. False when somebody still reads in it. */
  async function clearLog(): Promise<boolean> {
    for (let attempt = 0; attempt < LOG_ATTEMPTS; attempt += 1) {
      const row = await read(() => database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get());
      if (row?.busy === 0) return true;
      await new Promise((resolve) => setTimeout(resolve, LOG_PAUSE));
    }
    return false;
  }

  return {
    customerName: (channelId, customerId) => read(() => keyring.customer(channelId, customerId)),
    holdings: (customer) =>
      read(() => {
        const held = noHoldings();
        for (const key of conversationsOf(customer, EVER)) {
          const [lines, cases, files] = [countLines, countCases, countFiles].map((count) => Number(count.get(key)?.n));
          addHoldings(held, { conversations: 1, lines, cases, files, waiting: 0 } as Holdings);
        }
        held.waiting = waitingOf(customer, EVER).length;
        return held;
      }),
    erase: async (order) => {
      const known = await read(() => selectDone.get(order.id));
      if (known) return decodeText(erasureKind, String(known.doc));
      noteErasure(folder, order);
      const done = await carryOut(order);
      await clearLog();
      return done;
    },
    erasures: ({ limit, after }) =>
      read(() => {
        const [rid] = after === undefined ? [0] : cursorParts(after, ['number', 'string']);
        const rows = selectPage.all(rid, rowLimit(limit) + 1) as unknown as { rid: number; doc: string }[];
        return pageOf(
          rows,
          rowLimit(limit),
          (row) => decodeText(erasureKind, row.doc),
          (row) => [row.rid, ''],
        );
      }),
    finishErasures: async (mayWrite) => {
      const left = readErasureNotes(folder).filter(({ id }) => !selectDone.get(id));
      if (left.length === 0) return;
      await mayWrite();
      for (const order of left) await carryOut(order);
      await clearLog();
    },
  };
}
