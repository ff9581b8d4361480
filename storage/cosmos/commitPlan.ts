import type { AuditSeal } from '../audit/auditSeal.ts';
import { assertBytesFit, assertOperationsFit, lastSeqBefore } from '../limits.ts';
import { StoreError, type TurnCommit } from '../ports.ts';
import { ATTENTION, attentionOf } from '../records/attention.ts';
import type { CaseRecord } from '../records/case.ts';
import { caseKind, conversationKind, entryKind, handoffKind, outboxKind, promiseKind } from '../records/kinds.ts';
import { decode, type RecordKind } from '../records/migrate.ts';
import { columnText } from '../sqlite/columnText.ts';
import { auditParts } from './auditItems.ts';
import {
  type CaseItem,
  CONVERSATION_ID,
  type ConversationItem,
  caseItemId,
  customerKey,
  inboxItemId,
  type OwedItem,
  owedItemId,
  sortKey,
  type TurnItem,
} from './documents.ts';
import { hash, partitionOf } from './ids.ts';
import { isEmpty, nextParts, type Parts } from './liveParts.ts';
import { pack } from './packed.ts';

/** What a commit is to be written as. */
export interface CommitPlan {
  state: ConversationItem;
  turn: TurnItem;
  /** Keys of cases that were never stored before. */
  newCases: CaseItem[];
  owed: OwedItem[];
}

/** How the conversation stands that a commit builds on; undefined: it does not exist. */
export interface Before {
  state: ConversationItem;
  parts: Parts;
}

/**
 * Everything that can be checked about a commit without the store, and its records as they will be read back.
 * @throws StoreError `too_large` or `corrupt`
 */
export function validTurn(turn: TurnCommit): TurnCommit & { lastSeqBefore: number } {
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
  };
  const { conversation, entries, cases, promises, handoffs, outbox } = valid;
  assertBytesFit([conversation, ...entries, ...cases, ...promises, ...handoffs, ...outbox].map(jsonOf));
  return valid;
}

/** What must stay the same about a case, in short. */
export function caseKey({ number, channelId, customer, openedAt }: CaseRecord): string {
  return hash(number, channelId, customer.id, openedAt).slice(0, 16);
}

/** The items of a commit. Pure. */
export function planCommit(
  turn: TurnCommit & { lastSeqBefore: number },
  before: Before | undefined,
  { stamp, write, owner, auditSeal }: { stamp: string; write: string; owner: string; auditSeal: () => AuditSeal },
): CommitPlan {
  const { conversation, entries, cases, outbox } = turn;
  const { key, lastSeq } = conversation;
  const pk = partitionOf(key);
  const { live, ended } = nextParts(before?.parts ?? { cases: [], promises: [], handoffs: [] }, turn);
  const known = before?.state.caseKeys ?? {};
  const begun = before?.state.begun ?? stamp;
  const open = [
    ...live.beside.promises,
    ...conversation.promises.filter(({ id }) => live.within.promises.includes(id)),
  ];
  const due = open.map(({ nextAt }) => nextAt).sort()[0];
  const attention = attentionOf(conversation);
  const audit = auditParts(turn, before?.state.audit, auditSeal);
  const state: ConversationItem = {
    id: CONVERSATION_ID,
    pk,
    kind: 'conversation',
    key: columnText(key),
    write,
    lastSeq,
    begun,
    stamp,
    ...(attention && { attention: `${ATTENTION.indexOf(attention)} ${sortKey(begun, pk)}` }),
    ...(due !== undefined && { due }),
    caseKeys: { ...known, ...Object.fromEntries(cases.map((one) => [caseItemId(one.id), caseKey(one)])) },
    body: pack(conversation),
    within: live.within,
    ...(!isEmpty(live.beside) && { beside: pack(live.beside) }),
    ...(audit.head && { audit: audit.head }),
  };
  return {
    state,
    turn: {
      id: inboxItemId(turn.inboxDone),
      pk,
      kind: 'turn',
      write,
      key: columnText(key),
      firstSeq: turn.lastSeqBefore + 1,
      lastSeq,
      stamp,
      body: pack(entries),
      ...(!isEmpty(ended) && { settles: true, ended: pack(ended) }),
      ...(audit.lines && { audit: audit.lines }),
    },
    newCases: cases.filter(({ id }) => !Object.hasOwn(known, caseItemId(id))).map((one) => caseItem(pk, one)),
    owed: outbox.map((item) => ({
      id: owedItemId(item.id),
      pk,
      kind: 'owed',
      owed: sortKey(`${stamp}-${String(item.seq).padStart(9, '0')}`, pk),
      owner,
      seq: item.seq,
      nextAttemptAt: item.nextAttemptAt,
      body: pack(item),
    })),
  };
}

function caseItem(pk: string, { id, channelId, customer, openedAt }: CaseRecord): CaseItem {
  const itemId = caseItemId(id);
  return {
    id: itemId,
    pk,
    kind: 'case',
    caseId: pack(id),
    customer: customerKey(channelId, customer.id),
    opened: sortKey(openedAt, hash(pk, itemId).slice(0, 12)),
  };
}

function jsonOf(record: unknown): string {
  try {
    return JSON.stringify(record);
  } catch (cause) {
    throw new StoreError('corrupt', 'A record can\u2019t be written as JSON.', { cause });
  }
}
