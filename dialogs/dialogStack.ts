import type { StatePropertyAccessor, TurnContext } from 'botbuilder';
import type { DialogState } from 'botbuilder-dialogs';
import type { Conversation } from '../storage/index.ts';
import { TURN, type TurnDraft } from './contract.ts';

/**
 * The dialog stack as botbuilder-dialogs wants it, kept in the turn's own draft. The SDK's `BotState` would save it by
 * itself with an ETag of `*`, so that the last writer wins; here it goes out in the turn's one commit, or not at all.
 */
export const dialogStack: StatePropertyAccessor<DialogState> = {
  async get(context: TurnContext, defaultValue?: DialogState): Promise<DialogState> {
    const { dialog } = memory(context);
    const stored = dialog.stack as unknown as DialogState | undefined; // written only by this accessor
    if (stored && Array.isArray(stored.dialogStack)) return stored;
    const fresh = defaultValue ?? { dialogStack: [] };
    dialog.stack = fresh as unknown as Conversation['dialog'][string];
    return fresh;
  },

  async set(context: TurnContext, value: DialogState): Promise<void> {
    memory(context).dialog.stack = value as unknown as Conversation['dialog'][string];
  },

  async delete(context: TurnContext): Promise<void> {
    delete memory(context).dialog.stack;
  },
};

function memory(context: TurnContext): Conversation {
  const draft: TurnDraft = context.turnState.get(TURN);
  return draft.conversation;
}
