import type { Emotion } from '../../nlp/index.ts';

/** Emotion of one message. */
export interface MoodView {
  label: Emotion;
  /** 0 to 3. */
  intensity: number;
}

/** Below this intensity a rise is no reason to bring a person: "hm" to "a bit annoying" is ordinary. */
const WARM = 1.5;

const HEATED: ReadonlySet<Emotion> = new Set(['angry', 'anxious', 'disappointed']);

/** Whether the heat rose over the last two turns (playbook §3: itself a reason to offer a human). Newest last. */
export function isHeatRising(moods: readonly MoodView[]): boolean {
  const [first, second, third] = moods.slice(-3);
  if (!first || !second || !third) return false;
  return (
    HEATED.has(third.label) &&
    third.intensity >= WARM &&
    first.intensity < second.intensity &&
    second.intensity < third.intensity
  );
}
