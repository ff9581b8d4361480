import { type ConversationPort, StoreError, type TurnCommit } from '../ports.ts';
import { ATTENTION, attentionOf } from '../records/attention.ts';
import type { Conversation } from '../records/conversation.ts';
import { conversationKind } from '../records/kinds.ts';
import { decodeText } from '../records/migrate.ts';
import { columnText } from './columnText.ts';
import type { SqliteContext } from './context.ts';
import { type EncodedTurn, encodeTurn } from './encodedTurn.ts';
import { createEtags } from './etags.ts';
import { inboxSweeper } from './inboxSweeper.ts';
import { partWriter } from './partWriter.ts';
import { auditWriter } from './sqliteAudit.ts';
import { changeWriter } from './sqliteChanges.ts';

/** Conversations over SQLite: one point read, one atomic write. */
export function sqliteConversations({ database, clock, auditSeal, read, write }: SqliteContext): ConversationPort {
  const nextEtag = createEtags();
  const sweepWhenDue = inboxSweeper(database, clock);
  const writeChange = changeWriter(database, clock);
  const writeParts = partWriter(database);
  const writeAudit = auditWriter(database, auditSeal);
  const select = database.prepare('SELECT etag, doc FROM conversations WHERE key = ?');
  const insert = database.prepare(
    `INSERT INTO conversations (key, etag, last_seq, attention, doc) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (key) DO NOTHING RETURNING rid`,
  );
  const update = database.prepare(
    `UPDATE conversations SET etag = ?, last_seq = ?, attention = ?, doc = ? WHERE key = ? AND etag = ? AND last_seq = ?
     RETURNING rid`,
  );
  const markDone = database.prepare(
    'UPDATE inbox SET done_at = ?, doc = NULL WHERE id = ? AND conversation_key = ? AND done_at IS NULL',
  );

  // What was accepted already is not accepted again: it has had its turn, or has one of its own coming.
  const acceptDone = database.prepare(
    'INSERT INTO inbox (id, conversation_key, ord, done_at) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO NOTHING',
  );

  function markAnswered({ conversation, inboxDone, accepts }: TurnCommit): void {
    const [id, key, now] = [columnText(inboxDone), columnText(conversation.key), clock().toISOString()];
    if (accepts) sweepWhenDue();
    const { changes } = accepts ? acceptDone.run(id, key, columnText(accepts.order), now) : markDone.run(now, id, key);
    if (changes !== 1) throw new StoreError('conflict', 'The inbox item has had its turn, or was never accepted.');
  }

  function writeConversation({ turn, lastSeqBefore, conversation: doc }: EncodedTurn, etag: string): number {
    const key = columnText(turn.conversation.key);
    const { lastSeq } = turn.conversation;
    const attention = attentionColumn(turn.conversation);
    const written =
      turn.etag !== undefined
        ? update.get(etag, lastSeq, attention, doc, key, columnText(turn.etag), lastSeqBefore)
        : lastSeqBefore === 0 && insert.get(key, etag, lastSeq, attention, doc);
    if (written) return Number(written.rid);
    if (select.get(key)?.etag !== turn.etag) {
      throw new StoreError('conflict', 'The conversation changed since it was read.');
    }
    // The version it was read at, and yet another lastSeq: no race. Running the turn again would leave the same gap.
    throw new StoreError('corrupt', 'The entries do not continue the stored transcript.');
  }

  function commitEncoded(encoded: EncodedTurn): string {
    const { conversation } = encoded.turn;
    markAnswered(encoded.turn);
    const etag = nextEtag();
    const rid = writeConversation(encoded, etag);
    writeParts(rid, encoded);
    writeAudit(rid, conversation.key, encoded.turn.audit);
    writeChange(rid, encoded.lastSeqBefore + 1, conversation.lastSeq);
    return etag;
  }

  return {
    load: (key) =>
      read(() => {
        const row = select.get(columnText(key)) as { etag: string; doc: string } | undefined;
        return row && { value: decodeText(conversationKind, row.doc), etag: row.etag };
      }),
    commit: async (turn) => {
      const encoded = encodeTurn(turn);
      return write(() => commitEncoded(encoded));
    },
  };
}

/** The column beside the record, by which the queue is found. */
function attentionColumn(conversation: Conversation): number | null {
  const attention = attentionOf(conversation);
  return attention === undefined ? null : ATTENTION.indexOf(attention) + 1;
}
