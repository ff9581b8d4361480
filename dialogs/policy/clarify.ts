import type { Fact } from '../../storage/index.ts';

/** A fact is asked for at most this often; then we go on without it (playbook §2, stage 3). */
export const MOST_ASKS = 2;

export interface ClarifyView {
  /** Facts the categories of the case require, in order of asking. */
  wanted: readonly string[];
  facts: Readonly<Record<string, Fact>>;
  asked: Readonly<Record<string, number>>;
  /** How often each may be asked. Default: `MOST_ASKS`. */
  most?: number;
}

export type ClarifyDecision = { ask: string; again: boolean; because: string } | { done: true; because: string };

/**
 * The next question: the first wanted fact that is neither known nor declined nor asked twice. Never what was said
 * before, never more than twice.
 */
export function nextQuestion({ wanted, facts, asked, most = MOST_ASKS }: ClarifyView): ClarifyDecision {
  for (const fact of wanted) {
    const times = asked[fact] ?? 0;
    if (facts[fact] !== undefined || times >= most) continue;
    return {
      ask: fact,
      again: times > 0,
      because: times > 0 ? `${fact} asked once without an answer` : `${fact} is not known yet`,
    };
  }
  return { done: true, because: 'every wanted fact is known, declined or asked often enough' };
}
