import type { Document } from '../document.ts';
import { CATEGORIES, EMOTIONS } from '../labels.ts';
import type { Classified } from '../model/classify.ts';
import { hashName, mix } from '../model/ngrams.ts';
import type { RuledSignals } from '../signalRules/ruledSignals.ts';

/** At most so many lexicon hits count. */
const HITS_MAX = 48;

/** Log-odds of the other heads count in steps of this size, up to so many either way. */
const STEP = 1;
const STEPS = 3;

const named = new Map<string, number>();

function hashOf(name: string): number {
  const known = named.get(name);
  if (known !== undefined) return known;
  const hash = hashName(`signal cue:${name}`);
  named.set(name, hash);
  return hash;
}

const CATEGORY_HASHES = CATEGORIES.map((name) => hashOf(`category ${name}`));
const EMOTION_HASHES = EMOTIONS.map((name) => hashOf(`emotion ${name}`));

/**
 * What the signal model reads besides the n-grams: the lexicon's hits, what the rules made of them, and how the other
 * heads, which have read a hundred times as many messages, see the matter.
 */
export function readSignalCues(document: Document, classified: Classified, ruled: RuledSignals): number[] {
  const cues = new Set<number>();
  for (const hit of document.hits.slice(0, HITS_MAX)) {
    cues.add(mix(hashOf(hit.tag) + (document.negated.has(hit) ? 7 : hit.weight)));
  }
  for (const signal of ruled.found.keys()) cues.add(mix(hashOf(signal) + 1));
  for (const signal of ruled.refused) cues.add(mix(hashOf(signal) + 2));
  classified.categories.forEach((score, i) => {
    const steps = stepsOf(score);
    if (steps > -2) cues.add(mix((CATEGORY_HASHES[i] ?? 0) + steps));
  });
  classified.emotion.forEach((score, i) => {
    const steps = stepsOf(score);
    if (steps > -2) cues.add(mix((EMOTION_HASHES[i] ?? 0) + steps));
  });
  cues.add(mix(hashOf('complaint') + stepsOf(classified.complaint)));
  cues.add(mix(hashOf('length') + Math.min(Math.floor(Math.log2(document.form.text.length + 1)), 9)));
  return [...cues];
}

function stepsOf(score: number): number {
  return Math.max(-STEPS, Math.min(STEPS, Math.round(score / STEP)));
}
