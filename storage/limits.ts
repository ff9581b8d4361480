import { StoreError, type TurnCommit } from './ports.ts';

/** Most operations in one commit: the limit of a Cosmos DB transactional batch. */
export const MAX_BATCH_OPERATIONS = 100;

/**
 * Most bytes of record JSON in one commit. A Cosmos DB batch request may be 2 MB (2,097,152 bytes); what is kept back
 * pays for the envelope of up to 100 operations.
 */
export const MAX_BATCH_BYTES = 2_000_000;

/**
 * Checks a commit against the limits every store keeps.
 * @throws StoreError `too_large`
 */
export function assertBatchFits(turn: TurnCommit): void {
  assertOperationsFit(turn);
  const records = [
    turn.conversation,
    ...turn.entries,
    ...turn.cases,
    ...turn.promises,
    ...turn.handoffs,
    ...turn.outbox,
  ];
  assertBytesFit(records.map((record) => JSON.stringify(record)));
}

/** The half of `assertBatchFits` that costs nothing. */
export function assertOperationsFit(turn: TurnCommit): void {
  const { entries, cases, promises, handoffs, outbox } = turn;
  const operations = 3 + entries.length + cases.length + promises.length + handoffs.length + outbox.length;
  if (operations > MAX_BATCH_OPERATIONS) {
    throw new StoreError(
      'too_large',
      `A commit of ${operations} operations; at most ${MAX_BATCH_OPERATIONS} are allowed.`,
    );
  }
}

/** The other half of `assertBatchFits`, for a store that has the records as JSON already. */
export function assertBytesFit(documents: readonly string[]): void {
  const bytes = documents.reduce((sum, document) => sum + Buffer.byteLength(document), 0);
  if (bytes > MAX_BATCH_BYTES) {
    throw new StoreError('too_large', `A commit of ${bytes} bytes; at most ${MAX_BATCH_BYTES} are allowed.`);
  }
}

/**
 * Checks that a commit hangs together: every record belongs to its conversation, and its entries run without a gap up
 * to `lastSeq`. Returns the `lastSeq` the conversation must be stored with for the entries to continue it.
 * @throws StoreError `corrupt`: running the turn again would not help.
 */
export function lastSeqBefore(turn: TurnCommit): number {
  const { conversation, entries, cases, promises, handoffs, outbox } = turn;
  for (const record of [...entries, ...cases, ...promises, ...handoffs, ...outbox]) {
    if (record.conversationKey !== conversation.key) {
      throw new StoreError('corrupt', 'A commit holds a record of another conversation.');
    }
  }
  const before = conversation.lastSeq - entries.length;
  if (before < 0 || entries.some((entry, index) => entry.seq !== before + 1 + index)) {
    throw new StoreError(
      'corrupt',
      'The entries of a commit must run without a gap up to the lastSeq of its conversation.',
    );
  }
  return before;
}
