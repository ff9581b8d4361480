import {
  type CaseRecord,
  type Conversation,
  type Handoff,
  isOpenHandoff,
  type PromiseRecord,
} from '../../storage/index.ts';

/** Closed cases that travel inside the conversation; older ones stay in the store only. */
const CLOSED_CASES_KEPT = 5;

export interface ChangedRecords {
  cases: CaseRecord[];
  promises: PromiseRecord[];
  handoffs: Handoff[];
}

/**
 * The records that a turn made or changed, which are written beside the conversation. A promise or handoff that
 * vanished while open is written as cancelled, so that nothing acts on it any more.
 */
export function changedRecords(before: Conversation, after: Conversation, now: Date): ChangedRecords {
  const at = now.toISOString();
  const gone = before.promises
    .filter(({ id, state }) => state === 'open' && !after.promises.some((promise) => promise.id === id))
    .map((promise): PromiseRecord => ({ ...promise, state: 'cancelled', closedAt: at }));
  const handoffs = changed(before.handoff ? [before.handoff] : [], after.handoff ? [after.handoff] : []);
  if (isOpenHandoff(before.handoff) && before.handoff.id !== after.handoff?.id) {
    handoffs.push({ ...before.handoff, state: 'cancelled', endedAt: at });
  }
  return {
    cases: changed(before.cases, after.cases),
    promises: [...changed(before.promises, after.promises), ...gone],
    handoffs,
  };
}

/** The conversation without what need not travel with it: ended promises and all but the last closed cases. */
export function withoutEnded(conversation: Conversation): Conversation {
  const closed = conversation.cases.filter(({ closedAt }) => closedAt !== undefined);
  const dropped = new Set(closed.slice(0, Math.max(0, closed.length - CLOSED_CASES_KEPT)));
  return {
    ...conversation,
    cases: conversation.cases.filter((record) => !dropped.has(record)),
    promises: conversation.promises.filter(({ state }) => state === 'open'),
  };
}

function changed<T extends { id: string }>(before: readonly T[], after: readonly T[]): T[] {
  const known = new Map(before.map((record) => [record.id, JSON.stringify(record)]));
  return after.filter((record) => known.get(record.id) !== JSON.stringify(record));
}
