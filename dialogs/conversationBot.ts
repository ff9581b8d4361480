import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder';
import { IANAZone } from 'luxon';
import type { RecognizeContext } from '../nlp/index.ts';
import { type Conversation, holderOf } from '../storage/index.ts';
import { AGENT_EVENT, type ConversationBot, type FailureReply, PROMISE_DUE_EVENT } from './contract.ts';
import { hearHeld } from './desk/hear.ts';
import { performCommand } from './desk/perform.ts';
import { keepPromise } from './due.ts';
import { failureWords } from './failure.ts';
import { MainDialog } from './mainDialog.ts';
import type { Pack } from './pack/index.ts';
import { createDeadlines, type Deadlines } from './policy/deadlines.ts';
import { variantOf } from './policy/locale.ts';
import { tellPrivacyNotice } from './privacyNotice.ts';
import { recognizeContextOf } from './recognizeContext.ts';
import { knowCustomer } from './returning.ts';
import { line, say } from './say.ts';
import { Turn } from './turn.ts';

/** The bot's side of a conversation: which activity means what. */
class KesuBot implements ConversationBot {
  readonly #pack: Pack;
  readonly #deadlines: Deadlines;
  readonly #main = new MainDialog();

  constructor(pack: Pack, deadlines: Deadlines) {
    this.#pack = pack;
    this.#deadlines = deadlines;
  }

  recognizeContext(conversation: Conversation, now: Date): RecognizeContext {
    return recognizeContextOf(conversation, this.#pack, now);
  }

  async run(context: TurnContext): Promise<void> {
    const turn = new Turn(context, this.#pack, this.#deadlines);
    const { activity } = context;
    if (activity.type !== ActivityTypes.Event) await knowCustomer(turn);
    turn.session.variant ??= variantOf(activity.locale);
    const { localTimezone } = activity;
    if (localTimezone && IANAZone.isValidZone(localTimezone)) turn.session.zone = localTimezone;
    if (activity.type === ActivityTypes.Message && holderOf(turn.conversation)) hearHeld(turn);
    else if (activity.type === ActivityTypes.Message) await this.#main.hear(context, turn);
    else if (activity.type === ActivityTypes.ConversationUpdate) await this.#greet(turn, activity);
    else if (activity.type === ActivityTypes.Event && activity.name === PROMISE_DUE_EVENT)
      await keepPromise(turn, activity.value);
    else if (activity.type === ActivityTypes.Event && activity.name === AGENT_EVENT)
      await performCommand(turn, activity.value, (given) => this.#main.speak(context, given));
  }

  failureReply(conversation: Conversation, reference: string, now: Date): FailureReply {
    return failureWords(conversation, this.#deadlines, reference, now);
  }

  /** Greets a customer once per conversation, when they join. */
  async #greet(turn: Turn, activity: Activity): Promise<void> {
    const joined = (activity.membersAdded ?? []).some(({ id }) => id !== activity.recipient.id);
    if (!joined || turn.session.greeted || turn.session.caseId) return;
    turn.session.greeted = true;
    const { brand, bot } = this.#pack;
    const { name } = turn.session.customer;
    const who = { brand: turn.words(brand), bot: turn.words(bot) };
    const words = name ? line('greeting.known', { ...who, name }) : line('greeting.first', who);
    await tellPrivacyNotice(turn);
    await say(turn, words, { buttons: ['person'], because: 'the customer has joined' });
  }
}

export interface BotOptions {
  /** Wall-clock time until a follow-up, instead of the pack's, for demonstrations. */
  followUpAfterMs?: number | undefined;
}

/** Makes the bot for one pack. */
export function createConversationBot(pack: Pack, { followUpAfterMs }: BotOptions = {}): ConversationBot {
  return new KesuBot(pack, createDeadlines(pack, followUpAfterMs));
}
