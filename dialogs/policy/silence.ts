/** Silence after the last message until the first nudge, from there to the second, and from there to the pause, minutes. */
const STEPS = [10, 30, 60] as const;

export type SilenceStep = { say: 'nudge.first' | 'nudge.second'; nextMinutes: number } | { say: 'nudge.pause' };

/** Minutes of silence after which the first nudge is due. */
export const FIRST_NUDGE_MINUTES = STEPS[0];

/**
 * What is said to a customer who has gone quiet in the middle: a gentle nudge, twice, then a polite pause with the case
 * saved (playbook §8).
 *
 * @param nudges Nudges given since the customer last wrote.
 */
export function breakOfSilence(nudges: number): SilenceStep {
  if (nudges === 0) return { say: 'nudge.first', nextMinutes: STEPS[1] };
  if (nudges === 1) return { say: 'nudge.second', nextMinutes: STEPS[2] };
  return { say: 'nudge.pause' };
}
