import * as z from 'zod';
import { Instant, Staff } from './shared.ts';

export const HANDOFF_STATES = ['requested', 'accepted', 'completed', 'returned', 'failed', 'cancelled'] as const;

/** A remedy somebody wants to offer that is beyond their authority. Nothing of it is said before it is approved. */
export const ApprovalRecord = z.object({
  id: z.string(),
  remedyId: z.string(),
  /** As it would be told to the customer. */
  words: z.string().max(2000),
  /** In the currency of the pack; absent where no money is involved. */
  sum: z.number().optional(),
  /** The same in words. */
  amount: z.string().max(64).optional(),
  reason: z.string().max(500),
  by: Staff,
  /** Authority it takes. */
  needs: z.enum(['supervisor', 'specialist']),
  at: Instant,
  state: z.enum(['pending', 'approved', 'refused']),
  decidedBy: Staff.optional(),
  decidedAt: Instant.optional(),
  decision: z.string().max(500).optional(),
});
export type ApprovalRecord = z.infer<typeof ApprovalRecord>;

/** One stretch during which one of us held the conversation. The last one has no `until` while it lasts. */
export const HeldBy = z.object({
  agent: Staff,
  from: Instant,
  until: Instant.optional(),
  ended: z.enum(['released', 'lapsed', 'returned', 'transferred', 'taken_over', 'closed']).optional(),
});
export type HeldBy = z.infer<typeof HeldBy>;

/** Control passing to a human. At most one is open (`requested` or `accepted`) per conversation. */
export const Handoff = z.object({
  v: z.literal(1),
  id: z.string(),
  conversationKey: z.string(),
  caseId: z.string().optional(),
  state: z.enum(HANDOFF_STATES),
  /**
   * Why: the customer asked, a lane demands it, the options are used up, the bot failed. `staff`: one of us stepped in
   * unasked.
   */
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
    'staff',
  ]),
  urgent: z.boolean(),
  requestedAt: Instant,
  /** What the customer was told: a person answers by then. */
  promisedBy: Instant,
  /** When the waiting customer was last reassured. */
  reassuredAt: Instant.optional(),
  /** How far it went up because nobody took it in time; the queue shows it before all others. */
  escalated: z.enum(['urgent', 'supervisor']).optional(),
  /** Who holds the conversation while it is `accepted`, and who held it last once it has ended. */
  agent: Staff.optional(),
  acceptedAt: Instant.optional(),
  /** While `accepted`: an agent of whom nothing has been seen by then has gone, see `LEASE_MS`. */
  leaseUntil: Instant.optional(),
  /** Who held it when, oldest first. */
  holders: z.array(HeldBy).max(50).optional(),
  approvals: z.array(ApprovalRecord).max(50).optional(),
  endedAt: Instant.optional(),
});
export type Handoff = z.infer<typeof Handoff>;

/** A handoff that still stands between the customer and the bot. */
export function isOpenHandoff(handoff: Handoff | undefined): handoff is Handoff {
  return handoff?.state === 'requested' || handoff?.state === 'accepted';
}

/** Requests that nobody has decided yet: they go along when the conversation comes to a person again. */
export function pendingApprovals(handoff: Handoff | undefined): { approvals?: ApprovalRecord[] } {
  const pending = (handoff?.approvals ?? []).filter(({ state }) => state === 'pending');
  return pending.length > 0 ? { approvals: pending } : {};
}

/** Who of us holds a conversation: then the bot is silent. */
export function holderOf({ handoff }: { handoff?: Handoff | undefined }): Staff | undefined {
  return handoff?.state === 'accepted' ? (handoff.agent ?? UNNAMED) : undefined;
}

/** Whoever accepted a handoff in a record from before holders were named. */
const UNNAMED: Staff = { id: 'unknown', name: 'unknown' };
