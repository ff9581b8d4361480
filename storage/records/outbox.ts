import * as z from 'zod';
import { Address } from './address.ts';
import { Instant, Json } from './shared.ts';

/** A message owed to a channel that must be pushed to. Written in the same commit as the entry it carries. */
export const OutboxItem = z.object({
  v: z.literal(1),
  /** `<turnId>|<n>`: a re-run of the turn writes the same ids. */
  id: z.string(),
  conversationKey: z.string(),
  /** Entry it delivers; delivery is in order of `seq`. */
  seq: z.number().int().positive(),
  address: Address,
  activity: z.record(z.string(), Json),
  owedSince: Instant,
  attempts: z.number().int().nonnegative(),
  nextAttemptAt: Instant,
});
export type OutboxItem = z.infer<typeof OutboxItem>;

/** How a delivery ended. `refused` is final: the channel says it will never take it (403, 404, 413 …). */
export type DeliveryOutcome =
  | { state: 'delivered'; at: string; channelActivityId?: string }
  | { state: 'refused'; at: string; code: string }
  | { state: 'retry'; at: string; nextAttemptAt: string; code: string };
