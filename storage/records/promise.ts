import * as z from 'zod';
import { Instant, Staff } from './shared.ts';

/** Something we said we would do, with a deadline. */
export const PromiseRecord = z.object({
  v: z.literal(1),
  id: z.string(),
  conversationKey: z.string(),
  /** Absent when a person was asked for before anything was complained about. */
  caseId: z.string().optional(),
  /** `nudge` is an appointment with ourselves: to notice when a customer falls silent in the middle. */
  kind: z.enum(['follow_up', 'handoff', 'remedy', 'nudge']),
  owner: z.string(),
  /** Who of us gave their word, where it was in a conversation of their own: whether it was done only they can say. */
  by: Staff.optional(),
  /** What was promised, in the customer's language. */
  words: z.string().max(2000),
  madeAt: Instant,
  /** When the customer will have heard from us. */
  dueAt: Instant,
  /** When we act on it next; at or before `dueAt` the first time. Indexed. */
  nextAt: Instant,
  /** Contacts made so far; after three without an answer the customer counts as unreachable. */
  attempts: z.number().int().nonnegative(),
  state: z.enum(['open', 'kept', 'broken', 'cancelled']),
  closedAt: Instant.optional(),
});
export type PromiseRecord = z.infer<typeof PromiseRecord>;
