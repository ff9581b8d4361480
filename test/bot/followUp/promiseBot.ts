import type { TurnContext } from 'botbuilder';
import { type ConversationBot, PROMISE_DUE_EVENT, TURN, type TurnDraft } from '../../../dialogs/contract.ts';
import type { PromiseRecord } from '../../../storage/index.ts';
import { contactsOf, DEADLINES } from './promiseYears.ts';

/**
 * A bot that acts on promises as the dialogs do (a promise already acted on, or moved, is left alone) and says what it
 * did, so that the transcript is the evidence. Its fate stands in the promise's words. Customers move and cancel.
 */
export const promiseBot: ConversationBot = {
  recognizeContext: () => ({}),
  async run(context) {
    const draft = context.turnState.get<TurnDraft>(TURN);
    const { activity } = context;
    const said = activity.name === PROMISE_DUE_EVENT ? act(draft, activity.value) : obey(draft, activity.text ?? '');
    if (said) await say(context, said);
  },
  failureReply: () => ({ text: 'sorry', replyKey: 'error.apology' }),
};

async function say(context: TurnContext, text: string): Promise<void> {
  await context.sendActivity({ type: 'message', text, channelData: { kesu: { stage: 'follow_up', replyKey: 'x' } } });
}

function act({ conversation, now }: TurnDraft, value: { promiseId: string; attempt: number }): string | undefined {
  const promise = conversation.promises.find(({ id, state }) => id === value.promiseId && state === 'open');
  if (!promise || promise.attempts !== value.attempt || promise.nextAt > now.toISOString()) return undefined;
  const { id, attempts, nextAt, words } = promise;
  // Until it has been put off once, its turn fails, or nobody speaks because a person holds the conversation.
  if (words === 'fail' && nextAt === promise.dueAt) throw new Error('fails once');
  if (words === 'leave' && nextAt === promise.dueAt) return undefined;
  promise.attempts += 1;
  if (promise.attempts >= contactsOf(words)) close(promise, 'kept', now);
  else promise.nextAt = remindAt(id, now);
  return `act ${id} ${attempts} ${nextAt}`;
}

const remindAt = (id: string, now: Date) =>
  (DEADLINES[id.length % DEADLINES.length]?.remindAt(now) ?? now).toISOString();

function close(promise: PromiseRecord, state: 'kept' | 'cancelled', now: Date): void {
  Object.assign(promise, { state, closedAt: now.toISOString() });
}

function obey({ conversation, now }: TurnDraft, text: string): string | undefined {
  const [order, id, at = ''] = text.split(' ');
  const promise = conversation.promises.find((one) => one.id === id && one.state === 'open');
  if (!promise) return undefined;
  if (order === 'cancel') close(promise, 'cancelled', now);
  else Object.assign(promise, { dueAt: at, nextAt: at });
  return text;
}
