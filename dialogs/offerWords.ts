import type { Remedy } from './pack/index.ts';
import { remedyText } from './remedyText.ts';
import { type Line, line } from './say.ts';
import type { Turn } from './turn.ts';

/** One offer, two of which one is chosen, or two that are given together. */
export function offerWords(turn: Turn, first: Remedy, second: Remedy | undefined): Line {
  if (!second) return line('propose.one', { remedy: remedyText(turn, first) });
  const both = { first: remedyText(turn, first), second: remedyText(turn, second) };
  return turn.session.together ? line('propose.both', both) : line('propose.two', both);
}
