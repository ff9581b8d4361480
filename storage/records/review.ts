import * as z from 'zod';
import { Instant, Staff } from './shared.ts';
import { TagCorrection } from './tagCorrection.ts';

export const REVIEW_STATES = ['open', 'submitted', 'disputed', 'settled'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

/** As in `dialogs/score`. */
const PointState = z.enum(['met', 'partly', 'missed', 'not_applicable']);
const Reason = z.string().trim().min(1).max(1000);

/** What a reviewer says of one point. */
export const ReviewedPoint = z.object({
  point: z.string().min(1).max(40),
  /** What the rubric said when the reviewer looked. */
  auto: PointState,
  state: PointState,
  /** Why it is not as the rubric said; nothing is overruled without. */
  reason: Reason.optional(),
  /** The words that prove it, where they are others than the rubric's. */
  proof: z
    .array(z.object({ seq: z.number().int().positive(), start: z.number().int().min(0), end: z.number().int().min(0) }))
    .max(20)
    .optional(),
});
export type ReviewedPoint = z.infer<typeof ReviewedPoint>;

/** What somebody who was judged says against it. */
export const Dispute = z.object({
  by: Staff,
  at: Instant,
  points: z.array(z.string().min(1).max(40)).min(1).max(40),
  words: Reason,
  answer: z
    .object({
      by: Staff,
      at: Instant,
      upheld: z.boolean(),
      words: Reason,
      /** The points that came out otherwise, where it was upheld. */
      changes: z.array(z.object({ point: z.string().min(1).max(40), was: PointState, is: PointState })).max(40),
    })
    .optional(),
});

/** One reviewer's judgement of one case. */
export const Review = z.object({
  v: z.literal(2),
  id: z.string().min(1).max(64),
  conversationKey: z.string(),
  caseId: z.string(),
  caseNumber: z.string(),
  state: z.enum(REVIEW_STATES),
  reviewer: Staff,
  createdAt: Instant,
  updatedAt: Instant,
  submittedAt: Instant.optional(),
  /** The automatic score it was held against: version of the rubric, and what it came to. */
  auto: z.object({ version: z.number().int().positive(), total: z.number().min(0).max(100).optional() }),
  points: z.array(ReviewedPoint).max(40),
  /** What the points come to after the reviewer. */
  total: z.number().min(0).max(100).optional(),
  comment: z.string().max(4000).optional(),
  /** Who is judged: `bot` or ids of agents. They may dispute it. */
  parties: z.array(z.string().min(1).max(64)).max(50),
  /** Judged without seeing who was judged, nor what the rubric and others said. */
  blind: z.boolean(),
  /** Tags of the customer's messages that were wrong. */
  corrections: z.array(TagCorrection).max(200),
  /** How many messages of the customer had tags to look at when it was submitted. */
  messages: z.number().int().min(0).optional(),
  /** The calibration it belongs to: several reviewers, the same conversations. */
  calibrationId: z.string().min(1).max(64).optional(),
  disputes: z.array(Dispute).max(10),
});
export type Review = z.infer<typeof Review>;

/** Whether two are of the same case, by the same reviewer, in the same calibration. A review never changes these. */
export function isSameReview(one: Review, other: Review): boolean {
  return (
    one.conversationKey === other.conversationKey &&
    one.caseId === other.caseId &&
    one.reviewer.id === other.reviewer.id &&
    one.calibrationId === other.calibrationId
  );
}

/** A review of the first version: nobody set tags right, and an answer did not say what it changed. */
export function withoutCorrections(doc: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const disputes = Array.isArray(doc.disputes) ? doc.disputes : [];
  return {
    ...doc,
    corrections: [],
    disputes: disputes.map((one) => (one?.answer ? { ...one, answer: { changes: [], ...one.answer } } : one)),
  };
}
