import { randomUUID } from 'node:crypto';
import { type Handoff, isOpenHandoff, pendingApprovals } from '../storage/index.ts';
import { move } from './caseBook.ts';
import { type LaneId, laneRoute, sayOwner } from './pack/index.ts';
import { closePromises, makePromise } from './promises.ts';
import { sayTime } from './replies/index.ts';
import type { Turn } from './turn.ts';

/** Reasons for which the bot stops asking until the person comes, unless the customer wants to go on. */
const HOLDS: ReadonlySet<Handoff['reason']> = new Set(['asked', 'self_harm', 'abuse', 'not_understood', 'failing']);

/**
 * Asks for a person and returns when one answers, as it can be said to the customer. One request at a time: a second one
 * keeps the earlier time, unless it is now urgent and an earlier time can be kept.
 *
 * @param lane Whose route of the pack says who answers, and by when.
 */
export function requestPerson(turn: Turn, reason: Handoff['reason'], urgent: boolean, lane?: LaneId): string {
  const open = turn.conversation.handoff;
  const route = lane ? laneRoute(turn.pack, lane) : undefined;
  const by = route ? turn.deadlines.within(route.minutes, turn.now) : turn.deadlines.answerBy(urgent, turn.now);
  const owner = route ? sayOwner(route.owner, turn.locale, turn.variant) : 'agent';
  if (isOpenHandoff(open)) {
    if (urgent && !open.urgent && by.toISOString() < open.promisedBy) {
      open.urgent = true;
      open.promisedBy = by.toISOString();
      closePromises(turn, 'cancelled', ['handoff']);
      makePromise(turn, { kind: 'handoff', owner, words: reason, dueAt: by });
    }
    return standingTime(turn, open);
  }
  const handoff: Handoff = {
    v: 1,
    id: randomUUID(),
    conversationKey: turn.conversation.key,
    state: 'requested',
    reason,
    urgent,
    requestedAt: turn.at,
    promisedBy: by.toISOString(),
    ...pendingApprovals(open),
  };
  if (turn.openCase) handoff.caseId = turn.openCase.id;
  turn.conversation.handoff = handoff;
  turn.session.carriesOn = !HOLDS.has(reason);
  if (turn.openCase && reason !== 'reopened') {
    move(turn, turn.openCase, 'escalated', `a person is asked for: ${reason}`);
  }
  makePromise(turn, { kind: 'handoff', owner, words: reason, dueAt: by });
  return tellTime(turn, by);
}

/**
 * When a person answers, for an open request. A time that has passed is not told again: a new one is promised, as urgent,
 * and is on record.
 */
export function standingTime(turn: Turn, handoff: Handoff): string {
  if (handoff.promisedBy <= turn.at) {
    const dueAt = turn.deadlines.answerBy(true, turn.now);
    handoff.promisedBy = dueAt.toISOString();
    handoff.urgent = true;
    closePromises(turn, 'broken', ['handoff']);
    makePromise(turn, { kind: 'handoff', owner: 'agent', words: handoff.reason, dueAt });
  }
  return tellTime(turn, new Date(handoff.promisedBy));
}

/** The customer no longer wants a person. */
export function withdrawRequest(turn: Turn): void {
  const { handoff } = turn.conversation;
  if (handoff?.state !== 'requested') return;
  handoff.state = 'cancelled';
  handoff.endedAt = turn.at;
  closePromises(turn, 'cancelled', ['handoff']);
}

/** A point in time in the customer's words. */
export function tellTime(turn: Turn, instant: Date): string {
  return sayTime(instant, turn.now, turn.locale, turn.zone);
}
