import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AppProcess, startAppProcess } from '../../test/support/appProcess.ts';
import { PEER_KEY } from '../../test/support/cosmosPeer/peer.ts';

/** Longest time a start may take while everything else is busy, ms. */
const START_MS = 180_000;

/** Starts of one process before it is given up: what runs processes in earnest starts one again that did not come up. */
const MOST_STARTS = 5;
/** Pause before a process is started again, ms. */
const START_PAUSE_MS = 5_000;

/** Every process of a shared store is told the same. */
const AUDIT_KEY = 'the-key-of-a-demonstration-worth-nothing';

/** A process that was killed, and when, ms of `performance.now`. */
export interface Kill {
  port: number;
  at: number;
}

export interface FleetOptions {
  endpoint: string;
  processes: number;
  /** Pause between two kills, ms; 0: nobody is killed. */
  killEveryMs: number;
  dice: () => number;
}

/** App processes over one database, of which one is killed now and then and replaced by a new one. */
export class Fleet {
  readonly kills: Kill[] = [];
  /** Why starts failed that were tried again. */
  readonly failedStarts: string[] = [];
  /** Processes that could not be replaced; from the first on nobody is killed any more. */
  missing = 0;
  readonly #options: FleetOptions;
  /** Where each process keeps what it has derived from the store, in a folder of its own. */
  readonly #folder = mkdtempSync(join(tmpdir(), 'kesu-cluster-'));
  #started = 0;
  #living: AppProcess[] = [];
  #killing: Promise<void> = Promise.resolve();
  #isOver = false;
  #wake = () => {};

  private constructor(options: FleetOptions) {
    this.#options = options;
  }

  static async start(options: FleetOptions): Promise<Fleet> {
    const fleet = new Fleet(options);
    // However this process ends, it leaves none behind.
    process.once('exit', () => {
      for (const { pid } of fleet.#living) process.kill(pid, 'SIGKILL');
      rmSync(fleet.#folder, { recursive: true, force: true });
    });
    // One after the other: starting is mostly reading code, and two cores read no faster for being asked four times.
    for (let n = 0; n < options.processes; n += 1) await fleet.#add();
    if (options.killEveryMs > 0) {
      fleet.#killing = fleet.#killOn();
      // Told by `calm`, at the end.
      fleet.#killing.catch(() => undefined);
    }
    return fleet;
  }

  /** Ports of the processes that live. */
  get ports(): number[] {
    return this.#living.map(({ port }) => port);
  }

  /** Kills nobody any more. Resolves when the last one killed is replaced. */
  async calm(): Promise<void> {
    this.#isOver = true;
    this.#wake();
    await this.#killing;
  }

  /** Ends all processes as an operator would. */
  async stop(): Promise<void> {
    await this.calm();
    const living = this.#living.splice(0);
    await Promise.all(living.map((one) => one.end('SIGTERM')));
  }

  async #add(): Promise<void> {
    this.#started += 1;
    const env = {
      KESU_DATA: join(this.#folder, String(this.#started)),
      COSMOS_ENDPOINT: this.#options.endpoint,
      COSMOS_KEY: PEER_KEY,
      KESU_AUDIT_KEY: AUDIT_KEY,
      KESU_SETTLE_MS: '0',
      LOG_LEVEL: 'silent',
    };
    this.#living.push(await startAppProcess({ env, startMs: START_MS }));
  }

  async #killOn(): Promise<void> {
    for (;;) {
      await this.#sleep();
      if (this.#isOver) return;
      const victim = this.#living[Math.floor(this.#options.dice() * this.#living.length)];
      if (victim === undefined) return;
      this.#living = this.#living.filter((one) => one !== victim);
      this.kills.push({ port: victim.port, at: performance.now() });
      await victim.end('SIGKILL');
      if (!(await this.#replace())) return;
    }
  }

  async #replace(): Promise<boolean> {
    for (let starts = 1; starts <= MOST_STARTS; starts += 1) {
      try {
        await this.#add();
        return true;
      } catch (error) {
        this.failedStarts.push(String(error));
        await new Promise((resolve) => setTimeout(resolve, START_PAUSE_MS));
      }
    }
    this.missing += 1;
    return false;
  }

  #sleep(): Promise<void> {
    if (this.#isOver) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.#options.killEveryMs);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
