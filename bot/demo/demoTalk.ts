import { AGENT_EVENT, type ConversationBot, type KesuChannelData } from '../../dialogs/index.ts';
import { recognize } from '../../nlp/index.ts';
import {
  type Conversation,
  conversationKey,
  type Entry,
  inboxId,
  type PromiseRecord,
  type Store,
} from '../../storage/index.ts';
import { OWN_DIRECT_LINE } from '../channels/directLine/ownDirectLine.ts';
import { promiseDueEvent } from '../followUp/promiseDueEvent.ts';
import type { InboundActivity } from '../ingress/activity.ts';
import { createMetrics } from '../turn/metrics.ts';
import { runTurn } from '../turn/runTurn.ts';
import { Unwritten } from '../turn/unwritten.ts';

const SILENT = { info: () => undefined, warn: () => undefined, error: () => undefined };
const TURN_TIMEOUT_MS = 60_000;

/** One conversation that is written as a real one would be: inbox, turn, one commit. Its clock is moved by hand. */
export class DemoTalk {
  now: Date;
  conversation: Conversation | undefined;
  /** What the bot said last. */
  last: Entry | undefined;
  /** Lines of the bot and of our people so far. */
  said = 0;
  readonly #store: Store;
  readonly #bot: ConversationBot;
  readonly #id: string;
  readonly #locale: string;
  #turns = 0;

  constructor(store: Store, bot: ConversationBot, options: { id: string; locale: string; now: Date }) {
    this.#store = store;
    this.#bot = bot;
    this.#id = options.id;
    this.#locale = options.locale;
    this.now = options.now;
  }

  /** The clock moves on. */
  pass(seconds: number): void {
    this.now = new Date(this.now.getTime() + seconds * 1000);
  }

  join(): Promise<void> {
    const members = [{ id: `dl_${this.#id}` }];
    return this.#turn({ type: 'conversationUpdate', membersAdded: members, locale: this.#locale });
  }

  say(text: string): Promise<void> {
    return this.#turn({ type: 'message', text });
  }

  /** One of us gives a command. */
  command(value: object): Promise<void> {
    const commandId = `${this.#id}-${this.#turns}`;
    return this.#turn({ type: 'event', name: AGENT_EVENT, value: { commandId, ...value } as InboundActivity['value'] });
  }

  /** What is asked of the customer now. */
  get ask(): KesuChannelData['ask'] {
    return this.last?.ask as KesuChannelData['ask'];
  }

  /** The next promise of a kind comes due; false when there is none. */
  async due(kind: PromiseRecord['kind']): Promise<boolean> {
    const { conversation } = this;
    const [next] = (conversation?.promises ?? [])
      .filter((promise) => promise.state === 'open' && promise.kind === kind)
      .sort((one, other) => one.nextAt.localeCompare(other.nextAt));
    if (!conversation || !next) return false;
    this.now = new Date(Math.max(this.now.getTime(), Date.parse(next.nextAt)) + 1000);
    await this.#turn(promiseDueEvent(next, conversation.address));
    return true;
  }

  async #turn(part: Partial<InboundActivity> & { type: string }): Promise<void> {
    this.#turns += 1;
    const id = part.id ?? `${this.#id}.${this.#turns}`;
    const key = conversationKey('directline', this.#id);
    const activity = {
      id,
      channelId: 'directline',
      serviceUrl: OWN_DIRECT_LINE,
      conversation: { id: this.#id },
      from: { id: `dl_${this.#id}` },
      recipient: { id: 'kesu' },
      ...part,
    } as unknown as InboundActivity; // as the gate would let it through
    const at = this.now.toISOString();
    const item = {
      v: 1,
      id: inboxId(key, id),
      conversationKey: key,
      order: `${at}|${String(this.#turns).padStart(6, '0')}`,
      receivedAt: at,
      activity: JSON.parse(JSON.stringify(activity)),
    } as const;
    await this.#store.accept(item);
    await runTurn(this.#deps(), item, 0, false);
  }

  #deps(): Parameters<typeof runTurn>[0] {
    return {
      bot: this.#bot,
      recognize,
      store: this.#store,
      turnTimeoutMs: TURN_TIMEOUT_MS,
      log: SILENT,
      clock: () => this.now,
      metrics: createMetrics(),
      unwritten: new Unwritten(this.#store),
      isPushed: () => false,
      onCommitted: (conversation, entries) => {
        this.conversation = conversation;
        const ours = entries.filter(({ author, audience }) => (author === 'bot' || author === 'agent') && !audience);
        this.said += ours.length;
        this.last = ours.at(-1) ?? this.last;
      },
    };
  }
}
