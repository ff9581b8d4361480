import type { ActionRecord, ActionState } from '../../../../storage/index.ts';

/** Where an action may go from where it is. What was checked may be taken up again: a cause can come back. */
export const ACTION_MOVES: Readonly<Record<ActionState, readonly ActionState[]>> = {
  open: ['doing', 'done', 'dropped'],
  doing: ['done', 'open', 'dropped'],
  done: ['worked', 'failed', 'doing'],
  worked: ['doing'],
  failed: ['doing', 'dropped'],
  dropped: ['open'],
};

/** Going on needs no words; giving up, judging and going back do. */
const PLAIN: ReadonlySet<string> = new Set(['open doing', 'open done', 'doing done']);

export type MoveRefusal = 'no_such_move' | 'needs_words' | 'needs_measure';

/** Why an action may not go there; undefined when it may. */
export function moveRefusal(
  { state, check }: Pick<ActionRecord, 'state' | 'check'>,
  to: ActionState,
  words: string | undefined,
): MoveRefusal | undefined {
  if (!ACTION_MOVES[state].includes(to)) return 'no_such_move';
  if (words === undefined && !PLAIN.has(`${state} ${to}`)) return 'needs_words';
  // Whether it worked is said of a number, before and after, and never of a feeling.
  if ((to === 'worked' || to === 'failed') && check.after === undefined) return 'needs_measure';
  return undefined;
}

const LASTS: ReadonlySet<ActionState> = new Set(['open', 'doing']);

/** What should have happened by now. Days are days of the house. */
export function remindersOf({ state, due, check }: ActionRecord, today: string) {
  return { isOverdue: LASTS.has(state) && due < today, isCheckDue: state === 'done' && check.due <= today };
}
