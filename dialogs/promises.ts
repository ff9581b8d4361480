import { randomUUID } from 'node:crypto';
import type { PromiseRecord } from '../storage/index.ts';
import type { Turn } from './turn.ts';

/** Puts something we said we would do on record, with its deadline; the follow-up acts on it when it comes due. */
export function makePromise(
  turn: Turn,
  what: { kind: PromiseRecord['kind']; owner: string; words: string; dueAt: Date; actAt?: Date },
): PromiseRecord {
  const promise: PromiseRecord = {
    v: 1,
    id: randomUUID(),
    conversationKey: turn.conversation.key,
    kind: what.kind,
    owner: what.owner,
    words: what.words.slice(0, 2000).toWellFormed(),
    madeAt: turn.at,
    dueAt: what.dueAt.toISOString(),
    nextAt: (what.actAt ?? what.dueAt).toISOString(),
    attempts: 0,
    state: 'open',
  };
  if (turn.openCase) promise.caseId = turn.openCase.id;
  turn.conversation.promises.push(promise);
  return promise;
}

/** Ends every open promise of a kind, as kept, broken or no longer wanted. */
export function closePromises(
  turn: Turn,
  state: 'kept' | 'broken' | 'cancelled',
  kinds: readonly PromiseRecord['kind'][],
): void {
  for (const promise of turn.conversation.promises) {
    if (promise.state !== 'open' || !kinds.includes(promise.kind)) continue;
    promise.state = state;
    promise.closedAt = turn.at;
  }
}

/** The next time we have promised to be in touch, or undefined. */
export function nextContact(turn: Turn): Date | undefined {
  const due = turn.conversation.promises.filter(({ state }) => state === 'open').map(({ dueAt }) => dueAt);
  const earliest = due.sort()[0];
  return earliest === undefined ? undefined : new Date(earliest);
}
