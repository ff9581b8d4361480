import {
  type AuditHead,
  type AuditPort,
  anchorNotes,
  type ChangesPort,
  MOST_HEADS,
  type NamedHead,
  positionOf,
  readLine,
} from '../../storage/index.ts';
import { describeError, type Log } from '../turn/log.ts';
import { addAnchor } from './anchorFile.ts';

export interface AnchorerDeps {
  store: AuditPort & ChangesPort;
  /** Where heads are noted outside the store. */
  file: string;
  everyMs: number;
  clock: () => Date;
  log: Pick<Log, 'info' | 'error'>;
}

/** Lines of the house that are looked through for where the last process left off. */
const TAIL = 1_000;
const PAGE = 500;

/**
 * Notes where the audit chains end: those of conversations that changed in the chain of the house, and the house's own head in a
 * file outside the store and in the log. Any number of processes may do so; each goes on from what the house knows.
 */
export class Anchorer {
  readonly #deps: AnchorerDeps;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<AuditHead | undefined> = Promise.resolve(undefined);
  /** How far the house was read, and the position in the stream of changes that it tells. */
  #seen: number | undefined;
  #position: string | undefined;
  #anchored = 0;

  constructor(deps: AnchorerDeps) {
    this.#deps = deps;
  }

  start(): void {
    this.#timer = setInterval(() => void this.#tryToAnchor(), this.#deps.everyMs).unref();
  }

  /** Ends the rounds with a last one. */
  async stop(): Promise<void> {
    if (this.#timer === undefined) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
    await this.#tryToAnchor();
  }

  /** Notes what has changed since it was noted last. Resolves with the head of the house; undefined when there is none. */
  anchor(): Promise<AuditHead | undefined> {
    const run = () => this.#round();
    this.#running = this.#running.then(run, run);
    return this.#running;
  }

  async #tryToAnchor(): Promise<void> {
    try {
      await this.anchor();
    } catch (error) {
      this.#deps.log.error(
        { event: 'audit.anchor_failed', ...describeError(error) },
        'the audit chain was not anchored',
      );
    }
  }

  async #round(): Promise<AuditHead | undefined> {
    const { store, file, clock, log } = this.#deps;
    const seal = await store.auditSeal();
    await this.#catchUp();
    const at = clock().toISOString();
    for await (const { heads, position } of this.#changedHeads()) {
      await store.recordAudit(anchorNotes(heads, at, position));
    }
    const head = await store.auditHead();
    if (!head || head.seq === this.#anchored) return head;
    await addAnchor(file, { v: 1, at, ...head, key: seal.keyId });
    this.#anchored = head.seq;
    log.info({ event: 'audit.anchor', ...head, key: seal.keyId }, 'audit chain anchored');
    return head;
  }

  /** Learns from the house how far any process has noted heads. */
  async #catchUp(): Promise<void> {
    const { store } = this.#deps;
    this.#seen ??= Math.max(0, ((await store.auditHead())?.seq ?? 0) - TAIL);
    for (;;) {
      const page = await store.auditLines({ after: this.#seen, limit: PAGE });
      for (const { text, seq } of page) {
        this.#position = positionOf(readLine(text)) ?? this.#position;
        this.#seen = seq;
      }
      if (page.length < PAGE) return;
    }
  }

  /** Heads of the chains that may have changed, in pieces; the last one with the position up to which that is all. */
  async *#changedHeads(): AsyncGenerator<{ heads: NamedHead[]; position?: string }> {
    const { store } = this.#deps;
    const seal = await store.auditSeal();
    const now = await store.position();
    const changed = this.#position === undefined ? undefined : await this.#changedKeys(this.#position);
    let heads: NamedHead[] = [];
    for await (const { conversationKey, head } of changed ? this.#headsOf(changed.keys) : this.#allHeads()) {
      if (head.seq > 0) heads.push({ chain: seal.chainName(conversationKey), ...head });
      if (heads.length < MOST_HEADS) continue;
      yield { heads };
      heads = [];
    }
    if (heads.length > 0) yield { heads, position: changed?.position ?? now };
  }

  /** Undefined when the stream does not reach back so far. */
  async #changedKeys(from: string): Promise<{ keys: Set<string>; position: string } | undefined> {
    const keys = new Set<string>();
    for (let position = from; ; ) {
      const changes = await this.#deps.store.changes(position, PAGE);
      if (!changes) return undefined;
      for (const { conversationKey } of changes) keys.add(conversationKey);
      position = changes.at(-1)?.position ?? position;
      if (changes.length < PAGE) return { keys, position };
    }
  }

  async *#headsOf(keys: Iterable<string>): AsyncGenerator<{ conversationKey: string; head: AuditHead }> {
    for (const conversationKey of keys) {
      const head = await this.#deps.store.auditHead(conversationKey);
      if (head) yield { conversationKey, head };
    }
  }

  async *#allHeads(): AsyncGenerator<{ conversationKey: string; head: AuditHead }> {
    let after: string | undefined;
    do {
      const page = await this.#deps.store.auditChains({ limit: PAGE, after });
      yield* page.items;
      after = page.next;
    } while (after !== undefined);
  }
}
