import * as z from 'zod';
import { Instant, LocaleCode, Staff } from '../../../../storage/index.ts';

/** As the rubric knows them. */
export const POINT_STATES = ['met', 'partly', 'missed', 'not_applicable'] as const;
export const PointState = z.enum(POINT_STATES);
export type PointState = z.infer<typeof PointState>;

/** Words of a line, `[start, end)` in UTF-16 units of it; personal data in them is masked. */
export const Quote = z.strictObject({
  seq: z.number().int(),
  start: z.number().int(),
  end: z.number().int(),
  words: z.string(),
});
export type Quote = z.infer<typeof Quote>;

/** One point of the rubric. What the rubric said of it is absent for whoever judges the case blind. */
export const ScorePoint = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** Why it matters. */
  why: z.string(),
  weight: z.number(),
  auto: z
    .strictObject({
      state: PointState,
      /** Code of the reason, and the reason as a sentence in the reader's language. */
      reason: z.string(),
      sentence: z.string(),
      marks: z.number(),
      quotes: z.array(Quote),
      /** To whom it is credited; `bot` is the bot. */
      by: z.array(Staff),
    })
    .optional(),
});
export type ScorePoint = z.infer<typeof ScorePoint>;

/** The automatic score of a case. The same record gives the same score, as of the same time. */
export const CaseScore = z.strictObject({
  case: z.string(),
  conversationId: z.string(),
  locale: LocaleCode,
  /** The reader judges the case blind: only the points are named. */
  isBlind: z.boolean(),
  /** Version of the rubric. */
  version: z.number().int(),
  points: z.array(ScorePoint),
  /** 0 to 100; absent when blind, or when nothing could be judged. */
  total: z.number().optional(),
  /** The same for everybody of us who spoke; empty when blind. */
  parties: z.array(z.strictObject({ ...Staff.shape, total: z.number() })),
  /** Up to when kept and broken promises were looked at. */
  asOf: Instant,
});
export type CaseScore = z.infer<typeof CaseScore>;
