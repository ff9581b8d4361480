import { holderOf } from '../../storage/index.ts';
import type { Turn } from '../turn.ts';
import type { CommandOf } from './command.ts';
import type { CommandResult } from './result.ts';

/** Something for staff to read. A whisper is for whoever holds the conversation, so somebody must. */
export async function note(turn: Turn, { text, whisper }: CommandOf<'note'>): Promise<CommandResult> {
  const holder = holderOf(turn.conversation);
  if (whisper && !holder) return { result: 'refused', refusal: { reason: 'not_held' } };
  turn.draft.mark = { ...turn.draft.mark, text, ...(whisper && holder ? { detail: { whisperTo: holder.id } } : {}) };
  return { result: 'done' };
}
