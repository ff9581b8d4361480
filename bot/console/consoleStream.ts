import type { ServerResponse } from 'node:http';
import type { Locale } from '../../nlp/index.ts';
import type { Person } from '../api/contract/index.ts';
import { judge, type Standing, standingOf } from '../auth/access.ts';
import type { Frames } from './frames.ts';
import { reasonsIn } from './lineReasons.ts';
import { toLine } from './lineView.ts';
import { onlyJudges } from './personal.ts';
import { goneItem } from './queueRow.ts';
import { missedSince } from './replay.ts';
import { EventStream, eventText, withId } from './sse.ts';
import type { StreamsDeps } from './streams.ts';
import { isVisible, toItem } from './viewers.ts';

/** Changes that may wait while a console is brought up to date; more, and it begins anew. */
const MAX_PENDING = 1_000;

/** What a console asks for. */
export interface Wanted {
  /** Conversations whose lines come too, by key. */
  watch: readonly string[];
  /** The position to begin behind; undefined: now. */
  after: string | undefined;
  /** In which the reasons in lines are said. */
  locale: Locale;
}

/**
 * The stream of one console: first what it missed, then what happens, in order and without gaps. Every event carries the
 * position up to which everything has been told once it is read.
 */
export class ConsoleStream {
  readonly #stream: EventStream;
  readonly #watch: ReadonlySet<string>;
  readonly #locale: Locale;
  #person: Person;
  /** Changes that came while what was missed is being read; undefined once the stream is live. */
  #pending: Frames[] | undefined = [];

  constructor(res: ServerResponse, person: Person, { watch, locale }: Wanted, onClosed: () => void) {
    this.#person = person;
    this.#watch = new Set(watch);
    this.#locale = locale;
    this.#stream = new EventStream(res, onClosed);
  }

  get person(): Person {
    return this.#person;
  }

  watches(key: string): boolean {
    return this.#watch.has(key);
  }

  /** Whether this person may read a conversation that stands so. */
  mayRead(standing: Standing): boolean {
    return judge(this.#person, standing, 'read').may;
  }

  /** Tells what was missed since `after`, or begins here. */
  async begin(deps: StreamsDeps, after: string | undefined): Promise<void> {
    const { board, store, pack, clock } = deps;
    const position = board.position;
    const missed = after === undefined ? [] : await missedSince(store, after, position, (key) => this.watches(key));
    if (missed === undefined) this.#stream.write(withId(board.position, eventText({ type: 'reset' })));
    else {
      for (const { key, version, lines } of missed) {
        const row = board.rows.get(key);
        if (lines.length > 0 && !onlyJudges(this.#person)) {
          const standing = row?.standing ?? standingOf((await store.load(key))?.value);
          if (this.mayRead(standing)) {
            const say = reasonsIn(pack, this.#locale, lines, row?.item.agent);
            const told = lines.map((entry) => toLine(entry, say));
            this.#writeOld(after, eventText({ type: 'lines', id: key, lines: told }));
          }
        }
        const item = isVisible(this.#person, row) ? toItem(row, this.#person, pack) : goneItem(key, version, clock());
        this.#writeOld(after, eventText({ type: 'item', item }));
      }
      // All of it is told: what was missed ends here.
      this.#stream.write(`id: ${position}\n\n`);
    }
    const pending = this.#pending ?? [];
    this.#pending = undefined;
    for (const frames of pending) this.take(frames);
  }

  /** A change, as it happens. */
  take(frames: Frames): void {
    if (this.#pending) {
      if (this.#pending.length >= MAX_PENDING) this.end();
      else this.#pending.push(frames);
      return;
    }
    const { key, standing } = frames.event;
    if (this.watches(key) && this.mayRead(standing)) this.send(frames.lines(this.#person, this.#locale));
    this.send(frames.item(this.#person));
  }

  send(text: string): void {
    if (text !== '') this.#stream.write(text);
  }

  reset(position: string): void {
    this.#pending = this.#pending && [];
    this.send(withId(position, eventText({ type: 'reset' })));
  }

  /** Shows that the stream is alive, and how far everything has been told. */
  beat(person: Person, position: string): void {
    this.#person = person;
    this.send(this.#pending ? ': beat\n\n' : `: beat\nid: ${position}\n\n`);
  }

  signOut(): void {
    this.send(eventText({ type: 'signedOut' }));
    this.end();
  }

  end(): void {
    this.#stream.end();
  }

  #writeOld(after: string | undefined, text: string): void {
    this.#stream.write(after === undefined ? text : withId(after, text));
  }
}
