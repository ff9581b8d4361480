import * as z from 'zod';
import { Instant } from './shared.ts';

export const HANDOFF_STATES = ['requested', 'accepted', 'completed', 'returned', 'failed', 'cancelled'] as const;

/** Control passing to a human. At most one is open (`requested` or `accepted`) per conversation. */
export const Handoff = z.object({
  v: z.literal(1),
  id: z.string(),
  conversationKey: z.string(),
  caseId: z.string().optional(),
  state: z.enum(HANDOFF_STATES),
  /** Why: the customer asked, a lane demands it, the options are used up, the bot failed. */
  reason: z.enum([
    'asked',
    'safety',
    'self_harm',
    'threat',
    'extortion',
    'crime',
    'abuse',
    'unsolved',
    'not_understood',
    'failing',
    'reopened',
    'vip',
  ]),
  urgent: z.boolean(),
  requestedAt: Instant,
  /** What the customer was told: a person answers by then. */
  promisedBy: Instant,
  /** When the waiting customer was last reassured. */
  reassuredAt: Instant.optional(),
  agentId: z.string().optional(),
  acceptedAt: Instant.optional(),
  endedAt: Instant.optional(),
});
export type Handoff = z.infer<typeof Handoff>;

/** A handoff that still stands between the customer and the bot. */
export function isOpenHandoff(handoff: Handoff | undefined): handoff is Handoff {
  return handoff?.state === 'requested' || handoff?.state === 'accepted';
}
