import * as z from 'zod';
import type { Locale } from '../../nlp/labels.ts';
import { CORE_FACTS, type CoreFact, type ReplyKey } from '../replies/index.ts';
import { byLocale, inEachLocale } from './shared.ts';
import { inWords, type Variant } from './words.ts';

const Wordings = inEachLocale(z.array(z.string().trim().min(1).max(600)).min(3).max(12));

/** How this brand says what the product says in its own words otherwise. */
export const Voice = z.strictObject({
  replies: z
    .record(z.string(), Wordings)
    .default({})
    .describe(
      'Own wordings of a reply by its key, e.g. ask.product: three or more in each language, with the marks of that key. The keys stand in dialogs/replies/keys.ts.',
    ),
  labels: z
    .strictObject(
      Object.fromEntries(
        CORE_FACTS.map((fact) => [fact, byLocale(60).optional().describe(`Own name of the fact ${fact}.`)]),
      ) as Record<CoreFact, z.ZodOptional<ReturnType<typeof byLocale>>>,
    )
    .default({})
    .describe('Own names of the facts every pack knows, when facts are read back, e.g. product: Dish.'),
});
export type Voice = z.infer<typeof Voice>;

/** The pack's own wordings of a reply; undefined where the product's are used. At least three. */
export function ownWordings(
  { voice }: { voice?: Voice | undefined },
  key: ReplyKey,
  locale: Locale,
  variant?: Variant,
): readonly string[] | undefined {
  const own = voice && Object.hasOwn(voice.replies, key) ? voice.replies[key] : undefined;
  return own ? inWords(own, locale, variant) : undefined;
}

/** The pack's own name of a fact that every pack knows; undefined where the product's is used. */
export function ownLabel(
  { voice }: { voice?: Voice | undefined },
  fact: CoreFact,
  locale: Locale,
  variant?: Variant,
): string | undefined {
  const own = voice?.labels[fact];
  return own ? inWords(own, locale, variant) : undefined;
}
