import { type Activity, ActivityTypes, TurnContext } from 'botbuilder';
import {
  AGENT_EVENT,
  type ConversationBot,
  type EntryMark,
  type KesuChannelData,
  PROMISE_DUE_EVENT,
  TURN,
  type TurnDraft,
} from '../../dialogs/index.ts';
import { type Locale, recognize, type Understanding } from '../../nlp/index.ts';
import type { CaseRecord, Conversation, PromiseRecord } from '../../storage/index.ts';
import { TurnAdapter } from '../turn/turnAdapter.ts';

/** One bot message: what it says, and what clients read instead of prose. */
export interface Reply extends KesuChannelData {
  text: string;
}

export interface RehearsalOptions {
  locale?: Locale;
  /** Locale that the channel states with each message, e.g. `zh-HK`. */
  channelLocale?: string;
  /** IANA zone that the channel states with each message. */
  localTimezone?: string;
  /** Where the clock stands. */
  now?: Date;
  caseByNumber?: (number: string) => CaseRecord | undefined;
  earlierCases?: CaseRecord[];
  recognize?: (text: string) => Understanding;
}

/** How long a customer takes to write, ms. */
const WRITING_MS = 20_000;

/** A conversation with the dialogs alone: no store, no channel, and a clock that is moved by hand. */
export class Rehearsal {
  now: Date;
  conversation: Conversation;
  /** Every reply so far. */
  readonly replies: Reply[] = [];
  /** What was made of each message of the customer. */
  readonly understandings: (Understanding | undefined)[] = [];
  /** How the dialogs marked the line of the last activity. */
  mark: EntryMark | undefined;
  readonly #bot: ConversationBot;
  readonly #options: RehearsalOptions;
  #turns = 0;

  constructor(bot: ConversationBot, options: RehearsalOptions = {}) {
    this.#bot = bot;
    this.#options = options;
    this.now = options.now ?? new Date('2026-11-20T03:00:00.000Z');
    const at = this.now.toISOString();
    this.conversation = {
      v: 1,
      key: 'talk',
      address: {
        channelId: 'directline',
        serviceUrl: 'http://localhost',
        conversation: { id: 'talk' },
        user: { id: 'dl_customer' },
        bot: { id: 'kesu' },
      },
      createdAt: at,
      updatedAt: at,
      lastSeq: 0,
      locale: options.locale ?? 'en',
      failures: 0,
      dialog: {},
      cases: [],
      promises: [],
    };
  }

  /** The newest case. */
  get case(): CaseRecord {
    const record = this.conversation.cases.at(-1);
    if (!record) throw new Error('no case');
    return record;
  }

  async join(): Promise<Reply[]> {
    const { address, locale } = this.conversation;
    return this.#run({
      type: ActivityTypes.ConversationUpdate,
      membersAdded: [{ id: address.user.id, name: '' }],
      locale: this.#options.channelLocale ?? locale,
    });
  }

  /** The customer says something; `more`: they are typing on. */
  async say(text: string, { more = false, photos = 0 } = {}): Promise<Reply[]> {
    const attachments = Array.from({ length: photos }, () => ({
      contentType: 'image/jpeg',
      contentUrl: 'http://localhost/p.jpg',
    }));
    return this.#run({ type: ActivityTypes.Message, text, attachments }, more);
  }

  /**
   * The clock moves on to the next promise, or the next of a kind, and it comes due.
   * @throws Error when there is none.
   */
  async due(kind?: PromiseRecord['kind']): Promise<Reply[]> {
    const [next] = this.conversation.promises
      .filter((promise) => promise.state === 'open' && (kind === undefined || promise.kind === kind))
      .sort((one, other) => one.nextAt.localeCompare(other.nextAt));
    if (!next) throw new Error('no open promise');
    this.now = new Date(Math.max(this.now.getTime(), Date.parse(next.nextAt)));
    return this.event({ promiseId: next.id, attempt: next.attempts });
  }

  /** Announces that a promise has come due, whatever the announcement says. */
  async event(value: unknown): Promise<Reply[]> {
    return this.#run({ type: ActivityTypes.Event, name: PROMISE_DUE_EVENT, value });
  }

  /** One of us gives a command; what it came to stands in `mark`. */
  async command(value: unknown): Promise<Reply[]> {
    return this.#run({ type: ActivityTypes.Event, name: AGENT_EVENT, value });
  }

  #understand(conversation: Conversation, text: string): Understanding {
    if (this.#options.recognize) return this.#options.recognize(text);
    return recognize(text, this.#bot.recognizeContext(conversation, this.now));
  }

  async #run(activity: Partial<Activity>, more = false): Promise<Reply[]> {
    this.#turns += 1;
    const turnId = `m${this.#turns}`;
    const adapter = new TurnAdapter((index) => `${turnId}.${index}`);
    const conversation = structuredClone(this.conversation);
    const { address } = conversation;
    const context = new TurnContext(adapter, {
      id: turnId,
      channelId: address.channelId,
      conversation: { ...address.conversation, isGroup: false, conversationType: 'personal', name: '' },
      from: { id: address.user.id, name: '' },
      recipient: { id: address.bot.id, name: '' },
      ...(this.#options.channelLocale ? { locale: this.#options.channelLocale } : {}),
      ...(this.#options.localTimezone ? { localTimezone: this.#options.localTimezone } : {}),
      ...activity,
    });
    const understanding = activity.text ? this.#understand(conversation, activity.text) : undefined;
    if (activity.type === ActivityTypes.Message) this.understandings.push(understanding);
    const draft: TurnDraft = {
      turnId,
      now: this.now,
      more,
      understanding,
      conversation,
      lookup: {
        caseByNumber: async (number) => this.#options.caseByNumber?.(number),
        earlierCases: async () => this.#options.earlierCases ?? [],
      },
    };
    context.turnState.set(TURN, draft);
    await this.#bot.run(context);
    this.mark = draft.mark;
    // What the store would keep: plain JSON, read back by the next turn.
    this.conversation = JSON.parse(JSON.stringify(conversation));
    const replies = adapter.said.map(({ text, channelData }) => ({ text: text ?? '', ...channelData.kesu }));
    this.replies.push(...replies);
    this.now = new Date(this.now.getTime() + WRITING_MS);
    return replies;
  }
}
