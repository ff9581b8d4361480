/** How likely each tag is right, 0 to 1, as far as the models can tell. */
export interface Confidence {
  /** Of the answer given, complaint or not. */
  readonly complaint: number;
  readonly emotion: number;
  /** Of the main category; 1 when nothing is complained about. */
  readonly category: number;
}

/** The tags that can be unsure. */
export type UnsureTag = keyof Confidence;

/** A tag below its threshold is unsure. Chosen on dev; docs/nlp.md tells how often the tags above are right. */
const THRESHOLDS: Confidence = { complaint: 0.75, emotion: 0.6, category: 0.6 };

const TAGS: readonly UnsureTag[] = ['complaint', 'emotion', 'category'];

/** The tags that are little better than a guess, in this order. */
export function unsureTags(confidence: Confidence): UnsureTag[] {
  return TAGS.filter((tag) => confidence[tag] < THRESHOLDS[tag]);
}
