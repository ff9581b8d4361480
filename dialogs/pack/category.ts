import * as z from 'zod';
import type { Category, Locale, Severity } from '../../nlp/labels.ts';
import { byLocale, Id, inEachLocale, wordList } from './shared.ts';

const FactNames = z.array(Id).min(1).max(8);
const RemedyNames = z.array(Id).min(1).max(12);

const Subcategory = z.strictObject({
  id: Id.describe('Unique in the pack.'),
  name: byLocale(60).describe('As agents and reports show it.'),
  examples: inEachLocale(z.array(z.string().trim().min(2).max(300)).min(2).max(14))
    .refine((lists) => sentences(lists).length <= 40, 'at most 40 sentences in all')
    .describe('What customers write about it, as they type; the bot learns from them when it starts. 6 to 40 in all.'),
  tells: z
    .array(z.array(wordList(40)).min(1).max(3))
    .min(1)
    .max(6)
    .optional()
    .describe(
      'Words that tell it where the examples leave it open: of each list of one of these rows the message has a word. Simplified characters stand for both scripts.',
    ),
  matter: byLocale(120).optional().describe("Instead of the category's: fits “I am sorry about …” and 关于…."),
  facts: FactNames.optional().describe("Asked in this order, instead of the category's."),
  remedies: RemedyNames.optional().describe("In order of offering, instead of the category's."),
  severity: z
    .union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)])
    .optional()
    .describe('Least severity of such a case: 0 none, 1 minor, 2 normal, 3 serious, 4 critical.'),
});
export type Subcategory = z.infer<typeof Subcategory>;

/** What is asked and offered when a complaint is about one of the thirteen categories. */
export const CategoryRules = z.strictObject({
  name: byLocale(60).describe('As agents and reports show it.'),
  matter: byLocale(120).describe('Fits "I am sorry about …" and 关于…; says nothing that may turn out untrue.'),
  matters: z
    .array(
      z.strictObject({
        words: z.array(z.string().min(1).max(60)).min(1).max(40).describe('Any of them, in any script.'),
        matter: byLocale(120).describe('Said when one of the words was used.'),
      }),
    )
    .max(12)
    .default([])
    .describe('Closer matters, chosen by the words the customer used; the first that fits is taken.'),
  facts: FactNames.describe('Asked in this order, unless already said.'),
  optional: z.array(Id).max(12).default([]).describe('Kept when the customer mentions them, never asked for.'),
  remedies: RemedyNames.describe('In order of offering.'),
  subcategories: z
    .array(Subcategory)
    .max(40)
    .default([])
    .describe('Finer kinds, recognised by their examples, with questions and remedies of their own.'),
});
export type CategoryRules = z.infer<typeof CategoryRules>;

type Categories = Readonly<Record<Category, CategoryRules>>;

const sentences = (lists: Readonly<Record<string, readonly string[] | undefined>>) => Object.values(lists).flat();

/** A sentence that shows what a subcategory is about. */
export interface Example {
  readonly text: string;
  readonly locale: Locale;
  readonly category: Category;
  readonly subcategory: string;
}

/** Every example sentence of the pack, to learn from; those of Hong Kong and Taiwan count as `zh-Hant`. */
export function examplesOf({ categories }: { categories: Categories }): Example[] {
  return Object.entries(categories).flatMap(([category, { subcategories }]) =>
    subcategories.flatMap(({ id, examples }) =>
      Object.entries(examples).flatMap(([key, texts]) => {
        const locale = key === 'zh-HK' || key === 'zh-TW' ? 'zh-Hant' : key;
        return (texts ?? []).map((text) => ({
          text,
          locale: locale as Locale,
          category: category as Category,
          subcategory: id,
        }));
      }),
    ),
  );
}

/** The rules of a category where a subcategory may have changed them. */
export interface Rules extends CategoryRules {
  /** Least severity of the case. */
  severity?: Severity;
}

/** The subcategory of that id, in whatever category. */
export function subcategoryOf(pack: { categories: Categories }, id: string | undefined): Subcategory | undefined {
  if (id === undefined) return undefined;
  return Object.values(pack.categories)
    .flatMap(({ subcategories }) => subcategories)
    .find((one) => one.id === id);
}

/**
 * What counts for a complaint: the rules of its category, with whatever its subcategory says instead. A subcategory that
 * is unknown, or of another category, changes nothing. The customer's own words choose
 * the matter first; only where they name none does that of the subcategory count.
 */
export function rulesFor(pack: { categories: Categories }, code: Category, subcategory?: string): Rules {
  const rules = pack.categories[code];
  const finer = rules.subcategories.find(({ id }) => id === subcategory);
  if (!finer) return rules;
  const { name, matter, facts, remedies, severity } = finer;
  return {
    ...rules,
    name,
    matter: matter ?? rules.matter,
    facts: facts ?? rules.facts,
    // What the category would have asked for is still kept when it is mentioned.
    optional: [...new Set([...rules.optional, ...rules.facts])].filter(
      (fact) => !(facts ?? rules.facts).includes(fact),
    ),
    remedies: remedies ?? rules.remedies,
    ...(severity === undefined ? {} : { severity }),
  };
}
