import type { ServerResponse } from 'node:http';
import type { Pack } from '../../dialogs/index.ts';
import type { ChangesPort, ConversationPort, TranscriptPort } from '../../storage/index.ts';
import type { Colleague, Person, StreamEvent } from '../api/contract/index.ts';
import type { SignedIn } from '../auth/signedIn.ts';
import { describeError, type Log } from '../turn/log.ts';
import type { Board, BoardEvent } from './board.ts';
import { ConsoleStream, type Wanted } from './consoleStream.ts';
import { Frames } from './frames.ts';
import { eventText } from './sse.ts';

/** How often each stream shows that it is alive, ms; proxies cut what is silent for longer. */
export const BEAT_MS = 15_000;
/** Streams of one process, and of one person: a browser with many tabs is still one person. */
const MAX_STREAMS = 2_000;
const MAX_PER_PERSON = 12;

export interface StreamsDeps {
  board: Board;
  store: ChangesPort & TranscriptPort & Pick<ConversationPort, 'load'>;
  pack: Pack;
  log: Log;
  clock: () => Date;
  /** Calls back when the session ends; see `Access.onEnded`. */
  onEnded(sessionId: string, listener: () => void): () => void;
  /** Everybody with an account, as they are now. */
  people(): Promise<Person[]>;
  beatMs?: number;
}

/** All consoles that are connected to this process. */
export class Streams {
  readonly #deps: StreamsDeps;
  readonly #open = new Set<ConsoleStream>();
  readonly #timer: NodeJS.Timeout;
  readonly #stopListening: () => void;
  readonly #presenceListeners = new Set<() => void>();

  constructor(deps: StreamsDeps) {
    this.#deps = deps;
    this.#stopListening = deps.board.listen({
      onEvents: (events) => this.#publish(events),
      onReset: () => this.#reset(),
    });
    this.#timer = setInterval(() => void this.#beat(), deps.beatMs ?? BEAT_MS).unref();
  }

  get isFull(): boolean {
    return this.#open.size >= MAX_STREAMS;
  }

  get isEmpty(): boolean {
    return this.#open.size === 0;
  }

  /** Who has a console open. */
  connected(): Set<string> {
    return new Set([...this.#open].map(({ person }) => person.id));
  }

  /** Calls `listener` when somebody has come or gone, and at each beat. */
  onPresence(listener: () => void): void {
    this.#presenceListeners.add(listener);
  }

  isWatched(key: string): boolean {
    for (const stream of this.#open) if (stream.watches(key)) return true;
    return false;
  }

  /** Serves one console until it goes, or its session ends. */
  serve(res: ServerResponse, signedIn: SignedIn, wanted: Wanted): void {
    const { person, sessionId } = signedIn;
    const own = [...this.#open].filter((stream) => stream.person.id === person.id);
    // The oldest gives way: it is most likely a tab that was forgotten, or a connection whose end nobody saw.
    if (own.length >= MAX_PER_PERSON) own[0]?.end();
    const stream = new ConsoleStream(res, person, wanted, () => {
      stopWatching();
      this.#open.delete(stream);
      this.#tellPresence();
    });
    this.#open.add(stream);
    const stopWatching = this.#deps.onEnded(sessionId, () => stream.signOut());
    stream.begin(this.#deps, wanted.after).catch((error: unknown) => {
      this.#deps.log.error(describeError(error), 'a console could not be brought up to date');
      stream.end();
    });
    this.#tellPresence();
  }

  /** Tells whoever watches a conversation that somebody is typing there. Lost when nobody looks. */
  typing(key: string, who: 'customer' | 'agent', by?: { id: string; name: string }): void {
    const event: StreamEvent = { type: 'typing', id: key, who, ...(by ? { name: by.name } : {}) };
    const text = eventText(event);
    const row = this.#deps.board.rows.get(key);
    for (const stream of this.#open) {
      if (row && stream.watches(key) && stream.person.id !== by?.id && stream.mayRead(row.standing)) stream.send(text);
    }
  }

  /** Tells every console who is there. */
  colleagues(colleagues: Colleague[]): void {
    const text = eventText({ type: 'colleagues', colleagues });
    for (const stream of this.#open) stream.send(text);
  }

  /** Sends everybody away; they come back to whoever serves next. */
  close(): void {
    clearInterval(this.#timer);
    this.#stopListening();
    for (const stream of [...this.#open]) stream.end();
  }

  #publish(events: readonly BoardEvent[]): void {
    if (this.#open.size === 0) return;
    for (const event of events) {
      const frames = new Frames(event, this.#deps.pack, this.#deps.clock());
      for (const stream of this.#open) stream.take(frames);
    }
  }

  #reset(): void {
    for (const stream of this.#open) stream.reset(this.#deps.board.position);
  }

  async #beat(): Promise<void> {
    const { board, people, log } = this.#deps;
    if (this.#open.size > 0) {
      try {
        // What an admin has changed meanwhile counts from now on: somebody who was let go sees nothing more.
        const active = new Map((await people()).filter((one) => one.active).map((person) => [person.id, person]));
        for (const stream of [...this.#open]) {
          const person = active.get(stream.person.id);
          if (person) stream.beat(person, board.position);
          else stream.signOut();
        }
      } catch (error) {
        log.error(describeError(error), 'people could not be read');
      }
    }
    this.#tellPresence();
  }

  #tellPresence(): void {
    for (const listener of this.#presenceListeners) listener();
  }
}
