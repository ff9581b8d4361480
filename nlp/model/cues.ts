import type { Document } from '../document.ts';
import type { Feelings } from '../feelings.ts';
import { EMOTIONS, type Emotion } from '../labels.ts';
import { addHabits } from './habits.ts';
import { hashName, mix } from './ngrams.ts';

/** At most so many cues count. */
const CUES_MAX = 80;

/** The log-odds of grievance count in steps of this size, up to so many either way. */
const GRIEVANCE_STEP = 0.5;
const GRIEVANCE_STEPS = 8;

const SHOUTING = /\b[A-Z]{4,}\b/;

/** Sorts of signs a message may begin and end with: habits that tell one kind of writing from another. */
const SORTS = ['upper', 'lower', 'digit', 'handle', 'stop', 'loud', 'han', 'other'] as const;
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

const BEGINS = SORTS.map((sort) => hashOf(`begins:${sort}`));
const ENDS = SORTS.map((sort) => hashOf(`ends:${sort}`));
const GRIEVANCE = hashOf('grievance');
const LENGTH = hashOf('length');
const SHOUTS = hashOf('shouting');

/**
 * Features beyond n-grams: the lexicon's hits by tag, weight and negation, what they come to together, and how long and
 * how loud the message is. Through them the model learns how far to trust the lexicons.
 */
export function readCues(document: Document, feelings: Feelings, grievance: number): number[] {
  const steps = Math.max(-GRIEVANCE_STEPS, Math.min(GRIEVANCE_STEPS, Math.round(grievance / GRIEVANCE_STEP)));
  const length = Math.min(Math.floor(Math.log2(document.form.text.length + 1)), 10);
  const { text } = document.plain;
  const cues = [FEELINGS[feelings.label], mix(GRIEVANCE + steps), mix(LENGTH + length)];
  cues.push(BEGINS[sortOf(text.charCodeAt(0))] as number, ENDS[sortOf(text.charCodeAt(text.length - 1))] as number);
  if (SHOUTING.test(text)) cues.push(SHOUTS);
  addHabits(text, cues);
  for (const hit of document.hits) {
    if (cues.length >= CUES_MAX) break;
    cues.push(mix(hashOf(hit.tag) + (document.negated.has(hit) ? 7 : hit.weight)));
  }
  return cues;
}

/** The place in `SORTS` of a unit; what is no sign at all is another. */
function sortOf(unit: number): number {
  if (unit >= 0x41 && unit <= 0x5a) return 0;
  if (unit >= 0x61 && unit <= 0x7a) return 1;
  if (unit >= 0x30 && unit <= 0x39) return 2;
  if (unit === 0x40 || unit === 0x23 || unit === 0x5b) return 3;
  if (unit === 0x2e || unit === 0x3002) return 4;
  if (unit === 0x21 || unit === 0x3f || unit === 0xff01 || unit === 0xff1f) return 5;
  return unit >= 0x4e00 && unit <= 0x9fff ? 6 : 7;
}
