import * as z from 'zod';
import { CALIBRATION_STATES, Instant, Staff } from '../../../../storage/index.ts';
import { PointState } from './score.ts';

/** How far two or more say the same. Shares are 0 to 1. */
export const AgreementView = z.strictObject({
  /** Points of cases that were compared. */
  items: z.number().int(),
  /** Share on which they say exactly the same. */
  same: z.number(),
  /** Cohen's kappa, 1 at most; of more than two reviewers the mean over all pairs. Absent where chance alone would agree. */
  kappa: z.number().optional(),
  /** The same with half marks half-way. */
  weighted: z.number().optional(),
});
export type AgreementView = z.infer<typeof AgreementView>;

export const CalibrationResult = z.strictObject({
  overall: AgreementView,
  points: z.array(z.strictObject({ point: z.string(), name: z.string(), ...AgreementView.shape })),
  pairs: z.array(z.strictObject({ one: Staff, other: Staff, ...AgreementView.shape })),
  /** Each reviewer against the rubric. */
  rubric: z.array(z.strictObject({ reviewer: Staff, ...AgreementView.shape })),
  /** Where they differ: everything that each of them said; at most 500. */
  differ: z.array(
    z.strictObject({
      case: z.string(),
      point: z.string(),
      name: z.string(),
      auto: PointState.optional(),
      said: z.array(z.strictObject({ by: Staff, state: PointState, reason: z.string().optional() })),
    }),
  ),
});
export type CalibrationResult = z.infer<typeof CalibrationResult>;

const Name = z.string().trim().min(1).max(120);

/** A calibration, without what was said as long as it is open. */
export const CalibrationView = z.strictObject({
  id: z.string(),
  etag: z.string(),
  name: z.string(),
  note: z.string().optional(),
  by: Staff,
  state: z.enum(CALIBRATION_STATES),
  cases: z.array(z.string()),
  /** How many cases each has submitted. */
  reviewers: z.array(z.strictObject({ ...Staff.shape, done: z.number().int() })),
  /** For whoever takes part: how their own cases stand. */
  own: z.array(z.strictObject({ case: z.string(), reviewId: z.string().optional(), isDone: z.boolean() })).optional(),
  dueAt: Instant.optional(),
  createdAt: Instant,
  closedAt: Instant.optional(),
  mayClose: z.boolean(),
  /** Once it is closed. */
  result: CalibrationResult.optional(),
});
export type CalibrationView = z.infer<typeof CalibrationView>;

export const CalibrationList = z.strictObject({ calibrations: z.array(CalibrationView) });

export const NewCalibration = z.strictObject({
  /** Made by the caller, so that the same request again makes no second one. */
  id: z.uuid(),
  name: Name,
  note: z.string().trim().max(2000).default(''),
  cases: z.array(z.string().min(1).max(64)).min(1).max(50),
  reviewers: z.array(z.string().min(1).max(64)).min(2).max(20),
  dueAt: Instant.optional(),
});
export type NewCalibration = z.infer<typeof NewCalibration>;

export const CloseCalibration = z.strictObject({ etag: z.string().min(1).max(200) });

export const Reviewers = z.strictObject({ reviewers: z.array(Staff) });
