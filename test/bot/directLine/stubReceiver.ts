import type { InboundActivity } from '../../../bot/ingress/activity.ts';
import type { CommitFeed } from '../../../bot/turn/commitFeed.ts';
import type { Receiver } from '../../../bot/turn/receiver.ts';
import {
  type Conversation,
  conversationKey,
  type Entry,
  inboxId,
  type JsonValue,
  type Store,
  type Versioned,
} from '../../../storage/index.ts';

type Fields = Record<string, JsonValue>;

/**
 * The smallest honest receiver: durable inbox, one turn at a time, one commit a turn, through the real store. Its bot
 * greets once and says everything back; `silent …` gets no answer, `choices …` gets suggested actions.
 */
export class StubReceiver implements Receiver {
  readonly received: InboundActivity[] = [];
  readonly #store: Store;
  readonly #feed: CommitFeed;
  readonly #clock: () => Date;
  #turns: Promise<void> = Promise.resolve();
  #order = 0;
  /** Pause before each turn, in milliseconds. */
  delayMs = 0;
  /** Whether a message counts as accepted only when its turn is done, as one that is durable with its turn. */
  atOnce = false;

  constructor(store: Store, feed: CommitFeed, clock: () => Date) {
    this.#store = store;
    this.#feed = feed;
    this.#clock = clock;
  }

  async receive(activity: InboundActivity): Promise<{ result: 'accepted' | 'duplicate'; id: string }> {
    const key = conversationKey(activity.channelId, activity.conversation.id);
    const activityId = activity.id ?? '';
    const id = inboxId(key, activityId);
    const order = String(this.#order++).padStart(12, '0');
    const receivedAt = this.#clock().toISOString();
    const plain = JSON.parse(JSON.stringify(activity)) as Fields;
    const result = await this.#store.accept({ v: 1, id, conversationKey: key, order, receivedAt, activity: plain });
    if (result === 'duplicate') return { result, id: activityId };
    this.received.push(activity);
    this.#turns = this.#turns.then(() => this.#turn(key, id, activity));
    if (this.atOnce) await this.#turns;
    return { result, id: activityId };
  }

  /** Resolves when every turn begun so far is done. */
  idle(): Promise<void> {
    return this.#turns;
  }

  /** Writes a message of the bot that answers nothing, as a follow-up would. */
  async speakFirst(conversationId: string, activity: Fields): Promise<void> {
    await this.idle();
    const key = conversationKey('directline', conversationId);
    const turnId = inboxId(key, JSON.stringify(activity));
    const receivedAt = this.#clock().toISOString();
    await this.#store.accept({ v: 1, id: turnId, conversationKey: key, order: 'z', receivedAt, activity });
    await this.#commit(key, turnId, undefined, [{ author: 'bot', activity }]);
  }

  async #turn(key: string, turnId: string, activity: InboundActivity): Promise<void> {
    if (this.delayMs > 0) await new Promise((resolve) => setTimeout(resolve, this.delayMs));
    const lines: Line[] = [];
    if (activity.type === 'message') {
      const plain = JSON.parse(JSON.stringify(activity)) as Fields;
      lines.push({ author: 'customer', activity: plain, id: activity.id });
    }
    lines.push(...answer(activity));
    await this.#commit(key, turnId, activity, lines);
  }

  async #commit(key: string, turnId: string, activity: InboundActivity | undefined, lines: Line[]): Promise<void> {
    const now = this.#clock().toISOString();
    const loaded = await this.#store.load(key);
    const conversation = loaded?.value ?? newConversation(key, activity, now);
    const entries = lines.map((line, index): Entry => {
      const seq = conversation.lastSeq + 1 + index;
      const text = typeof line.activity.text === 'string' ? line.activity.text : '';
      const activityId = line.id ?? `${turnId}|${index}`;
      return { v: 1, conversationKey: key, seq, at: now, ...line, activityId, turnId, text, locale: 'en' };
    });
    const etag = (loaded as Versioned<Conversation> | undefined)?.etag;
    const next = { ...conversation, lastSeq: conversation.lastSeq + entries.length, updatedAt: now };
    const rest = { cases: [], promises: [], handoffs: [], outbox: [] };
    await this.#store.commit({ conversation: next, etag, entries, ...rest, inboxDone: turnId });
    this.#feed.publish(key, entries);
  }
}

interface Line {
  author: 'customer' | 'bot';
  activity: Fields;
  id?: string | undefined;
}

function answer(activity: InboundActivity): Line[] {
  const { text = '', attachments = [], id = '' } = activity;
  const say = (words: string, more: Fields = {}): Line => ({
    author: 'bot',
    activity: { type: 'message', text: words, replyToId: id, ...more, channelData: { kesu: kesu(words) } },
  });
  if (activity.type === 'conversationUpdate') return [say(`Hello (${activity.locale ?? 'no locale'})`)];
  if (text.startsWith('silent')) return [];
  const actions = ['Yes', 'No'].map((title) => ({ type: 'imBack', title, value: title }));
  const more: Fields = text.startsWith('choices') ? { suggestedActions: { actions } } : {};
  return [say(attachments.length > 0 ? `Files: ${attachments.length}` : `Echo: ${text}`, more)];
}

const kesu = (words: string): Fields => ({
  stage: 'vent',
  replyKey: words.split(/[ :]/)[0] ?? '',
  because: 'inner reason',
});

function newConversation(key: string, activity: InboundActivity | undefined, now: string): Conversation {
  if (activity === undefined) throw new Error('a conversation begins with an activity');
  const { channelId, serviceUrl, conversation, from: user, recipient: bot } = activity;
  const address = { channelId, serviceUrl, conversation: { id: conversation.id }, user, bot };
  const empty = { lastSeq: 0, failures: 0, dialog: {}, cases: [], promises: [] };
  return { v: 1, key, address, createdAt: now, updatedAt: now, locale: 'en', ...empty };
}
