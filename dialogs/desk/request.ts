import { randomUUID } from 'node:crypto';
import { type Handoff, isOpenHandoff, pendingApprovals } from '../../storage/index.ts';
import { makePromise } from '../promises.ts';
import type { Turn } from '../turn.ts';

/** The open request for a person; where nobody asked for one, one of us steps in of their own accord. */
export function requestedNow(turn: Turn): Handoff {
  const { conversation, at } = turn;
  if (isOpenHandoff(conversation.handoff)) return conversation.handoff;
  const handoff: Handoff = {
    v: 1,
    id: randomUUID(),
    conversationKey: conversation.key,
    state: 'requested',
    reason: 'staff',
    urgent: false,
    requestedAt: at,
    promisedBy: at,
    ...(turn.openCase ? { caseId: turn.openCase.id } : {}),
    ...pendingApprovals(conversation.handoff),
  };
  conversation.handoff = handoff;
  return handoff;
}

/**
 * Back to the queue: another person answers by a new time, which is promised and on record. Returns that time.
 *
 * @param urgent We have left the customer waiting: the next one comes as for an urgent matter.
 */
export function askAgain(turn: Turn, handoff: Handoff, urgent: boolean): Date {
  const dueAt = turn.deadlines.answerBy(urgent || handoff.urgent, turn.now);
  handoff.state = 'requested';
  handoff.urgent ||= urgent;
  handoff.promisedBy = dueAt.toISOString();
  handoff.reassuredAt = turn.at;
  delete handoff.agent;
  turn.session.carriesOn = false;
  turn.session.ask ??= turn.session.askBefore;
  delete turn.session.askBefore;
  makePromise(turn, { kind: 'handoff', owner: 'agent', words: handoff.reason, dueAt });
  return dueAt;
}
