import type { Document } from '../document.ts';
import type { Feelings } from '../feelings.ts';
import { EMOTIONS, type Emotion } from '../labels.ts';
import { readHabits } from './habits.ts';
import { hashName, mix } from './ngrams.ts';

/** At most so many cues count. */
const CUES_MAX = 80;

/** The log-odds of grievance count in steps of this size, up to so many either way. */
const GRIEVANCE_STEP = 0.5;
const GRIEVANCE_STEPS = 8;

const SHOUTING = /\b[A-Z]{4,}\b/;

/** Sorts of signs a message may begin and end with: habits that tell one kind of writing from another. */
const SORTS: readonly [string, RegExp][] = [
  ['upper', /[A-Z]/],
  ['lower', /[a-z]/],
  ['digit', /[0-9]/],
  ['handle', /[@#[]/],
  ['stop', /[.。]/],
  ['loud', /[!?！？]/],
  ['han', /[\u4e00-\u9fff]/],
];
const named = new Map<string, number>();

/** Hash of a cue's name, remembered: names are few. */
function hashOf(name: string): number {
  const known = named.get(name);
  if (known !== undefined) return known;
  const hash = hashName(`cue:${name}`);
  named.set(name, hash);
  return hash;
}

const FEELINGS = Object.fromEntries(EMOTIONS.map((label) => [label, hashOf(`feeling:${label}`)])) as Record<
  Emotion,
  number
>;

/**
 * Features beyond n-grams: the lexicon's hits by tag, weight and negation, what they come to together, and how long and
 * how loud the message is. Through them the model learns how far to trust the lexicons.
 */
export function readCues(document: Document, feelings: Feelings, grievance: number): number[] {
  const steps = Math.max(-GRIEVANCE_STEPS, Math.min(GRIEVANCE_STEPS, Math.round(grievance / GRIEVANCE_STEP)));
  const length = Math.min(Math.floor(Math.log2(document.form.text.length + 1)), 10);
  const { text } = document.plain;
  const cues = [FEELINGS[feelings.label], mix(hashOf('grievance') + steps), mix(hashOf('length') + length)];
  cues.push(hashOf(`begins:${sortOf(text.charAt(0))}`), hashOf(`ends:${sortOf(text.slice(-1))}`));
  if (SHOUTING.test(text)) cues.push(hashOf('shouting'));
  cues.push(...readHabits(text));
  for (const hit of document.hits) {
    if (cues.length >= CUES_MAX) break;
    cues.push(mix(hashOf(hit.tag) + (document.negated.has(hit) ? 7 : hit.weight)));
  }
  return cues;
}

function sortOf(sign: string): string {
  return SORTS.find(([, pattern]) => pattern.test(sign))?.[0] ?? 'other';
}
