import type { Emotion } from '../../nlp/index.ts';

/** From this intensity on a feeling is named; below it, naming anger puts it into a calm mouth. */
const NAMED_FROM: Readonly<Record<Emotion, number>> = {
  angry: 1.5,
  anxious: 1.4,
  confused: 1.4,
  disappointed: 1.5,
  neutral: 0,
  satisfied: Number.POSITIVE_INFINITY,
};

/** From this intensity on a feeling is there, however unsure the reading. */
export const SURE = 2;

/** People say that they are at a loss; a short message that only reads like it does not. */
const AT_A_LOSS =
  /\b(?:confus\w*|puzzl\w*|(?:don'?t|do not|can'?t|cannot) (?:understand|make sense|follow|work out|figure)|lost track|no idea what|baffl\w*|makes no sense)\b|[搞弄看听聽理闹鬧]不(?:懂|清|明白|楚)|糊[涂塗]|[一满滿]头[雾霧]|[一满滿]頭霧|莫名其妙.*为什么|唔明|唔清楚点|攪唔清|搞唔清|晕了|暈了|乱七八糟|亂七八糟/iu;

/** Han characters and letters from which on a tale may be told by somebody who has lost the thread. */
const LONG = 60;

/** The feeling to speak to: the customer's own where it is plain enough to be named. */
export function feeling(
  { label, intensity }: { label: Emotion; intensity: number },
  told: string,
): Exclude<Emotion, 'satisfied'> {
  if (label === 'satisfied' || intensity < NAMED_FROM[label]) return 'neutral';
  const letters = told.match(/\p{Script=Han}|\p{L}+/gu)?.length ?? 0;
  return label === 'confused' && letters < LONG && !saysAtALoss(told) ? 'neutral' : label;
}

/** Whether somebody says in words that they have lost the thread: then nothing about it is a guess. */
export function saysAtALoss(told: string): boolean {
  return AT_A_LOSS.test(told);
}
