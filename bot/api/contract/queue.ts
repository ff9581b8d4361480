import * as z from 'zod';
import { CATEGORIES, EMOTIONS, SIGNALS } from '../../../nlp/index.ts';
import { Instant, LANES, LocaleCode, Stage } from '../../../storage/index.ts';

/** A pending request for a remedy that is beyond whoever proposed it. */
export const Approval = z.strictObject({
  id: z.string(),
  remedyId: z.string(),
  /** As it would be told to the customer. */
  words: z.string(),
  amount: z.string().optional(),
  reason: z.string(),
  by: z.strictObject({ id: z.string(), name: z.string() }),
  /** Authority it takes. */
  needs: z.enum(['supervisor', 'specialist']),
  at: Instant,
  state: z.enum(['pending', 'approved', 'refused']),
});
export type Approval = z.infer<typeof Approval>;

/**
 * One conversation in the list of agents: everything a line of the queue shows. Replaces, by `id`, what was known of it;
 * `state: "gone"` removes it.
 */
export const QueueItem = z.strictObject({
  /** The conversation's key. */
  id: z.string(),
  /** Grows with every change of this conversation: of two items the one with the higher version is right. */
  version: z.number().int(),
  state: z.enum(['waiting', 'held', 'bot', 'gone']),
  reason: z.string().optional(),
  urgent: z.boolean(),
  customer: z.strictObject({ name: z.string().optional(), channel: z.string() }),
  locale: LocaleCode,
  caseNumber: z.string().optional(),
  lane: z.enum(LANES),
  stage: Stage.optional(),
  severity: z.number().int(),
  categories: z.array(z.enum(CATEGORIES)),
  signals: z.array(z.enum(SIGNALS)),
  mood: z.strictObject({ label: z.enum(EMOTIONS), intensity: z.number() }).optional(),
  requestedAt: Instant.optional(),
  /** What the customer was told: a person answers by then. */
  promisedBy: Instant.optional(),
  /** The earliest thing we owe this customer. */
  nextDueAt: Instant.optional(),
  agent: z.strictObject({ id: z.string(), name: z.string() }).optional(),
  /** A word of the customer that nobody has answered since. */
  unansweredSince: Instant.optional(),
  /** First words of the last customer message. */
  excerpt: z.string(),
  lastSeq: z.number().int(),
  updatedAt: Instant,
  approvals: z.number().int(),
  /** Rank among those waiting: the higher the sooner. Computed from lane, severity, heat, due times and wait. */
  rank: z.number(),
  /** Why it stands where it stands, as codes the console has words for. */
  because: z.array(z.string()),
});
export type QueueItem = z.infer<typeof QueueItem>;

export const Queue = z.strictObject({
  items: z.array(QueueItem),
  /** Position in the stream of changes that this list is true of: pass it as `Last-Event-ID`. */
  position: z.string(),
  /** Server's clock, so that waits are shown right on a machine whose clock is wrong. */
  now: Instant,
});
export type Queue = z.infer<typeof Queue>;
