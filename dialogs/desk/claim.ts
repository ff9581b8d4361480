import { move } from '../caseBook.ts';
import { line, say } from '../say.ts';
import { watchSilence } from '../silence.ts';
import type { Turn } from '../turn.ts';
import type { CommandOf } from './command.ts';
import { takeHold } from './hold.ts';
import type { CommandResult } from './result.ts';

/** Takes the conversation: the customer is told who is with them now, and the bot is silent from here on. */
export async function claim(turn: Turn, { by }: Pick<CommandOf<'claim'>, 'by'>): Promise<CommandResult> {
  takeHold(turn, { id: by.id, name: by.name });
  watchSilence(turn);
  if (turn.openCase) move(turn, turn.openCase, 'escalated', 'a person takes over', by.id);
  turn.draft.mark = { ...turn.draft.mark, event: 'claimed' };
  await say(turn, line('human.joined', { name: by.name }), { buttons: [], because: `${by.id} takes over` });
  return { result: 'done' };
}
