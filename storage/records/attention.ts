import type { CaseStatus } from './case.ts';
import type { Conversation } from './conversation.ts';

/**
 * Why staff should see a conversation. `waiting`: a person was asked for. `held`: a person has it. `bot`: the bot has it,
 * and a complaint is not settled yet, or something that was promised is not done.
 */
export const ATTENTION = ['waiting', 'held', 'bot'] as const;
export type Attention = (typeof ATTENTION)[number];

/** A case with one of these is still being talked about. */
const UNSETTLED: ReadonlySet<CaseStatus> = new Set([
  'intake',
  'clarifying',
  'restated',
  'proposed',
  'escalated',
  'reopened',
]);

/** Why staff should see this conversation now; undefined when there is nothing for them to see. */
export function attentionOf({ handoff, cases, promises }: Conversation): Attention | undefined {
  if (handoff?.state === 'requested') return 'waiting';
  if (handoff?.state === 'accepted') return 'held';
  const isUnsettled = cases.some(({ status }) => UNSETTLED.has(status));
  const isOwed = promises.some(({ kind, state }) => kind === 'remedy' && state === 'open');
  return isUnsettled || isOwed ? 'bot' : undefined;
}
