import { type Document, evidenceOf } from './document.ts';
import { EMOTIONS, type Emotion } from './labels.ts';
import type { Hit } from './termIndex.ts';
import type { Evidence } from './understanding.ts';

/** What the words of feeling say by themselves. */
export interface Feelings {
  /** The strongest, `neutral` when nothing is named. */
  readonly label: Emotion;
  /** Weight of each label. */
  readonly weights: Readonly<Record<Emotion, number>>;
  /** The words behind every label. */
  readonly evidence: readonly Evidence[];
}

/** When weights are equal the feeling that needs care first wins. */
const PRECEDENCE: readonly Emotion[] = ['angry', 'anxious', 'disappointed', 'confused', 'satisfied', 'neutral'];

/** The feelings by the tags of their words. */
const FEELINGS: ReadonlyMap<string, Emotion> = new Map(EMOTIONS.map((label) => [`emotion:${label}`, label]));

const NOTHING = Object.fromEntries(EMOTIONS.map((label) => [label, 0])) as Readonly<Record<Emotion, number>>;

/** Below this weight nothing is felt clearly enough to be named. */
const NAMED = 1;

/** Words of feeling, weighted, turned by negation, strengthened by boosters. */
export function readFeelings(document: Document): Feelings {
  const weights = { ...NOTHING };
  const evidence: Evidence[] = [];
  const degrees = readDegrees(document);
  for (const hit of document.hits) {
    const felt = feltBy(hit, document.negated.has(hit));
    if (felt === undefined) continue;
    weights[felt.label] += felt.weight * (degrees.get(hit.start) ?? degrees.get(hit.start - 1) ?? 1);
    evidence.push(evidenceOf(document, hit, `emotion:${felt.label}`));
  }
  return { label: strongest(weights), weights, evidence };
}

/** "Not happy" is disappointment, "not bad" is contentment; other feelings denied are no feeling. */
function feltBy(hit: Hit, negated: boolean): { label: Emotion; weight: number } | undefined {
  const label = FEELINGS.get(hit.tag);
  if (label === undefined) return undefined;
  if (!negated) return { label, weight: hit.weight };
  if (label === 'satisfied') return { label: 'disappointed', weight: hit.weight };
  if (label === 'disappointed') return { label: 'satisfied', weight: 1 };
  return undefined;
}

/** How much boosters and dampeners strengthen what follows them at once, by where they end. */
function readDegrees(document: Document): Map<number, number> {
  const degrees = new Map<number, number>();
  for (const { tag, end } of document.hits) {
    if (tag === 'booster') degrees.set(end, 1.4);
    else if (tag === 'dampener') degrees.set(end, 0.6);
  }
  return degrees;
}

function strongest(weights: Record<Emotion, number>): Emotion {
  let best: Emotion = 'neutral';
  for (const label of PRECEDENCE) if (weights[label] >= NAMED && weights[label] > weights[best]) best = label;
  return best;
}
