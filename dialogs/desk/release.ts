import { tellTime } from '../people.ts';
import { line, say } from '../say.ts';
import type { Turn } from '../turn.ts';
import type { CommandOf } from './command.ts';
import { endHold } from './hold.ts';
import { askAgain } from './request.ts';
import type { CommandResult } from './result.ts';

/** Back to the queue for another person. The customer learns when one answers; the reason stays with us. */
export async function release(turn: Turn, { by, reason }: CommandOf<'release'>): Promise<CommandResult> {
  const { handoff } = turn.conversation;
  if (!handoff) return { result: 'refused', refusal: { reason: 'not_held' } };
  endHold(turn, 'released');
  const next = askAgain(turn, handoff, false);
  turn.draft.mark = { ...turn.draft.mark, event: 'released', text: reason };
  await say(turn, line('human.released', { name: by.name, by: tellTime(turn, next) }), {
    buttons: [],
    because: `${by.id} gave it back to the queue`,
  });
  return { result: 'done' };
}
