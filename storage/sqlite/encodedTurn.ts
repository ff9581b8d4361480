import { assertBytesFit, assertOperationsFit, lastSeqBefore } from '../limits.ts';
import type { TurnCommit } from '../ports.ts';
import { caseKind, conversationKind, entryKind, handoffKind, outboxKind, promiseKind } from '../records/kinds.ts';
import { encodeText, type RecordKind } from '../records/migrate.ts';

/** A commit that was checked, with the JSON of each record beside it: what is left to do inside the transaction. */
export interface EncodedTurn {
  turn: TurnCommit;
  /** `lastSeq` the stored conversation must have; 0 for a new one. */
  lastSeqBefore: number;
  conversation: string;
  entries: string[];
  cases: string[];
  promises: string[];
  handoffs: string[];
  outbox: string[];
}

/**
 * Validates every record and keeps the limits, outside the transaction and each JSON made once.
 * @throws StoreError `too_large` or `corrupt`
 */
export function encodeTurn(turn: TurnCommit): EncodedTurn {
  assertOperationsFit(turn);
  const before = lastSeqBefore(turn);
  const encoded = {
    turn,
    lastSeqBefore: before,
    conversation: encodeText(conversationKind, turn.conversation),
    entries: encodeAll(entryKind, turn.entries),
    cases: encodeAll(caseKind, turn.cases),
    promises: encodeAll(promiseKind, turn.promises),
    handoffs: encodeAll(handoffKind, turn.handoffs),
    outbox: encodeAll(outboxKind, turn.outbox),
  };
  const { conversation, entries, cases, promises, handoffs, outbox } = encoded;
  assertBytesFit([conversation, ...entries, ...cases, ...promises, ...handoffs, ...outbox]);
  return encoded;
}

function encodeAll<T>(kind: RecordKind<T>, records: readonly T[]): string[] {
  return records.map((record) => encodeText(kind, record));
}
