/** Silence after the last message until the first nudge, from there to the second, and from there to the pause, minutes. */
const STEPS = [10, 30, 60] as const;

export type SilenceStep = { say: 'nudge.first' | 'nudge.second'; nextMinutes: number } | { say: 'nudge.pause' };

/** Pauses after which nobody is nudged any more: who left a case twice knows that it is kept. */
const OFTEN = 2;

/** Minutes of silence until the first word about it. @param pauses Times this case was saved for silence before. */
export const patienceMinutes = (pauses: number): number => (pauses < OFTEN ? STEPS[0] : STEPS[2]);

/**
 * What is said to a customer who has gone quiet in the middle: a gentle nudge, twice, then a polite pause with the case
 * saved (playbook §8). Who came back once and goes quiet again is nudged once; from then on only the pause is said.
 *
 * @param nudges Nudges given since the customer last wrote.
 * @param pauses Times this case was saved for silence before.
 */
export function breakOfSilence(nudges: number, pauses: number): SilenceStep {
  if (nudges === 0 && pauses < OFTEN) return { say: 'nudge.first', nextMinutes: pauses === 0 ? STEPS[1] : STEPS[2] };
  if (nudges === 1 && pauses === 0) return { say: 'nudge.second', nextMinutes: STEPS[2] };
  return { say: 'nudge.pause' };
}
