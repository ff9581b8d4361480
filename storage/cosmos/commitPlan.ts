import type { AuditSeal } from '../audit/auditSeal.ts';
import { columnText } from '../columnText.ts';
import { assertBytesFit, assertOperationsFit, lastSeqBefore } from '../limits.ts';
import { StoreError, type TurnCommit } from '../ports.ts';
import type { CaseRecord } from '../records/case.ts';
import {
  caseKind,
  conversationKind,
  entryKind,
  handoffKind,
  inboxKind,
  outboxKind,
  promiseKind,
} from '../records/kinds.ts';
import { decode, type RecordKind } from '../records/migrate.ts';
import { withAnswered } from './answered.ts';
import { auditParts } from './auditItems.ts';
import { markSteps, nextMark } from './commitMark.ts';
import {
  caseItemId,
  inboxItemId,
  type OwedItem,
  owedItem,
  owedItemId,
  placeOf,
  sortKey,
  type TurnHead,
  type TurnItem,
  turnItemId,
} from './documents.ts';
import type { BatchStep } from './gateway.ts';
import { hash, partitionOf } from './ids.ts';
import { isEmpty, nextParts, type Parts } from './liveParts.ts';
import { pack } from './packed.ts';

/** What a commit is to be written as. */
export interface CommitPlan {
  turn: TurnItem;
  /** What is done to the mark of the conversation. */
  mark: BatchStep[];
  /** What it owes to a channel. */
  owed: OwedItem | undefined;
}

/** How the conversation stands that a commit builds on; undefined: it does not exist. */
export interface Before {
  head: TurnHead;
  parts: Parts;
}

export type ValidTurn = TurnCommit & { lastSeqBefore: number };

/**
 * Everything that can be checked about a commit without the store, and its records as they will be read back.
 * @throws StoreError `too_large` or `corrupt`
 */
export function validTurn(turn: TurnCommit): ValidTurn {
  assertOperationsFit(turn);
  const before = lastSeqBefore(turn);
  const all = <T>(kind: RecordKind<T>, records: readonly T[]) => records.map((record) => decode(kind, record));
  const valid = {
    ...turn,
    lastSeqBefore: before,
    conversation: decode(conversationKind, turn.conversation),
    entries: all(entryKind, turn.entries),
    cases: all(caseKind, turn.cases),
    promises: all(promiseKind, turn.promises),
    handoffs: all(handoffKind, turn.handoffs),
    outbox: all(outboxKind, turn.outbox),
    accepts: turn.accepts && decode(inboxKind, turn.accepts),
  };
  const { conversation, entries, cases, promises, handoffs, outbox } = valid;
  assertBytesFit([conversation, ...entries, ...cases, ...promises, ...handoffs, ...outbox].map(jsonOf));
  return valid;
}

/** What must stay the same about a case, in short. */
export function caseKey({ number, channelId, customer, openedAt }: CaseRecord): string {
  return hash(number, channelId, customer.id, openedAt).slice(0, 16);
}

/** What makes a commit this one. */
interface WriteIds {
  number: number;
  stamp: string;
  write: string;
  owner: string;
  auditSeal: () => AuditSeal;
}

/** The items of a commit. Pure. */
export function planCommit(
  turn: ValidTurn,
  before: Before | undefined,
  { number, stamp, write, owner, auditSeal }: WriteIds,
): CommitPlan {
  const { conversation, entries, cases, outbox } = turn;
  const { key, lastSeq } = conversation;
  const pk = partitionOf(key);
  const { live, ended } = nextParts(before?.parts ?? { cases: [], promises: [], handoffs: [] }, turn);
  const open = [
    ...live.beside.promises,
    ...conversation.promises.filter(({ id }) => live.within.promises.includes(id)),
  ];
  const head = before?.head;
  const begun = head?.begun ?? stamp;
  const mark = nextMark(head?.mark, { conversation, was: before?.parts.promises ?? [], open, begun, pk });
  const answers = inboxItemId(turn.inboxDone);
  const audit = auditParts(turn, head?.audit, auditSeal);
  const pushed = outbox.toSorted((a, b) => a.seq - b.seq);
  const base = { id: owedItemId(number), pk, owed: sortKey(stamp, pk), owner, refused: [] };
  return {
    turn: {
      id: turnItemId(number),
      pk,
      kind: 'turn',
      write,
      turn: number,
      place: placeOf(lastSeq, number),
      key: columnText(key),
      firstSeq: turn.lastSeqBefore + 1,
      lastSeq,
      begun,
      stamp,
      answers,
      body: pack(entries),
      conversation: pack(conversation),
      within: live.within,
      ...(!isEmpty(live.beside) && { beside: pack(live.beside) }),
      caseKeys: { ...head?.caseKeys, ...Object.fromEntries(cases.map((one) => [caseItemId(one.id), caseKey(one)])) },
      answered: withAnswered(head?.answered ?? '', answers),
      mark,
      ...(pushed.length > 0 && { pushed: pushed.map(({ seq }) => seq) }),
      ...(!isEmpty(ended) && { settles: true, ended: pack(ended) }),
      ...(audit.head && { audit: audit.head }),
      ...(audit.lines && { audited: audit.lines }),
    },
    mark: markSteps(pk, key, head?.mark, mark),
    owed: pushed.length > 0 ? owedItem(base, pushed, pack(pushed)) : undefined,
  };
}

function jsonOf(record: unknown): string {
  try {
    return JSON.stringify(record);
  } catch (cause) {
    throw new StoreError('corrupt', 'A record can\u2019t be written as JSON.', { cause });
  }
}
