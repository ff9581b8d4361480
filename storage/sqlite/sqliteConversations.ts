import { columnText } from '../columnText.ts';
import { conversationOwner, recordIdentity } from '../custody/identity.ts';
import { type ConversationPort, StoreError, type TurnCommit } from '../ports.ts';
import { ATTENTION, attentionOf } from '../records/attention.ts';
import type { Conversation } from '../records/conversation.ts';
import { conversationKind } from '../records/kinds.ts';
import { restsSince } from '../records/resting.ts';
import type { SealedContext } from './context.ts';
import { type EncodedTurn, encodeTurn, sealTurn } from './encodedTurn.ts';
import { createEtags } from './etags.ts';
import { inboxSweeper } from './inboxSweeper.ts';
import { partWriter } from './partWriter.ts';
import { readSealed, type SealedRow } from './sealedRows.ts';
import { auditWriter } from './sqliteAudit.ts';
import { changeWriter } from './sqliteChanges.ts';

const IDENTITY = recordIdentity('conversation', '');

/** Conversations over SQLite: one point read, one atomic write. */
export function sqliteConversations({
  database,
  clock,
  keyring,
  auditSeal,
  read,
  write,
}: SealedContext): ConversationPort {
  const nextEtag = createEtags();
  const sweepWhenDue = inboxSweeper(database, clock);
  const writeChange = changeWriter(database, clock);
  const writeParts = partWriter(database, keyring);
  const writeAudit = auditWriter(database, auditSeal);
  const select = database.prepare('SELECT etag, key, seal, doc FROM conversations WHERE key = ?');
  const selectSeal = database.prepare('SELECT seal FROM conversations WHERE key = ? AND etag = ?');
  const insert = database.prepare(
    `INSERT INTO conversations (key, etag, last_seq, attention, customer, rests_since, seal, doc)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING RETURNING rid`,
  );
  const update = database.prepare(
    `UPDATE conversations SET etag = ?, last_seq = ?, attention = ?, customer = ?, rests_since = ?, seal = ?, doc = ?
     WHERE key = ? AND etag = ? AND last_seq = ? RETURNING rid`,
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

  function writeConversation(
    { turn, lastSeqBefore, conversation: doc }: EncodedTurn,
    seal: string,
    etag: string,
  ): number {
    const key = columnText(turn.conversation.key);
    const { lastSeq, address } = turn.conversation;
    const found = [
      attentionColumn(turn.conversation),
      keyring.customer(address.channelId, address.user.id),
      restsSince(turn.conversation) ?? null,
    ] as const;
    const written =
      turn.etag !== undefined
        ? update.get(etag, lastSeq, ...found, seal, doc, key, columnText(turn.etag), lastSeqBefore)
        : lastSeqBefore === 0 && insert.get(key, etag, lastSeq, ...found, seal, doc);
    if (written) return Number(written.rid);
    if (select.get(key)?.etag !== turn.etag) {
      throw new StoreError('conflict', 'The conversation changed since it was read.');
    }
    // The version it was read at, and yet another lastSeq: no race. Running the turn again would leave the same gap.
    throw new StoreError('corrupt', 'The entries do not continue the stored transcript.');
  }

  /** The key of the conversation at the version the commit builds on; a new one when it has none. */
  function sealFor({ conversation, etag }: TurnCommit): string {
    const key = columnText(conversation.key);
    const stored = etag === undefined ? undefined : selectSeal.get(key, columnText(etag))?.seal;
    return typeof stored === 'string' ? stored : keyring.newKey(conversationOwner(key)).wrapped;
  }

  function commitSealed(encoded: EncodedTurn, seal: string): string {
    const { conversation } = encoded.turn;
    markAnswered(encoded.turn);
    const etag = nextEtag();
    const rid = writeConversation(encoded, seal, etag);
    writeParts(rid, encoded);
    writeAudit(rid, conversation.key, encoded.turn.audit);
    writeChange(rid, encoded.lastSeqBefore + 1, conversation.lastSeq);
    return etag;
  }

  return {
    load: (key) =>
      read(() => {
        const row = select.get(columnText(key)) as unknown as (SealedRow & { etag: string }) | undefined;
        return row && { value: readSealed(keyring, conversationKind, row, IDENTITY), etag: row.etag };
      }),
    commit: async (turn) => {
      const encoded = encodeTurn(turn);
      // The ETag holds the key fast: a conversation that was erased meanwhile, or begun anew, has another one.
      const seal = await read(() => sealFor(turn));
      const sealed = sealTurn(
        encoded,
        keyring.of(seal, conversationOwner(columnText(turn.conversation.key))),
        IDENTITY,
      );
      return write(() => commitSealed(sealed, seal));
    },
  };
}

/** The column beside the record, by which the queue is found. */
function attentionColumn(conversation: Conversation): number | null {
  const attention = attentionOf(conversation);
  return attention === undefined ? null : ATTENTION.indexOf(attention) + 1;
}
