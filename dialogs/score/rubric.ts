import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import * as z from 'zod';
import { LOCALES, type Locale } from '../../nlp/labels.ts';
import { POINT_IDS, type PointId, REASONS, type Reason } from './points.ts';

const Words = z.strictObject(
  Object.fromEntries(LOCALES.map((locale) => [locale, z.string().trim().min(1).max(300)])) as Record<
    Locale,
    z.ZodString
  >,
);
const Weight = z.number().min(0).max(100);
const Seconds = z.tuple([z.number().int().positive(), z.number().int().positive()]);

const Limits = z.strictObject({
  botAnswers: Seconds.describe('Seconds until an answer of the bot: full marks, half marks.'),
  agentAnswers: Seconds.describe('Seconds until an answer of a person: full marks, half marks.'),
  mostQuestions: z.number().int().min(1).max(10).describe('Facts asked for in one message.'),
  mostOptions: z.number().int().min(1).max(10).describe('Ways out in one proposal.'),
});

function pointShape<P extends PointId>(id: P) {
  const codes = Object.keys(REASONS[id]) as Reason<P>[];
  return z.strictObject({
    weight: Weight,
    name: Words,
    why: Words,
    reasons: z.strictObject(Object.fromEntries(codes.map((code) => [code, Words])) as Record<string, typeof Words>),
  });
}

const Points = z.strictObject(
  Object.fromEntries(POINT_IDS.map((id) => [id, pointShape(id)])) as Record<PointId, ReturnType<typeof pointShape>>,
);

/** What a conversation is judged by: weights, limits, and words in every language. */
export const Rubric = z.strictObject({
  version: z.number().int().positive().describe('Raise it when the same conversation may get another score.'),
  limits: Limits,
  points: Points,
});
export type Rubric = z.infer<typeof Rubric>;
export type Limits = z.infer<typeof Limits>;

const OwnPoint = z.strictObject({
  weight: Weight.optional().describe('0 leaves the point out.'),
  name: Words.optional().describe('Own name of the point.'),
  why: Words.optional().describe('Own sentence on why it matters.'),
});
const OwnPoints = z.partialRecord(z.enum(POINT_IDS), OwnPoint).describe('Own weights and words of points.');
const OwnLimits = Limits.partial().describe('Own limits.');

/** What a pack changes in the rubric: for every language, and for one more than for the others. */
export const OwnRubric = z.strictObject({
  limits: OwnLimits.optional(),
  points: OwnPoints.optional(),
  locales: z
    .partialRecord(z.enum(LOCALES), z.strictObject({ limits: OwnLimits.optional(), points: OwnPoints.optional() }))
    .optional()
    .describe('The same for conversations in one language only.'),
});
export type OwnRubric = z.infer<typeof OwnRubric>;

/** The rubric of the product, checked when it is read. */
export const DEFAULT_RUBRIC: Rubric = Rubric.parse(
  parse(readFileSync(new URL('./rubric.yaml', import.meta.url), 'utf8')),
);

function changed(rubric: Rubric, own: Pick<OwnRubric, 'limits' | 'points'> | undefined): Rubric {
  if (!own) return rubric;
  const limits = { ...rubric.limits, ...own.limits };
  const points = { ...rubric.points };
  for (const id of POINT_IDS) {
    const { weight, name, why } = own.points?.[id] ?? {};
    const point = points[id];
    points[id] = { ...point, weight: weight ?? point.weight, name: name ?? point.name, why: why ?? point.why };
  }
  return { ...rubric, limits, points };
}

/** The rubric for conversations with this pack in this language. */
export function rubricOf({ rubric }: { rubric?: OwnRubric | undefined }, locale: Locale): Rubric {
  return changed(changed(DEFAULT_RUBRIC, rubric), rubric?.locales?.[locale]);
}
