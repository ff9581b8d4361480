import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import type { Line, Queue, QueueItem, StreamEvent } from '../../bot/api/contract/index.ts';

/** What a request of a console is answered with. */
export interface Answer<T> {
  status: number;
  body: T;
}

export interface ConsoleClientOptions {
  url: string;
  /** Sent with every request: who asks. */
  headers: Record<string, string>;
}

/** A console without a screen: asks, listens, and keeps what it was told, as any console must. */
export class ConsoleClient {
  readonly items = new Map<string, QueueItem>();
  readonly lines = new Map<string, Map<number, Line>>();
  /** Every event, in the order in which it came. */
  readonly events: StreamEvent[] = [];
  /** Called with each event as it comes. */
  onEvent: (event: StreamEvent) => void = () => undefined;
  lastId: string | undefined;
  resets = 0;
  readonly #options: ConsoleClientOptions;
  #stream: ClientRequest | undefined;
  #text = '';

  constructor(options: ConsoleClientOptions) {
    this.#options = options;
  }

  /** Sends a request; rejects when the connection breaks. */
  ask<T>(method: string, path: string, body?: object, cutAfterMs?: number): Promise<Answer<T>> {
    return new Promise((resolve, reject) => {
      const text = body && JSON.stringify(body);
      const req = request(`${this.#options.url}/api/v1${path}`, {
        method,
        agent: false,
        headers: { ...this.#options.headers, ...(text ? { 'content-type': 'application/json' } : {}) },
      });
      req.on('error', reject);
      req.on('response', (res) => {
        collect(res).then((given) => {
          resolve({ status: res.statusCode ?? 0, body: given === '' ? undefined : JSON.parse(given) } as Answer<T>);
        }, reject);
      });
      req.end(text);
      if (cutAfterMs !== undefined) setTimeout(() => req.destroy(new Error('cut')), cutAfterMs);
    });
  }

  get<T>(path: string): Promise<Answer<T>> {
    return this.ask<T>('GET', path);
  }

  post<T>(path: string, body: object): Promise<Answer<T>> {
    return this.ask<T>('POST', path, body);
  }

  /** Reads the queue anew and goes on from its position. */
  async fetchQueue(): Promise<void> {
    const { body } = await this.get<Queue>('/queue');
    this.items.clear();
    for (const item of body.items) this.items.set(item.id, item);
    this.lastId = body.position;
  }

  /** Opens the stream from the last event that was read; resolves when it is open. `locale`: the language of its reader. */
  listen(watch: readonly string[] = [], locale = 'en'): Promise<void> {
    this.#text = '';
    return new Promise((resolve, reject) => {
      const req = request(`${this.#options.url}/api/v1/events?watch=${watch.join(',')}&locale=${locale}`, {
        agent: false,
        headers: { ...this.#options.headers, ...(this.lastId === undefined ? {} : { 'last-event-id': this.lastId }) },
      });
      this.#stream = req;
      req.on('error', reject);
      req.on('response', (res) => {
        if (res.statusCode !== 200) reject(new Error(`the stream answered ${res.statusCode}`));
        res.setEncoding('utf8');
        res.on('data', (chunk: string) => this.#read(chunk));
        res.on('error', () => undefined);
        resolve();
      });
      req.end();
    });
  }

  /** Whether the stream has ended. */
  get isCut(): boolean {
    return this.#stream?.destroyed !== false;
  }

  /** Breaks the connection, as a network does. */
  cut(): void {
    this.#stream?.on('error', () => undefined);
    this.#stream?.destroy();
    this.#stream = undefined;
  }

  #read(chunk: string): void {
    this.#text += chunk;
    for (let end = this.#text.indexOf('\n\n'); end >= 0; end = this.#text.indexOf('\n\n')) {
      this.#take(this.#text.slice(0, end));
      this.#text = this.#text.slice(end + 2);
    }
  }

  #take(block: string): void {
    const fields = block.split('\n').map((line) => /^(\w+): ?(.*)$/s.exec(line));
    const id = fields.findLast((field) => field?.[1] === 'id')?.[2];
    const data = fields.find((field) => field?.[1] === 'data')?.[2];
    if (data !== undefined) this.apply(JSON.parse(data) as StreamEvent);
    if (id !== undefined) this.lastId = id;
  }

  /** Takes an event in; the same one twice changes nothing. */
  apply(event: StreamEvent): void {
    this.events.push(event);
    if (event.type === 'item') {
      const { item } = event;
      if ((this.items.get(item.id)?.version ?? -1) <= item.version) {
        if (item.state === 'gone') this.items.delete(item.id);
        else this.items.set(item.id, item);
      }
    } else if (event.type === 'lines') {
      const known = this.lines.get(event.id) ?? new Map<number, Line>();
      for (const line of event.lines) known.set(line.seq, line);
      this.lines.set(event.id, known);
    } else if (event.type === 'reset') this.resets += 1;
    this.onEvent(event);
  }
}

async function collect(res: IncomingMessage): Promise<string> {
  let text = '';
  res.setEncoding('utf8');
  for await (const chunk of res) text += chunk;
  return text;
}

/** Looks again and again until `isSo`. @throws Error that names what was waited for when it takes longer. */
export async function eventually(what: string, isSo: () => boolean | Promise<boolean>, ms = 30_000): Promise<void> {
  const deadline = Date.now() + ms;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`not in time: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
