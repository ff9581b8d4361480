import { readFileSync } from 'node:fs';
import { type Activity, ActivityTypes, TurnContext } from 'botbuilder';
import { createConversationBot, type KesuChannelData, PROMISE_DUE_EVENT, TURN } from '../../dialogs/index.ts';
import { parsePack } from '../../dialogs/pack/index.ts';
import { type Locale, recognize, type Understanding } from '../../nlp/index.ts';
import type { CaseRecord, Conversation, PromiseRecord } from '../../storage/index.ts';
import { CollectingAdapter } from './collectingAdapter.ts';

/** One bot message as a test looks at it. */
export interface Reply extends KesuChannelData {
  text: string;
}

export const pack = parsePack(readFileSync(new URL('../../packs/retail.yaml', import.meta.url), 'utf8'), 'retail.yaml');

export interface TalkOptions {
  locale?: Locale;
  now?: Date;
  caseByNumber?: (number: string) => CaseRecord | undefined;
  earlierCases?: CaseRecord[];
  recognize?: (text: string) => Understanding;
}

/** A conversation with the dialogs alone: no store, no channel, a clock that the test moves. */
export class Talk {
  now: Date;
  conversation: Conversation;
  /** Every reply so far. */
  readonly replies: Reply[] = [];
  /** What was made of each message with text. */
  readonly understandings: (Understanding | undefined)[] = [];
  readonly #bot = createConversationBot(pack);
  readonly #options: TalkOptions;
  #turns = 0;

  constructor(options: TalkOptions = {}) {
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
      locale,
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

  /** The clock moves on to the next promise, or the next of a kind, and it comes due. */
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

  async #run(activity: Partial<Activity>, more = false): Promise<Reply[]> {
    this.#turns += 1;
    const id = `m${this.#turns}`;
    const adapter = new CollectingAdapter();
    const { address } = this.conversation;
    const context = new TurnContext(adapter, {
      id,
      channelId: address.channelId,
      conversation: address.conversation,
      from: address.user,
      recipient: address.bot,
      ...activity,
    } as Partial<Activity>);
    const conversation = structuredClone(this.conversation);
    const { text } = activity;
    const recognized =
      this.#options.recognize ??
      ((said: string) => recognize(said, this.#bot.recognizeContext(conversation, this.now)));
    const understanding = text ? recognized(text) : undefined;
    if (activity.type === ActivityTypes.Message) this.understandings.push(understanding);
    context.turnState.set(TURN, {
      turnId: id,
      now: this.now,
      more,
      understanding,
      conversation,
      lookup: {
        caseByNumber: async (number: string) => this.#options.caseByNumber?.(number),
        earlierCases: async () => this.#options.earlierCases ?? [],
      },
    });
    await this.#bot.run(context);
    // What the store would keep: plain JSON, read back by the next turn.
    this.conversation = JSON.parse(JSON.stringify(conversation));
    const replies = adapter.sent.map(({ text: said, channelData }) => ({ text: said ?? '', ...channelData.kesu }));
    this.replies.push(...replies);
    this.now = new Date(this.now.getTime() + 20_000);
    return replies;
  }
}
