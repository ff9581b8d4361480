import type { Document } from './document.ts';
import type { Feelings } from './feelings.ts';
import { intensityOf } from './intensity.ts';
import { EMOTIONS, type Emotion } from './labels.ts';
import type { Classified } from './model/classify.ts';
import { softmax } from './model/logOdds.ts';
import { strongestNgrams } from './model/strongestNgrams.ts';
import type { Evidence } from './understanding.ts';

/** How the writer feels, with the words that show it. */
export interface EmotionTag {
  readonly label: Emotion;
  /** 0 none … 3 strong. */
  readonly intensity: number;
  /** How likely the label is. */
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}

/**
 * What a weight of 1 in the lexicon adds to the log-odds of its label, chosen on dev. The words of confusion and anxiety
 * count more because the training sets hold few such messages, and in Chinese hardly any confused one. They count as far as
 * the message looks like one to this bot: other kinds of writing have rows enough to learn them from.
 */
const WORD = { angry: 0.3, anxious: 0.6, confused: 1.2, disappointed: 0.3, neutral: 0.3, satisfied: 0.3 } as const;

/** Beyond this weight more words of a feeling add nothing. */
const WORDS_MAX = 4;

/**
 * Weight, on the lexicon's scale, of a feeling that only the model is sure of. Whoever complains is a little disappointed:
 * that is no reason to speak of it.
 */
const SURE = 2;
const SURE_DISAPPOINTED = 1.65;

/** The feeling that the model and the words of the lexicon make likeliest together. */
export function tagEmotion(document: Document, feelings: Feelings, classified: Classified): EmotionTag {
  const shares = softmax(addWords(classified, feelings));
  let best = 0;
  for (let i = 1; i < shares.length; i += 1) if ((shares[i] ?? 0) > (shares[best] ?? 0)) best = i;
  const label = EMOTIONS[best] ?? 'neutral';
  const confidence = shares[best] ?? 0;
  if (label === 'neutral') return { label, intensity: 0, confidence, evidence: [] };
  const tag = `emotion:${label}`;
  const words = feelings.evidence.filter((one) => one.tag === tag);
  const sure = label === 'disappointed' ? SURE_DISAPPOINTED : SURE;
  return {
    label,
    confidence,
    intensity: intensityOf(document, Math.max(feelings.weights[label], sure * confidence)),
    evidence: words.length > 0 ? words : wordsBehind(best, tag, document, classified),
  };
}

function addWords({ emotion, domains }: Classified, { weights }: Feelings): Float64Array {
  const scores = new Float64Array(emotion);
  const service = domains.at(-1) ?? 0;
  EMOTIONS.forEach((label, i) => {
    scores[i] = (scores[i] ?? 0) + service * WORD[label] * Math.min(weights[label], WORDS_MAX);
  });
  return scores;
}

function wordsBehind(output: number, tag: string, document: Document, classified: Classified): Evidence[] {
  const { model, ngrams, domains } = classified;
  return strongestNgrams(document, ngrams, model.explain(ngrams, 'emotion', output, domains), tag);
}
