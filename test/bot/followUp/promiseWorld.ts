import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type sinon from 'sinon';
import { Dice } from '../../../bot/simulate/dice.ts';
import { createEngine, type Engine } from '../../../bot/turn/engine.ts';
import { conversationKey, openSqliteStore, type PromiseRecord, type Store } from '../../../storage/index.ts';
import { createMortalStore, type MortalStore, type Traffic, untilQuiet } from '../../support/mortalStore.ts';
import { conversation, inboxItem, promiseRecord, turnCommit } from '../../support/records.ts';
import { CHANNEL, message, quietLog } from '../../support/turnHarness.ts';
import { recognizeNothing } from '../../support/turnHarnessBot.ts';
import { promiseBot } from './promiseBot.ts';
import type { Times } from './promiseReplay.ts';
import { dueTime, FATES } from './promiseYears.ts';

const PER_CONVERSATION = 4;
const WORKERS = 2;
/** How often, in percent, the dead are replaced when a timer has fired. */
const REVIVAL = 10;
const MINUTE_MS = 60_000;

interface Worker {
  engine: Engine;
  mortal: MortalStore;
}

/** Two houses over one store, on a clock moved by the test; each dies again and again between any two writes. */
export class PromiseWorld {
  readonly dice: Dice;
  /** The promises as they were made. */
  readonly promises = new Map<string, PromiseRecord>();
  /** Ids of the conversations, by key. */
  readonly conversations = new Map<string, string>();
  readonly log = quietLog();
  restarts = 0;
  /** When the clock ran rather than jumped, epoch ms: only then can anything happen. */
  readonly #awakeUntil: number[] = [];
  readonly #setBacks: { from: number; to: number }[] = [];
  readonly #time: sinon.SinonFakeTimers;
  readonly #store: Store;
  readonly #folder: string;
  readonly #traffic: Traffic = { underWay: 0 };
  #workers: Worker[] = [];
  #mayRevive = true;
  readonly #unanswered = new Map<string, { key: string; text: string }>();

  readonly #life: number;

  private constructor(time: sinon.SinonFakeTimers, store: Store, folder: string, seed: number, life: number) {
    this.#life = life;
    this.#time = time;
    this.#store = store;
    this.#folder = folder;
    this.dice = new Dice(seed);
  }

  /** @param life Calls to the store that a worker lives for, at most. */
  static async open(
    time: sinon.SinonFakeTimers,
    { count, seed, life }: { count: number; seed: number; life: number },
  ): Promise<PromiseWorld> {
    const folder = await mkdtemp(join(tmpdir(), 'kesu-promises-'));
    const store = await openSqliteStore({ folder, clock: () => new Date() });
    const world = new PromiseWorld(time, store, folder, seed, life);
    await world.#fill(count);
    return world;
  }

  get store(): Store {
    return this.#store;
  }

  async #fill(count: number): Promise<void> {
    let other: number | undefined;
    for (let made = 0; made < count; ) {
      const commits: Promise<unknown>[] = [];
      for (let n = 0; n < 100 && made < count; n += 1) {
        const id = `c${made}`;
        const key = conversationKey(CHANNEL, id);
        this.conversations.set(key, id);
        const promises = Array.from({ length: Math.min(PER_CONVERSATION, count - made) }, () => {
          const due = dueTime(this.dice, other);
          other = due;
          const at = new Date(due).toISOString();
          const words = this.dice.pick(FATES) ?? 'keep';
          made += 1;
          return promiseRecord(key, `p${made}`, { words, dueAt: at, nextAt: at });
        });
        for (const promise of promises) this.promises.set(promise.id, promise);
        commits.push(this.#commit(key, id, promises));
      }
      await Promise.all(commits);
    }
  }

