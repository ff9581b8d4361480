import { type Document, evidenceOf } from './document.ts';
import { EMOTIONS, type Emotion } from './labels.ts';
import type { Hit } from './termIndex.ts';
import type { Evidence } from './understanding.ts';

/** How the writer feels, with the words that show it. */
export interface EmotionTag {
  readonly label: Emotion;
  /** 0 none … 3 strong. */
  readonly intensity: number;
  /** Weight of each label, for taggers that ask about the whole of the feeling. */
  readonly weights: Readonly<Record<Emotion, number>>;
  readonly evidence: readonly Evidence[];
}

/** When weights are equal the feeling that needs care first wins. */
const PRECEDENCE: readonly Emotion[] = ['angry', 'anxious', 'disappointed', 'confused', 'satisfied', 'neutral'];

/** Below this weight nothing is felt clearly enough to be named. */
const NAMED = 1;

/** Emphasis of the writing: exclamation marks, capitals, question marks after a complaint. */
const EXCLAMATION = /!|！/g;
const SHOUTING = /\b[A-Z]{4,}\b/g;

/** Words of feeling, weighted, turned by negation, strengthened by boosters and emphasis. */
export function tagEmotion(document: Document): EmotionTag {
  const weights = emptyWeights();
  const evidence: Evidence[] = [];
  const degrees = readDegrees(document);
  for (const hit of document.hits) {
    const felt = feltBy(hit, document.negated.has(hit));
    if (felt === undefined) continue;
    weights[felt.label] += felt.weight * (degrees.get(hit.start) ?? degrees.get(hit.start - 1) ?? 1);
    evidence.push(evidenceOf(document, hit, `emotion:${felt.label}`));
  }
  const label = strongest(weights);
  const intensity = label === 'neutral' ? 0 : intensityOf(document, weights[label]);
  return { label, intensity, weights, evidence: evidence.filter((one) => one.tag === `emotion:${label}`) };
}

function emptyWeights(): Record<Emotion, number> {
  return Object.fromEntries(EMOTIONS.map((label) => [label, 0])) as Record<Emotion, number>;
}

/** "Not happy" is disappointment, "not bad" is contentment; other feelings denied are no feeling. */
function feltBy(hit: Hit, negated: boolean): { label: Emotion; weight: number } | undefined {
  const label = EMOTIONS.find((emotion) => hit.tag === `emotion:${emotion}`);
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

/** Saturating: one mild word is about 1, one strong word about 2, several strong ones with emphasis 3. */
function intensityOf(document: Document, weight: number): number {
  const marks = Math.min(document.plain.text.match(EXCLAMATION)?.length ?? 0, 3);
  const shouted = document.script.lang === 'en' ? Math.min(document.plain.text.match(SHOUTING)?.length ?? 0, 3) : 0;
  const raw = weight + 0.5 * marks + 0.5 * shouted;
  return Math.round(30 * (1 - Math.exp(-raw / 2.6))) / 10;
}
