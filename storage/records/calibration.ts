import * as z from 'zod';
import { Instant, Staff } from './shared.ts';

export const CALIBRATION_STATES = ['open', 'closed'] as const;

/** Several reviewers judge the same cases, each for themselves, so that it is seen how far they agree. */
export const CalibrationRecord = z.object({
  v: z.literal(1),
  kind: z.literal('calibration'),
  id: z.string().min(1).max(64),
  name: z.string().trim().min(1).max(120),
  by: Staff,
  state: z.enum(CALIBRATION_STATES),
  /** Numbers of the cases that are judged. One that was erased since is passed over. */
  cases: z.array(z.string().min(1).max(64)).min(1).max(200),
  reviewers: z.array(Staff).min(2).max(20),
  /** Judged without seeing who was judged, nor what the rubric and others said. */
  blind: z.boolean(),
  note: z.string().trim().max(2000).optional(),
  dueAt: Instant.optional(),
  createdAt: Instant,
  updatedAt: Instant,
  closedAt: Instant.optional(),
});
export type CalibrationRecord = z.infer<typeof CalibrationRecord>;