  async #commit(key: string, id: string, promises: PromiseRecord[]): Promise<void> {
    const item = inboxItem(key, 0);
    await this.#store.accept(item);
    const address = { ...conversation(key).address, channelId: CHANNEL, conversation: { id } };
    await this.#store.commit(turnCommit(item.id, { conversation: conversation(key, { address, promises }), promises }));
  }

  /** Replaces every worker that has died. */
  revive(): void {
    this.#workers = this.#workers.filter(({ mortal, engine }) => {
      if (mortal.isDead) void engine.stop();
      return !mortal.isDead;
    });
    while (this.#workers.length < WORKERS) {
      const death = this.dice.chance(50) ? 'before' : 'after';
      this.#employ(createMortalStore(this.#store, this.#traffic, 5 + this.dice.roll(this.#life), death));
    }
  }

  #employ(mortal: MortalStore): void {
    const engine = createEngine({
      store: mortal.store,
      bot: promiseBot,
      recognize: recognizeNothing,
      channelOf: () => ({ delivery: 'pull' }),
      clock: () => new Date(),
      log: this.log,
      settleMs: 0,
    });
    this.#workers.push({ mortal, engine });
    this.restarts += 1;
    void engine.start();
  }

  /** Everybody dies once the next promise that comes due has been handed over, before its turn. Resolves with its time. */
  async dieAfterHandingOver(): Promise<number> {
    const next = Math.max(Date.now() + MINUTE_MS, Date.parse((await this.#store.nextPromiseAt()) ?? ''));
    this.#killAll();
    this.#employ(createMortalStore(this.#store, this.#traffic, 1, 'after', ['accept']));
    this.#mayRevive = false;
    await this.passThrough(next, MINUTE_MS, 1000);
    this.#mayRevive = true;
    this.#killAll();
    return next;
  }

  #isDeserted(): boolean {
    return this.#workers.every(({ mortal }) => mortal.isDead);
  }

  #killAll(): void {
    for (const { mortal } of this.#workers) mortal.die();
  }

  /** A customer's order; sent again, as channels do, until it is answered. */
  tell(id: string, key: string, text: string): void {
    this.#unanswered.set(id, { key, text });
    this.#send(id, { key, text });
  }

  #send(id: string, { key, text }: { key: string; text: string }): void {
    const to = this.#workers[this.dice.roll(this.#workers.length)];
    const conversation = { id: this.conversations.get(key) ?? '' };
    const sending = to?.engine.receiver.receive(message(id, { conversation, text }));
    sending?.then(() => this.#unanswered.delete(id)).catch(() => {});
  }

  /** The clock jumps to a moment before `target` and then runs past it, timer by timer, with all that this brings about. */
  async passThrough(target: number, before: number, after: number): Promise<void> {
    if (target - before > Date.now()) this.#time.setSystemTime(target - before);
    // Who is to die of a promise handed over must not die of an order taken in before it.
    if (this.#mayRevive) for (const [id, order] of this.#unanswered) this.#send(id, order);
    await untilQuiet(this.#traffic);
    while (Date.now() < target + after || (this.#mayRevive && this.#isDeserted())) {
      this.#time.next();
      await untilQuiet(this.#traffic);
      if (this.#mayRevive && (this.#isDeserted() || this.dice.chance(REVIVAL))) this.revive();
    }
    this.#awakeUntil.push(Date.now());
  }

  /** Sets the clock back. */
  setBack(ms: number): void {
    const from = Date.now();
    this.#setBacks.push({ from, to: from - ms });
    this.#time.setSystemTime(from - ms);
  }

  /** What the checks need to know of the clock. */
  readonly times: Times = {
    delay: (due, done) => {
      const [from, to] = [Date.parse(due), Date.parse(done)];
      return this.#awakeUntil.filter((until) => until > from + 1000 && until < to).length;
    },
    isRepeated: (at) => this.#setBacks.some(({ from, to }) => to <= Date.parse(at) && Date.parse(at) <= from),
  };

  async close(): Promise<void> {
    this.#killAll();
    await untilQuiet(this.#traffic);
    await this.#store.close();
    await rm(this.#folder, { recursive: true });
  }
}
