import type { Turn } from '../turn.ts';
import type { CommandOf } from './command.ts';
import { recordPromises } from './promise.ts';
import type { CommandResult } from './result.ts';
import { checkWords, speakAs } from './words.ts';

/** What an agent says, held against the guard; what they promise in it goes on record under their name. */
export async function send(turn: Turn, command: CommandOf<'send'>): Promise<CommandResult> {
  const { by, text, overrides, attachments } = command;
  const checked = checkWords(turn, text, by, overrides);
  if (checked.refusal) return { result: 'refused', refusal: checked.refusal };
  recordPromises(turn, by, checked.promises);
  turn.draft.mark = { ...turn.draft.mark, event: 'sent' };
  await speakAs(turn, by, text, {
    key: 'agent.words',
    because: `${by.id} writes`,
    warnings: checked.warnings,
    attachments: attachments.map(({ id, name, contentType }) => ({
      name,
      contentType,
      contentUrl: `attachment:${id}`,
    })),
  });
  return { result: 'done' };
}
