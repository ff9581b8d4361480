import { holderOf, type Staff } from '../../storage/index.ts';
import { line, say } from '../say.ts';
import type { Turn } from '../turn.ts';
import type { CommandOf } from './command.ts';
import { endHold, takeHold } from './hold.ts';
import type { CommandResult } from './result.ts';

/** Hands it to a colleague, who holds it from now on; if they are not there, their lease ends and the queue has it. */
export async function transfer(turn: Turn, { to, reason }: CommandOf<'transfer'>): Promise<CommandResult> {
  const from = holderOf(turn.conversation);
  if (from?.id === to.id) return { result: 'refused', refusal: { reason: 'held_already', holder: from } };
  endHold(turn, 'transferred');
  takeHold(turn, to);
  turn.draft.mark = { ...turn.draft.mark, event: 'transferred', text: reason, detail: { to } };
  await say(turn, line('human.transferred', { name: to.name }), { buttons: [], because: `passed on to ${to.id}` });
  return { result: 'done' };
}

/** A supervisor takes it, whoever holds it. */
export async function takeOver(turn: Turn, { by, reason }: CommandOf<'takeover'>): Promise<CommandResult> {
  const from: Staff | undefined = holderOf(turn.conversation);
  if (from) endHold(turn, 'taken_over');
  takeHold(turn, { id: by.id, name: by.name });
  turn.draft.mark = { ...turn.draft.mark, event: 'takenOver', text: reason, detail: from ? { from } : {} };
  const words = from ? line('human.transferred', { name: by.name }) : line('human.joined', { name: by.name });
  await say(turn, words, { buttons: [], because: `${by.id} takes over as a supervisor` });
  return { result: 'done' };
}
