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
  for (const hit of document.hits) {
    const felt = feltBy(hit, document.negated.has(hit));
    if (felt === undefined) continue;
    weights[felt.label] += felt.weight * degreeBefore(document, hit);
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

/** A booster or dampener right before the word. */
function degreeBefore(document: Document, hit: Hit): number {
  const near = document.hits.find(
    (other) =>
      (other.tag === 'booster' || other.tag === 'dampener') && other.end <= hit.start && hit.start - other.end <= 1,
  );
  if (near === undefined) return 1;
  return near.tag === 'booster' ? 1.4 : 0.6;
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
