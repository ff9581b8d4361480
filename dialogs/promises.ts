import { randomUUID } from 'node:crypto';
import type { CaseRecord, PromiseRecord } from '../storage/index.ts';
import type { Turn } from './turn.ts';

/** Puts something we said we would do on record, with its deadline; the follow-up acts on it when it comes due. */
export function makePromise(
  turn: Turn,
  what: Pick<PromiseRecord, 'kind' | 'owner' | 'words' | 'by'> & { dueAt: Date; actAt?: Date },
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
  if (what.by) promise.by = what.by;
  turn.conversation.promises.push(promise);
  return promise;
}

/**
 * Promises to come back to the customer about a case and returns by when. Once for a case: a second call keeps the
 * promise that stands. Never later than a deadline an authority sets.
 */
export function promiseFollowUp(
  turn: Turn,
  record: CaseRecord,
  owner: string,
  words: string,
  by = turn.deadlines.contactBy(record.severity, turn.now),
): Date {
  const standing = turn.conversation.promises.find(
    ({ kind, state, caseId }) => kind === 'follow_up' && state === 'open' && caseId === record.id,
  );
  if (standing) {
    if (words !== '' && !standing.words.includes(words)) {
      standing.words = `${standing.words}\n${words}`.slice(0, 2000).toWellFormed();
    }
    return new Date(standing.dueAt);
  }
  const clocks = record.clocks
    .map(({ dueAt: clock }) => Date.parse(clock))
    .filter((clock) => clock > turn.now.getTime());
  const dueAt = new Date(Math.min(by.getTime(), ...clocks));
  makePromise(turn, { kind: 'follow_up', owner, words, dueAt });
  return dueAt;
}

/** Ends every open promise of a kind, as kept, broken or no longer wanted; with `caseId` only those of that case. */
export function closePromises(
  turn: Turn,
  state: 'kept' | 'broken' | 'cancelled',
  kinds: readonly PromiseRecord['kind'][],
  caseId?: string,
): void {
  for (const promise of turn.conversation.promises) {
    if (promise.state !== 'open' || !kinds.includes(promise.kind)) continue;
    if (caseId !== undefined && promise.caseId !== caseId) continue;
    promise.state = state;
    promise.closedAt = turn.at;
  }
}

/** The next time we will be in touch: what is promised, or the reminder where the promised time has passed. */
export function nextContact(turn: Turn, aboutCase: string): Date | undefined {
  const due = turn.conversation.promises
    .filter(({ state, caseId, kind }) => state === 'open' && caseId === aboutCase && kind !== 'nudge')
    // A person's time that has passed is kept on the lists in silence: nobody will say anything when it comes round.
    .filter(({ kind, dueAt }) => kind !== 'handoff' || dueAt > turn.at)
    .map(({ dueAt, nextAt }) => (dueAt > turn.at ? dueAt : nextAt))
    .filter((instant) => instant > turn.at);
  const earliest = due.sort()[0];
  return earliest === undefined ? undefined : new Date(earliest);
}
