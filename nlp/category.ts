import { type Document, evidenceOf, hitsOf } from './document.ts';
import { CATEGORIES, type Category } from './labels.ts';
import type { Classified } from './model/classify.ts';
import { languageOf } from './model/languageOf.ts';
import { sigmoid } from './model/logOdds.ts';
import type { ModelLanguage } from './model/ngrams.ts';
import { strongestNgrams } from './model/strongestNgrams.ts';
import type { Evidence, Understanding } from './understanding.ts';

/** What the writer complains about, main category first. */
export interface CategoryTag {
  readonly categories: { code: Category; score: number }[];
  readonly evidence: readonly Evidence[];
}

/** At most this many, as the label definitions ask. */
const CATEGORIES_MAX = 3;

/** What may be a complaint, though it be likelier that it is none, is told as well what it would be about. */
const MAY_COMPLAIN = 0.3;

/** A further category must be this likely. */
const FURTHER = 0.35;

/**
 * What a weight of 1 in the lexicon adds to the log-odds of its category, up to a limit; less in English, where thousands of
 * complaints were read. Chosen on dev and by cross-validation.
 */
const WORD: Readonly<Record<ModelLanguage, number>> = { en: 0.2, zh: 0.7 };
const WORDS_MAX = 6;

/**
 * How a matter was handled, and in what tone, comes after the matter itself: of its likelihood this share counts
 * when the main category is chosen. Read off
 * the complaints labelled by hand, where the main category stands first.
 */
const HANDLING: Readonly<Partial<Record<Category, number>>> = { aftersales: 0.9, process: 0.95, staff: 0.8 };

/** Who has turned to us before tells of that as well: who did not call back, and what they said. */
const CONTACT: Readonly<Partial<Record<Category, number>>> = { ...HANDLING, waiting: 0.4, staff: 0.4 };

/** The tags of the lexicon's hits, in the order of `CATEGORIES`. */
const TAGS = CATEGORIES.map((code) => `category:${code}`);

/** The categories that the model and the words of the lexicon make likeliest together, in what may be a complaint. */
export function tagCategories(
  document: Document,
  classified: Classified,
  { complaint, signals }: Pick<Understanding, 'complaint' | 'signals'>,
): CategoryTag {
  if (complaint < MAY_COMPLAIN) return { categories: [], evidence: [] };
  const word = WORD[languageOf(document)];
  const shares = signals.includes('repeat') ? CONTACT : HANDLING;
  const placeOf = ({ code, score }: { code: Category; score: number }) => score * (shares[code] ?? 1);
  const ranked = CATEGORIES.map((code, output) => {
    const words = Math.min(weightOf(document, TAGS[output] ?? ''), WORDS_MAX);
    return { code, output, score: sigmoid((classified.categories[output] ?? 0) + word * words) };
  }).sort((a, b) => placeOf(b) - placeOf(a));
  const chosen = ranked.filter(({ score }, i) => i === 0 || score >= FURTHER).slice(0, CATEGORIES_MAX);
  const first = chosen[0]?.score ?? 0;
  return {
    categories: chosen.map(({ code, score }) => ({ code, score: Math.round(100 * Math.min(score, first)) / 100 })),
    evidence: chosen.flatMap(({ code, output }) => {
      const tag = TAGS[output] ?? '';
      const hits = hitsOf(document, tag);
      if (hits.length > 0) return hits.map((hit) => evidenceOf(document, hit));
      return code === 'other' ? [] : wordsBehind(output, tag, document, classified);
    }),
  };
}

/** What the words of a signal weigh for the category they belong under: mould and foreign matter under safety (docs/labels.md). */
const SIGNALLED = 1;

/** Problems count in full, topics once. */
function weightOf(document: Document, tag: string): number {
  let weight = 0;
  let topic = tag === 'category:safety' && hitsOf(document, 'signal:food_safety').length > 0 ? SIGNALLED : 0;
  for (const hit of hitsOf(document, tag)) {
    if (hit.weight === 3) weight += 3;
    else topic = Math.max(topic, hit.weight);
  }
  return weight + topic;
}

function wordsBehind(output: number, tag: string, document: Document, classified: Classified): Evidence[] {
  const { model, ngrams, domains } = classified;
  return strongestNgrams(document, ngrams, model.explain(ngrams, 'categories', output, domains), tag);
}
