import * as z from 'zod';
import { Instant, Json } from './shared.ts';

/** One activity that was accepted and must have its turn. Durable before anything is done with it. */
export const InboxItem = z.object({
  v: z.literal(1),
  /** Deterministic: the same activity always gets the same id, see `inboxId`. */
  id: z.string(),
  conversationKey: z.string(),
  /** Sorts in order of acceptance, within the conversation without fail and over all of them as well as clocks allow. */
  order: z.string(),
  receivedAt: Instant,
  activity: z.record(z.string(), Json),
});
export type InboxItem = z.infer<typeof InboxItem>;
