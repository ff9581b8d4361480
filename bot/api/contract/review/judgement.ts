import * as z from 'zod';
import { CORRECTED_TAGS, Instant, REVIEW_STATES, Staff, TagCorrection } from '../../../../storage/index.ts';
import { PointState, Quote } from './score.ts';

const Words = z.string().trim().min(1).max(1000);
const Etag = z.string().min(1).max(200);
const PointId = z.string().min(1).max(40);

/** What can be done with a review by whoever reads it, as it stands. */
export const REVIEW_DEEDS = ['judge', 'submit', 'reopen', 'dispute', 'answer'] as const;

const ReviewedPointView = z.strictObject({
  point: PointId,
  name: z.string(),
  state: PointState,
  /** What the rubric said; absent while it is judged blind. */
  auto: PointState.optional(),
  /** Why the rubric said so, in the reader's language, where it still does; absent while it is judged blind. */
  sentence: z.string().optional(),
  reason: z.string().optional(),
  /** Whether the reviewer gave other words than the rubric's. */
  hasOwnProof: z.boolean(),
  /** The words that prove it; while it is judged blind only those that the reviewer gave. */
  quotes: z.array(Quote),
});

const DisputeView = z.strictObject({
  by: Staff,
  at: Instant,
  points: z.array(PointId),
  words: z.string(),
  answer: z
    .strictObject({
      by: Staff,
      at: Instant,
      upheld: z.boolean(),
      words: z.string(),
      changes: z.array(z.strictObject({ point: PointId, was: PointState, is: PointState })),
    })
    .optional(),
});

/** A review in a list. */
export const ReviewRow = z.strictObject({
  id: z.string(),
  case: z.string(),
  conversationId: z.string(),
  state: z.enum(REVIEW_STATES),
  reviewer: Staff,
  isMine: z.boolean(),
  isBlind: z.boolean(),
  calibrationId: z.string().optional(),
  createdAt: Instant,
  updatedAt: Instant,
  submittedAt: Instant.optional(),
  /** What the points that were judged come to. */
  total: z.number().optional(),
  /** Points that were judged, and how many of them not as the rubric said; the latter is absent while it is judged blind. */
  judged: z.number().int(),
  overruled: z.number().int().optional(),
  disputes: z.number().int(),
});
export type ReviewRow = z.infer<typeof ReviewRow>;

/** One reviewer's judgement of a case, as far as the reader may see it. */
export const ReviewView = ReviewRow.omit({ disputes: true }).extend({
  /** Pass it back to change the review. */
  etag: Etag,
  /** What the rubric said; absent while it is judged blind. */
  auto: z.strictObject({ version: z.number().int(), total: z.number().optional() }).optional(),
  points: z.array(ReviewedPointView),
  comment: z.string().optional(),
  corrections: z.array(TagCorrection),
  /** Who is judged; absent while it is judged blind. */
  parties: z.array(Staff).optional(),
  disputes: z.array(DisputeView),
  can: z.array(z.enum(REVIEW_DEEDS)),
});
export type ReviewView = z.infer<typeof ReviewView>;

export const ReviewsOfCase = z.strictObject({
  /** One's own first. */
  reviews: z.array(ReviewView),
  /** Whether the reader may begin one; nobody judges what they did themselves. */
  mayBegin: z.boolean(),
});
export type ReviewsOfCase = z.infer<typeof ReviewsOfCase>;

export const ReviewList = z.strictObject({ reviews: z.array(ReviewRow), next: z.string().optional() });
export type ReviewList = z.infer<typeof ReviewList>;

/** Begins a review of a case. The same again gives the one that was begun. */
export const BeginReview = z.strictObject({
  /** Without what the rubric and others say, and without who is judged; always so in a calibration. */
  isBlind: z.boolean().default(false),
  calibrationId: z.string().max(64).optional(),
});

const GivenPoint = z.strictObject({
  point: PointId,
  state: PointState,
  reason: Words.optional(),
  proof: z
    .array(
      z.strictObject({
        seq: z.number().int().positive(),
        start: z.number().int().min(0),
        end: z.number().int().min(1),
      }),
    )
    .max(20)
    .optional(),
});

/** A tag set right; what it was is known to the server. */
export const GivenCorrection = z.strictObject({
  seq: z.number().int().positive(),
  tag: z.enum(CORRECTED_TAGS),
  is: z.union([z.number().int(), z.string().max(40), z.array(z.string().max(40)).max(20)]),
  reason: z.string().trim().min(1).max(500).optional(),
});
export type GivenCorrection = z.infer<typeof GivenCorrection>;

/** The whole judgement so far: what is not in it is not judged any more. */
export const Judge = z.strictObject({
  etag: Etag,
  points: z.array(GivenPoint).max(40),
  comment: z.string().trim().max(4000).default(''),
  corrections: z.array(GivenCorrection).max(200).default([]),
});
export type Judge = z.infer<typeof Judge>;

/** A change of a review that says nothing but that it is made. */
export const ChangeReview = z.strictObject({ etag: Etag });

export const DisputeReview = z.strictObject({ etag: Etag, points: z.array(PointId).min(1).max(40), words: Words });

export const AnswerDispute = z.strictObject({
  etag: Etag,
  upheld: z.boolean(),
  words: Words,
  /** What the disputed points are instead, where it is upheld. */
  changes: z
    .array(z.strictObject({ point: PointId, state: PointState }))
    .max(40)
    .default([]),
});
export type AnswerDispute = z.infer<typeof AnswerDispute>;

/**
 * In `details` of a refused change. `changed`: somebody was faster; `review` is how it stands now. `state`: not as it stands.
 * `calibrating`: the case is judged blind in a calibration first. `no_reason`, `not_judged`: `points` need a reason, or must still be judged. `own_case`: nobody judges themselves. `incomplete`:
 * upheld must change a disputed point. `unknown_point`, `unknown_line`, `unknown_tag`: there is no such thing in this case.
 */
export const REVIEW_FAULTS = [
  'changed',
  'state',
  'calibrating',
  'no_reason',
  'not_judged',
  'own_case',
  'incomplete',
  'unknown_point',
  'unknown_line',
  'unknown_tag',
] as const;
export type ReviewFault = (typeof REVIEW_FAULTS)[number];
