import type { Document } from '../document.ts';
import { hashName, mix } from './ngrams.ts';

/** Features beyond n-grams: what the lexicons found, and how the message is written. */
const CUES_MAX = 64;
const named = new Map<string, number>();

/** Hash of a tag, remembered: tags are few. */
function hashOf(tag: string): number {
  const known = named.get(tag);
  if (known !== undefined) return known;
  const hash = hashName(`cue:${tag}`);
  named.set(tag, hash);
  return hash;
}

/** Hashes of the cues of a message: each lexicon hit by tag, weight and negation, at most `CUES_MAX` of them. */
export function readCues(document: Document): number[] {
  const cues: number[] = [];
  for (const hit of document.hits) {
    if (cues.length >= CUES_MAX) break;
    cues.push(mix(hashOf(hit.tag) + (document.negated.has(hit) ? 7 : hit.weight)));
  }
  return cues;
}
