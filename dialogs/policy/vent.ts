import type { Act, Emotion } from '../../nlp/index.ts';

/** What leaving the first stage depends on. */
export interface VentView {
  /** Acknowledgements given so far. */
  acks: number;
  act: Act;
  /** Emotions of the last messages, newest last. */
  moods: readonly { label: Emotion; intensity: number }[];
  /** The message ends the story: "that's all", "就这些". */
  closing: boolean;
  /** Still complaining: probability that the newest message is a complaint. */
  complaint: number;
}

/** Acknowledgements after which we move on in any case (playbook §2, stage 1). */
const MOST_ACKS = 3;

/** Below this intensity somebody reports rather than lets off steam. */
const CALM = 1.5;

/** Acts by which customers hand the turn to us: a question, or nothing to add. */
const HANDS_OVER = new Set<Act>(['question', 'deny', 'confirm', 'thanks', 'goodbye', 'dont_know', 'refuse']);

export type VentDecision = { stay: true } | { stay: false; because: string };

/**
 * Whether the customer has been heard out: a closing phrase, a question to us, falling heat, or three acknowledgements.
 * The first message is always acknowledged, unless it says itself that it was all.
 */
export function hasVented({ acks, act, moods, closing, complaint }: VentView): VentDecision {
  if (acks >= MOST_ACKS) return { stay: false, because: 'three acknowledgements given' };
  if (closing) return { stay: false, because: 'the customer closed the story' };
  if (acks === 0) return { stay: true };
  if (HANDS_OVER.has(act)) return { stay: false, because: 'the turn is ours' };
  const last = moods.at(-1);
  const before = moods.at(-2);
  if (before && last && last.intensity < before.intensity) return { stay: false, because: 'heat is falling' };
  if (last && last.intensity < CALM) return { stay: false, because: 'calm' };
  if (complaint < 0.5 && act !== 'vent') return { stay: false, because: 'no longer complaining' };
  return { stay: true };
}
