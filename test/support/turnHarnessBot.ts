import type { TurnContext } from 'botbuilder';
import { type ConversationBot, TURN, type TurnDraft } from '../../dialogs/contract.ts';
import type { Understanding } from '../../nlp/index.ts';
import type { Conversation } from '../../storage/index.ts';

/** What a test wants the bot to do besides counting and echoing. */
export type Behaviour = (context: TurnContext, draft: TurnDraft) => Promise<void> | void;

/**
 * A bot that is easy to check: it keeps a counter in the dialog memory, so that a lost update shows, and answers each
 * message with the counter and the text. `behaviour` runs first.
 */
export function countingBot(behaviour: Behaviour = () => {}): ConversationBot {
  return {
    recognizeContext: () => ({}),
    async run(context) {
      const draft = context.turnState.get<TurnDraft>(TURN);
      await behaviour(context, draft);
      const count = countOf(draft.conversation) + 1;
      draft.conversation.dialog.count = count;
      const { type, text, name } = context.activity;
      if (draft.more) return;
      const channelData = { kesu: { stage: 'vent', replyKey: 'test.echo', because: 'a test' } };
      await context.sendActivity({ type: 'message', text: `${count}: ${text ?? name ?? type}`, channelData });
    },
    failureReply(conversation, reference, now) {
      if (conversation.failures < 3) return { text: `sorry ${reference}`, replyKey: 'error.apology' };
      conversation.handoff = {
        v: 1,
        id: 'handoff',
        conversationKey: conversation.key,
        state: 'requested',
        reason: 'failing',
        urgent: false,
        requestedAt: now.toISOString(),
        promisedBy: now.toISOString(),
      };
      return { text: `a person will help, ${reference}`, replyKey: 'error.person' };
    },
  };
}

export function countOf(conversation: Conversation | undefined): number {
  return Number(conversation?.dialog.count ?? 0);
}

/** A recognizer that understands nothing, in English. */
export function recognizeNothing(): Understanding {
  return {
    lang: 'en',
    complaint: 0,
    emotion: { label: 'neutral', intensity: 0 },
    categories: [],
    severity: 0,
    signals: [],
    act: { label: 'other', score: 0 },
    entities: [],
    evidence: [],
    unsure: [],
  };
}
