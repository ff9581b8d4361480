import { columnText, idOfColumn } from '../columnText.ts';
import { aloneIdentity, recordIdentity, type SealedKind } from '../custody/identity.ts';
import { partsInOrder } from '../moving/inOrder.ts';
import type { MovingPort } from '../moving/movingPort.ts';
import { attachmentKind, caseKind, handoffKind, inboxKind, outboxKind, promiseKind } from '../records/kinds.ts';
import { decodeText, type RecordKind } from '../records/migrate.ts';
import type { SealedContext } from './context.ts';
import { readSealed, SEAL_COLUMNS, type SealedRow } from './sealedRows.ts';
import { openSecret } from './sqliteSecrets.ts';

/** What is told of the store so that it can be carried to another one, over SQLite. */
export function sqliteMoving({ database, keyring, read, isReadonly }: SealedContext): MovingPort {
  const selectKeys = database.prepare('SELECT key FROM conversations ORDER BY rid');
  const selectStrays = database.prepare(
    `SELECT conversation_key AS key FROM inbox WHERE done_at IS NULL
     UNION SELECT conversation_key FROM attachments EXCEPT SELECT key FROM conversations ORDER BY 1`,
  );
  const selectSecrets = database.prepare('SELECT name, value FROM secrets ORDER BY name');
  const ofConversation = (table: string, order: string) =>
    database.prepare(
      `SELECT part.id, ${SEAL_COLUMNS}, part.doc FROM ${table} part JOIN conversations c ON c.rid = part.conversation
       WHERE c.key = ? ORDER BY part.${order}`,
    );
  const selects = {
    cases: ofConversation('cases', 'rid'),
    promises: ofConversation('promises', 'rid'),
    handoffs: ofConversation('handoffs', 'rid'),
    owed: ofConversation('outbox', 'seq'),
  };
  const selectWaiting = database.prepare(
    'SELECT id, doc FROM inbox WHERE conversation_key = ? AND done_at IS NULL ORDER BY ord, id',
  );
  const selectFiles = database.prepare('SELECT id, doc FROM attachments WHERE conversation_key = ? ORDER BY id');
  const all = <T>(what: keyof typeof selects, name: SealedKind, kind: RecordKind<T>, key: string): T[] => {
    const rows = selects[what].all(columnText(key)) as unknown as (SealedRow & { id: string })[];
    return rows.map((row) => readSealed(keyring, kind, row, recordIdentity(name, row.id)));
  };
  const waitingOf = (key: string) => {
    const rows = selectWaiting.all(columnText(key)) as unknown as { id: string; doc: string }[];
    return rows.map(({ id, doc }) => decodeText(inboxKind, keyring.openAlone(aloneIdentity('inbox', id), doc)));
  };
  const filesOf = (key: string) => {
    const rows = selectFiles.all(columnText(key)) as unknown as { id: string; doc: string }[];
    return rows.map(({ id, doc }) => {
      const identity = aloneIdentity('attachment', columnText(key), id);
      return decodeText(attachmentKind, keyring.openAlone(identity, doc));
    });
  };

  return {
    conversationKeys: () =>
      read(() =>
        [...selectKeys.all(), ...selectStrays.all()].map((row) => idOfColumn(String((row as { key: unknown }).key))),
      ),
    belongings: (key) =>
      read(() => ({
        ...partsInOrder({
          cases: all('cases', 'case', caseKind, key),
          promises: all('promises', 'promise', promiseKind, key),
          handoffs: all('handoffs', 'handoff', handoffKind, key),
        }),
        waiting: waitingOf(key),
        owed: all('owed', 'outbox', outboxKind, key),
        files: filesOf(key),
      })),
    secrets: () =>
      read(() => {
        const rows = selectSecrets.all() as unknown as { name: string; value: string }[];
        return Object.fromEntries(rows.map(({ name, value }) => [idOfColumn(name), openSecret(keyring, name, value)]));
      }),
    atOneMoment: async (work) => {
      // Whoever writes over the same connection has transactions of their own.
      if (!isReadonly) return work();
      database.exec('BEGIN');
      try {
        return await work();
      } finally {
        if (database.isTransaction) database.exec('COMMIT');
      }
    },
  };
}
