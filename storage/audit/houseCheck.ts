import { setTimeout as pause } from 'node:timers/promises';
import type { AuditHead } from '../records/audit.ts';
import type { AuditPort } from './auditPort.ts';
import { type AuditSeal, HOUSE, NO_HEAD } from './auditSeal.ts';
import { type AuditFinding, ChainCheck } from './checkChain.ts';
import type { KnownHeads } from './knownHeads.ts';

/** What a chain is read from. */
export type AuditSource = Pick<AuditPort, 'auditSeal' | 'auditHead' | 'auditLines' | 'auditChains'>;

/** Lines read at a time. */
export const LINES_A_PAGE = 1_000;
/** Looks at a chain that others write to, or that a replica shows late. */
export const LOOKS = 4;

/** Checks the chain of the house as far as it goes; `run` again goes on from there. */
export class HouseCheck {
  readonly #store: AuditSource;
  readonly #known: KnownHeads;
  readonly #anchors: ReadonlyMap<number, string>;
  readonly #check: ChainCheck;
  readonly #patienceMs: number;
  #finding: AuditFinding | undefined;

  constructor(
    store: AuditSource,
    seal: AuditSeal,
    { known, anchors, patienceMs }: { known: KnownHeads; anchors: readonly AuditHead[]; patienceMs: number },
  ) {
    this.#store = store;
    this.#known = known;
    this.#anchors = new Map(anchors.map(({ seq, mac }) => [seq, mac]));
    this.#check = new ChainCheck(seal, HOUSE);
    this.#patienceMs = patienceMs;
  }

  /** Where the sound part ends. */
  get last(): AuditHead {
    return this.#check.last;
  }

  get finding(): AuditFinding | undefined {
    return this.#check.finding ?? this.#finding;
  }

  /** Resolves with how many lines were read. */
  async run(): Promise<number> {
    if (this.finding) return 0;
    let count = await this.#readOn();
    let head = await this.#head();
    for (let look = 1; look < LOOKS && head.seq !== this.last.seq && !this.finding; look += 1) {
      if (head.seq > this.last.seq) await pause(this.#patienceMs);
      count += await this.#readOn();
      head = await this.#head();
    }
    this.#check.end(head);
    const isShort = [...this.#anchors.keys()].some((seq) => seq > this.last.seq);
    if (isShort) this.#finding ??= { code: 'rolled_back', seq: this.last.seq + 1 };
    return count;
  }

  async #head(): Promise<AuditHead> {
    return (await this.#store.auditHead()) ?? NO_HEAD;
  }

  async #readOn(): Promise<number> {
    for (let count = 0; ; ) {
      const page = await this.#store.auditLines({ after: this.last.seq, limit: LINES_A_PAGE });
      count += page.length;
      for (const line of page) {
        if (!this.#check.take(line)) return count;
        const anchored = this.#anchors.get(line.seq);
        if (anchored !== undefined && anchored !== line.mac) this.#finding ??= { code: 'rebuilt', seq: line.seq };
        this.#known.take(line.text);
      }
      if (page.length < LINES_A_PAGE) return count;
    }
  }
}
