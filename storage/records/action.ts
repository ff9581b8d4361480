import * as z from 'zod';
import { Instant, Staff } from './shared.ts';

/**
 * How far an improvement action is. `done`: carried out, its effect not checked yet; `worked` and `failed`: checked;
 * `dropped`: given up, with a reason.
 */
export const ACTION_STATES = ['open', 'doing', 'done', 'worked', 'failed', 'dropped'] as const;
export type ActionState = (typeof ACTION_STATES)[number];

/** A day of the house, `2026-11-22`. */
export const Day = z.iso.date();

const Words = z.string().trim().min(1).max(1000);
const CaseNumbers = z.array(z.string().min(1).max(64)).max(100);

/** A figure over a period: `from` is the first day and `to` the last one. */
export const MeasuredFigure = z.object({ from: Day, to: Day, value: z.number(), n: z.number().int().nonnegative() });
export type MeasuredFigure = z.infer<typeof MeasuredFigure>;

/** What an action goes back to: something seen in figures, an alarm, or cases. */
export const Finding = z.object({
  of: z.enum(['figure', 'alarm', 'cases']),
  /** What was seen, in words. */
  words: Words,
  /** Name of the figure or the alarm. */
  name: z.string().min(1).max(120).optional(),
  value: z.number().optional(),
  /** The list it was seen in, as it stands in its link. */
  query: z.string().max(4000).optional(),
  cases: CaseNumbers,
});

/** How it is found out whether an action had an effect. */
export const EffectCheck = z.object({
  due: Day,
  /** Name of the figure it is measured by, over the cases of `query`. */
  figure: z.string().min(1).max(60),
  query: z.string().max(4000).optional(),
  before: MeasuredFigure.optional(),
  after: MeasuredFigure.optional(),
  words: Words.optional(),
  by: Staff.optional(),
  at: Instant.optional(),
});
export type EffectCheck = z.infer<typeof EffectCheck>;

/** One thing that happened to an action. */
export const ActionStep = z.object({
  at: Instant,
  by: Staff,
  what: z.enum(['made', 'changed', 'state', 'measured', 'note']),
  state: z.enum(ACTION_STATES).optional(),
  /** Fields that were changed. */
  fields: z.array(z.string().max(40)).max(20).optional(),
  words: Words.optional(),
});

/** Something done so that what was complained of does not come again: what ISO 10002 calls continual improvement. */
export const ActionRecord = z.object({
  v: z.literal(1),
  kind: z.literal('action'),
  id: z.string().min(1).max(64),
  title: z.string().trim().min(1).max(200),
  /** What is done. */
  plan: z.string().trim().max(4000),
  cause: z.string().trim().max(2000),
  finding: Finding,
  owner: Staff,
  by: Staff,
  due: Day,
  state: z.enum(ACTION_STATES),
  check: EffectCheck,
  /** Oldest first; the first one says who made it. */
  history: z.array(ActionStep).min(1).max(300),
  createdAt: Instant,
  updatedAt: Instant,
  doneAt: Instant.optional(),
});
export type ActionRecord = z.infer<typeof ActionRecord>;
