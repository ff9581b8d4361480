import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { ACTS, CATEGORIES, EMOTIONS, ENTITY_TYPES, LOCALES, SIGNALS } from '../../../nlp/labels.ts';
import type { AskKind, Understanding } from '../../../nlp/understanding.ts';

const ASK_KINDS = ['fact', 'confirm', 'wish', 'proposal', 'opinion', 'csat'] as const satisfies readonly AskKind[];
const EntityExpectation = z.strictObject({ type: z.enum(ENTITY_TYPES), value: z.string().min(1).optional() });

/** What must hold of the tags; whatever is not named is free. */
const Expectation = z
  .strictObject({
    lang: z.enum(LOCALES).optional(),
    complaint: z.boolean().optional(),
    /** Any of these will do. */
    emotion: z.array(z.enum(EMOTIONS)).min(1).optional(),
    /** Must be among the categories. */
    category: z.enum(CATEGORIES).optional(),
    severityMin: z.number().int().optional(),
    severityMax: z.number().int().optional(),
    signals: z.array(z.enum(SIGNALS)).min(1).optional(),
    notSignals: z.array(z.enum(SIGNALS)).min(1).optional(),
    act: z.enum(ACTS).optional(),
    entity: EntityExpectation.required().optional(),
    /** An entity of this type must not be found. */
    notEntity: EntityExpectation.pick({ type: true }).optional(),
  })
  .refine((expect) => Object.keys(expect).length > 0, 'a sentence without an expectation cannot fail');

/** One cruel sentence: the text, what is cruel about it, and what a careful reader would tag. */
const CruelRow = z.strictObject({
  /** Of a known limit: the list that the sentence moves to once it holds. */
  topic: z.string().optional(),
  text: z.string().min(1),
  why: z.string().min(3),
  /** Locale of the conversation, for texts too short to show their own. */
  locale: z.enum(LOCALES).optional(),
  /** What the bot had asked. */
  ask: z.enum(ASK_KINDS).optional(),
  expect: Expectation,
});
export type CruelRow = z.infer<typeof CruelRow>;

/** Reads one list of cruel sentences; throws on a row that does not follow the form. */
export function readCruelRows(file: URL): CruelRow[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => CruelRow.parse(JSON.parse(line)));
}

/** The expectations that `tags` do not meet, in words; empty when all are met. */
export function unmetExpectations({ expect }: CruelRow, tags: Understanding): string[] {
  const unmet: string[] = [];
  const check = (met: boolean, words: string): void => {
    if (!met) unmet.push(words);
  };
  const { lang, complaint, emotion, category, severityMin, severityMax, act, entity, notEntity } = expect;
  if (lang !== undefined) check(tags.lang === lang, `lang ${lang}, was ${tags.lang}`);
  if (complaint !== undefined)
    check(tags.complaint >= 0.5 === complaint, `complaint ${complaint}, was ${tags.complaint.toFixed(2)}`);
  if (emotion !== undefined)
    check(emotion.includes(tags.emotion.label), `emotion ${emotion.join('/')}, was ${tags.emotion.label}`);
  const codes = tags.categories.map(({ code }) => code);
  if (category !== undefined) check(codes.includes(category), `category ${category}, was ${codes.join(',') || 'none'}`);
  if (severityMin !== undefined)
    check(tags.severity >= severityMin, `severity at least ${severityMin}, was ${tags.severity}`);
  if (severityMax !== undefined)
    check(tags.severity <= severityMax, `severity at most ${severityMax}, was ${tags.severity}`);
  for (const signal of expect.signals ?? []) check(tags.signals.includes(signal), `signal ${signal}`);
  for (const signal of expect.notSignals ?? []) check(!tags.signals.includes(signal), `no signal ${signal}`);
  if (act !== undefined) check(tags.act.label === act, `act ${act}, was ${tags.act.label}`);
  const found = tags.entities.map(({ type, value }) => `${type} ${value}`);
  if (entity !== undefined)
    check(
      found.includes(`${entity.type} ${entity.value}`),
      `${entity.type} ${entity.value}, found ${found.join(', ') || 'none'}`,
    );
  if (notEntity !== undefined)
    check(
      !tags.entities.some(({ type }) => type === notEntity.type),
      `no ${notEntity.type}, found ${found.join(', ')}`,
    );
  return unmet;
}
