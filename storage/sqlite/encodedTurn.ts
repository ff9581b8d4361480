import { columnText } from '../columnText.ts';
import { recordIdentity, type SealedKind } from '../custody/identity.ts';
import type { RecordSeal } from '../custody/keyring.ts';
import { assertBytesFit, assertOperationsFit, lastSeqBefore } from '../limits.ts';
import type { TurnCommit } from '../ports.ts';
import { caseKind, conversationKind, entryKind, handoffKind, outboxKind, promiseKind } from '../records/kinds.ts';
import { encodeText, type RecordKind } from '../records/migrate.ts';

/** A commit that was checked, with the text of each record beside it: what is left to do inside the transaction. */
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

/** The same with each JSON sealed. */
export function sealTurn(encoded: EncodedTurn, { seal }: RecordSeal, conversationIdentity: string): EncodedTurn {
  const { turn } = encoded;
  const all = (kind: SealedKind, docs: readonly string[], ids: readonly (string | number)[]) =>
    docs.map((doc, index) => seal(recordIdentity(kind, ids[index] ?? ''), doc));
  const ids = (records: readonly { id: string }[]) => records.map(({ id }) => columnText(id));
  return {
    ...encoded,
    conversation: seal(conversationIdentity, encoded.conversation),
    entries: all(
      'entry',
      encoded.entries,
      turn.entries.map(({ seq }) => seq),
    ),
    cases: all('case', encoded.cases, ids(turn.cases)),
    promises: all('promise', encoded.promises, ids(turn.promises)),
    handoffs: all('handoff', encoded.handoffs, ids(turn.handoffs)),
    outbox: all('outbox', encoded.outbox, ids(turn.outbox)),
  };
}

function encodeAll<T>(kind: RecordKind<T>, records: readonly T[]): string[] {
  return records.map((record) => encodeText(kind, record));
}
