import { type Category, type FewShotClassifier, trainFewShot } from '../nlp/index.ts';
import type { CaseRecord } from '../storage/index.ts';
import { type Pack, rulesFor } from './pack/index.ts';
import { mainCategory } from './policy/category.ts';

/** Learned category by category, when the first complaint of that category comes: a hundred examples take milliseconds. */
const learned = new WeakMap<Pack, Map<Category, FewShotClassifier>>();

function classifierFor(pack: Pack, category: Category): FewShotClassifier {
  const ofPack = learned.get(pack) ?? new Map<Category, FewShotClassifier>();
  learned.set(pack, ofPack);
  const known = ofPack.get(category);
  if (known) return known;
  const { subcategories } = pack.categories[category];
  const classes = subcategories.map(({ id, examples }) => ({
    id,
    examples: Object.values(examples).flatMap((texts) => texts ?? []),
  }));
  const classifier = trainFewShot(classes);
  ofPack.set(category, classifier);
  return classifier;
}

/** Longest account looked at: what a complaint is about stands at its beginning. */
const LONGEST = 600;

/**
 * Finds the owner's finer kind of matter within the main category, where the examples of the pack make it sure, and lets
 * it count: with its own questions and remedies, and with the least severity the owner gave it.
 */
export function refineMatter(pack: Pack, record: CaseRecord): void {
  const category = mainCategory(record);
  if (pack.categories[category].subcategories.length === 0) return;
  const told = [record.opening.text, record.facts.details?.value ?? ''].join('\n').slice(0, LONGEST);
  const [best] = classifierFor(pack, category).classify(told);
  if (!best?.sure) return;
  record.subcategory = best.id;
  record.severity = Math.max(record.severity, rulesFor(pack, category, best.id).severity ?? 0);
}
