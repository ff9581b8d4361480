import { type Script, ScriptedCustomer } from './scriptedCustomer.ts';

/** Direct Line secret of the processes these customers write to. */
export const SECRET = 'a-secret-for-acceptance-tests';
/** Pause between two looks for an answer, ms; well below the limit on reads. */
const LOOK_MS = 60;
/** Longest wait for an answer, ms. */
const PATIENCE_MS = 10_000;

/** One thing said. `id` is what the server acknowledged it with; undefined until then. */
export interface Said {
  clientActivityID: string;
  text: string;
  id: string | undefined;
}

/** A message as a polling client sees it. */
export interface Heard {
  id: string;
  text?: string;
  from: { role?: string };
  channelData?: { kesu?: { replyKey?: string; ask?: { kind: string; fact?: string } } };
}

/** The server is gone: no answer came. */
class Gone extends Error {}

/**
 * A customer on the REST side of Direct Line who does not give up: what was not acknowledged is posted again under the
 * same `clientActivityID`, to whichever process then listens.
 */
export class PersistentCustomer {
  readonly said: Said[] = [];
  readonly #url: string;
  readonly #script: ScriptedCustomer;
  readonly #name: string;
  #grant: { token: string; conversationId: string } | undefined;
  #started = false;
  #heard: Heard[] = [];
  #watermark = '';
  /** How often something was posted that had been posted before. */
  repeats = 0;

  constructor(url: string, name: string, script: Script) {
    this.#url = url;
    this.#name = name;
    this.#script = new ScriptedCustomer(script);
  }

  get conversationId(): string {
    return this.#grant?.conversationId ?? '';
  }

  get userId(): string {
    return `dl_${this.#name}`;
  }

  /** Whether the bot has closed the conversation with a case number. */
  get isDone(): boolean {
    return this.#heard.some(({ channelData }) => channelData?.kesu?.replyKey === 'commit.close');
  }

  /** Talks until the complaint is taken, or the server is gone. */
  async talk(): Promise<void> {
    try {
      await this.#arrive();
      while (!this.isDone) await this.#say();
    } catch (error) {
      if (!(error instanceof Gone)) throw error;
    }
  }

  /** Posts something again that was acknowledged; resolves with the id it is given this time. */
  repeat(said: Said): Promise<string> {
    this.repeats += 1;
    return this.#post(said);
  }

  /** The conversation from its beginning, read anew. */
  async history(): Promise<Heard[]> {
    const { activities } = await this.#call('GET', `/conversations/${this.conversationId}/activities`);
    return activities as Heard[];
  }

  async #arrive(): Promise<void> {
    const user = { id: this.userId };
    this.#grant ??= (await this.#call('POST', '/tokens/generate', { user }, SECRET)) as {
      token: string;
      conversationId: string;
    };
    if (!this.#started) await this.#call('POST', '/conversations', {});
    this.#started = true;
  }

  async #say(): Promise<void> {
    const unsent = this.said.filter(({ id }) => id === undefined);
    if (unsent.length === 0) {
      const answer = await this.#nextAnswer();
      if (!this.isDone) this.#plan(answer);
      return;
    }
    for (const each of unsent) each.id = await this.#post(each);
  }

  /** While it is listened to, a customer writes two messages in a row; otherwise one answer. */
  #plan(heard: Heard): void {
    const asked = heard.channelData?.kesu ?? {};
    const isStory = asked.ask === undefined || asked.ask.fact === 'details';
    for (let n = 0; n < (isStory ? 2 : 1); n += 1) {
      const text = this.#script.answer(asked);
      this.said.push({ clientActivityID: `${this.#name}-${this.said.length}`, text, id: undefined });
    }
  }

  /** What the bot said last, once it has answered all that was said. */
  async #nextAnswer(): Promise<Heard> {
    const deadline = Date.now() + PATIENCE_MS;
    while (Date.now() < deadline) {
      const { activities, watermark } = await this.#call(
        'GET',
        `/conversations/${this.conversationId}/activities?watermark=${this.#watermark}`,
      );
      this.#watermark = String(watermark);
      this.#heard.push(...(activities as Heard[]));
      const last = this.#heard.at(-1);
      const mine = this.#heard.filter(({ from }) => from.role === 'user').length;
      if (last !== undefined && last.from.role !== 'user' && mine === this.said.length) return last;
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
    const lost = this.said.filter(({ id }) => !this.#heard.some((heard) => heard.id === id));
    throw new Error(`no answer to ${this.#name}; acknowledged and lost: ${lost.map(({ text }) => text).join(' | ')}`);
  }

  /** Now and then the same message twice at once, as a client does that takes a slow answer for a lost one. */
  async #post({ text, clientActivityID }: Said): Promise<string> {
    const body = { type: 'message', text, from: { id: this.userId }, channelData: { clientActivityID } };
    const post = () => this.#call('POST', `/conversations/${this.conversationId}/activities`, body);
    const isDoubled = Math.random() < 0.3;
    if (isDoubled) this.repeats += 1;
    const [first, second] = await Promise.all([post(), isDoubled ? post() : undefined]);
    if (second !== undefined && second.id !== first.id) throw new Error('one message was given two ids');
    return String(first.id);
  }

  async #call(method: string, path: string, body?: object, credential?: string): Promise<Record<string, unknown>> {
    const authorization = `Bearer ${credential ?? this.#grant?.token}`;
    const headers = { authorization, ...(body && { 'content-type': 'application/json' }) };
    const init = { method, headers, ...(body && { body: JSON.stringify(body) }) };
    let status = 0;
    let text = '';
    try {
      const answer = await fetch(`${this.#url}/v3/directline${path}`, init);
      status = answer.status;
      text = await answer.text();
    } catch (cause) {
      throw new Gone('no answer', { cause });
    }
    if (status === 503) throw new Gone('it is shutting down');
    if (status >= 300) throw new Error(`${method} ${path} was answered ${status}: ${text}`);
    return JSON.parse(text);
  }
}
