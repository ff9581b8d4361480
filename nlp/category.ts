import { type Document, evidenceOf, hitsOf } from './document.ts';
import { CATEGORIES, type Category } from './labels.ts';
import type { Evidence } from './understanding.ts';

/** What the writer complains about, main category first. */
export interface CategoryTag {
  readonly categories: { code: Category; score: number }[];
  readonly evidence: readonly Evidence[];
}

/** At most this many, as the label definitions ask. */
const CATEGORIES_MAX = 3;

/** A message is a complaint from here on. */
const COMPLAINS = 0.5;

/** A further category needs this share of the main one's weight. */
const SHARE = 0.45;

/** Only a named topic, no named problem. */
const TOPIC_WEIGHT = 2;

/** The categories whose problems are named in a complaint; `other` when none is. */
export function tagCategories(document: Document, complaint: number): CategoryTag {
  if (complaint < COMPLAINS) return { categories: [], evidence: [] };
  const ranked = CATEGORIES.map((code) => ({ code, weight: weightOf(document, code) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  const top = ranked[0];
  if (top === undefined) return { categories: [{ code: 'other', score: 0.3 }], evidence: [] };
  const chosen = ranked
    .filter(({ weight }) => weight === top.weight || (weight > TOPIC_WEIGHT && weight >= SHARE * top.weight))
    .slice(0, CATEGORIES_MAX);
  return {
    categories: chosen.map(({ code, weight }) => ({
      code,
      score: Math.round(100 * (1 - Math.exp(-weight / 3))) / 100,
    })),
    evidence: chosen.flatMap(({ code }) =>
      hitsOf(document, `category:${code}`).map((hit) => evidenceOf(document, hit)),
    ),
  };
}

/** Problems count in full, topics once. */
function weightOf(document: Document, code: Category): number {
  let weight = 0;
  let topic = 0;
  for (const hit of hitsOf(document, `category:${code}`)) {
    if (hit.weight === 3) weight += 3;
    else topic = Math.max(topic, hit.weight);
  }
  return weight + topic;
}
