import { randomBytes } from 'node:crypto';
import { idOfColumn } from '../columnText.ts';
import type { CosmosContext } from './context.ts';
import type { TurnItem } from './documents.ts';
import type { Item, Stored } from './gateway.ts';
import { hash } from './ids.ts';

/** Changes in order, as one collection of them found them. Never rewritten; expires by itself. */
export interface ChangePage extends Item {
  kind: 'page';
  first: number;
  last: number;
  /** Newest server time in it, s; and when it was written, by the clock of the house. */
  upTo: number;
  at: string;
  ttl: number;
  changes: { turn: string; key: string; firstSeq: number; lastSeq: number }[];
}

/** Where the log ends. Its ETag lets one collector at a time append. */
export interface LogHead extends Item {
  kind: 'head';
  /** Names this log among all: positions of another one are told apart. */
  epoch: string;
  /** Changes appended since the log began. */
  count: number;
  /** Newest server time collected, s. */
  upTo: number;
}

export const LOG_PARTITION = 'changes';
const HEAD_ID = 'head';
/** A turn is shown to every reader this long after its server time at the latest, s: so far back each look goes again. */
const WINDOW = 10;
/** Turns older than this that nobody collected are no longer told, s. */
const FORGOTTEN_AFTER = 3_600;
/** Pages expire a little after the 24 hours for which they are told, s. */
const PAGE_TTL = 25 * 3_600;
const PAGE_CHANGES = 500;
/** Pages of one batch, beside the head. */
const MOST_PAGES = 20;

type Found = Pick<Stored<TurnItem>, 'id' | 'pk' | 'key' | 'firstSeq' | 'lastSeq' | 'stamp' | '_ts'>;

/**
 * One order over the commits of all conversations and processes. A commit leaves its turn in its own partition; whoever wants
 * to read the stream first collects the turns that are not in the log yet and appends them, under the ETag of the head.
 * However many collect at the same time, each turn is appended once, and a position, once given, means the same to all.
 */
export class ChangeLog {
  readonly #context: CosmosContext;
  /** Turns in the log that the next look may find again, with their server times. */
  #logged = new Map<string, number>();
  /** How far `#logged` knows the log. */
  #known: number | undefined;

  constructor(context: CosmosContext) {
    this.#context = context;
  }

  /** Appends what was committed and is not in the log. Resolves with where the log ends. */
  async collect(): Promise<LogHead> {
    for (;;) {
      const head = (await this.#head()) ?? (await this.#begin());
      await this.#catchUp(head);
      const fresh = await this.#uncollected(head);
      if (fresh.length === 0) return head;
      const next = await this.#append(head, fresh);
      if (next) return next;
    }
  }

  async #head(): Promise<Stored<LogHead> | undefined> {
    return this.#context.gateway.read<LogHead>('directory', HEAD_ID, LOG_PARTITION);
  }

  async #begin(): Promise<Stored<LogHead>> {
    const epoch = randomBytes(9).toString('base64url');
    const upTo = Math.floor(Date.now() / 1000);
    const head: LogHead = { id: HEAD_ID, pk: LOG_PARTITION, kind: 'head', epoch, count: 0, upTo };
    await this.#context.gateway.create('directory', head);
    const stored = await this.#head();
    if (!stored) throw new Error('the head of the log is not there');
    return stored;
  }

  /** Learns what other collectors appended. */
  async #catchUp(head: LogHead): Promise<void> {
    if (this.#known === head.count) return;
    const from = this.#known;
    const pages = await this.#context.gateway.query<ChangePage>('directory', {
      text: 'SELECT * FROM c WHERE c.pk = @pk AND c.last > @from AND c.upTo >= @since',
      parameters: { pk: LOG_PARTITION, from: from ?? 0, since: head.upTo - WINDOW },
      partition: LOG_PARTITION,
    });
    for (const { changes, upTo } of pages) for (const { turn } of changes) this.#logged.set(turn, upTo);
    this.#known = head.count;
  }

  async #uncollected(head: LogHead): Promise<Found[]> {
    const since = head.upTo - WINDOW;
    for (const [turn, at] of this.#logged) if (at < since) this.#logged.delete(turn);
    const found = await this.#context.gateway.query<Found>('conversations', {
      text: `SELECT c.id, c.pk, c.key, c.firstSeq, c.lastSeq, c.stamp, c._ts FROM c
        WHERE c._ts >= @since AND c.place > '' AND IS_DEFINED(c.stamp)`,
      parameters: { since },
    });
    // A stamp is later than that of the commit before it in the same conversation, whatever clocks say.
    return found.filter((turn) => !this.#logged.has(nameOf(turn))).sort((a, b) => (a.stamp < b.stamp ? -1 : 1));
  }

  /** Undefined when another collector was faster. */
  async #append(head: Stored<LogHead>, turns: readonly Found[]): Promise<LogHead | undefined> {
    const horizon = Date.now() / 1000 - FORGOTTEN_AFTER;
    // A change that is left out leaves a gap, so that nobody takes what follows it for all there was.
    const isGap = head.upTo < horizon && turns.some(({ _ts }) => _ts < horizon);
    const told = turns.filter(({ _ts }) => !isGap || _ts >= horizon).slice(0, PAGE_CHANGES * MOST_PAGES);
    const { pages, count } = this.#pagesOf(told, head.count + (isGap ? 1 : 0));
    const upTo = told.reduce((newest, { _ts }) => Math.max(newest, _ts), isGap ? Math.floor(horizon) : head.upTo);
    const { epoch } = head;
    const next: LogHead = { id: HEAD_ID, pk: LOG_PARTITION, kind: 'head', epoch, count, upTo };
    const result = await this.#context.gateway.batch('directory', LOG_PARTITION, [
      { replace: next, ifMatch: head._etag },
      ...pages.map((page) => ({ create: page })),
    ]);
    if (!('etags' in result)) return undefined;
    for (const turn of told) this.#logged.set(nameOf(turn), turn._ts);
    this.#known = count;
    return told.length < turns.length && !isGap ? undefined : next;
  }

  #pagesOf(turns: readonly Found[], before: number): { pages: ChangePage[]; count: number } {
    const at = this.#context.clock().toISOString();
    const pages: ChangePage[] = [];
    let count = before;
    for (let from = 0; from < turns.length; from += PAGE_CHANGES) {
      const part = turns.slice(from, from + PAGE_CHANGES);
      const first = count + 1;
      count += part.length;
      pages.push({
        id: `page:${String(first).padStart(15, '0')}`,
        pk: LOG_PARTITION,
        kind: 'page',
        first,
        last: count,
        upTo: Math.max(...part.map(({ _ts }) => _ts)),
        at,
        ttl: PAGE_TTL,
        changes: part.map((turn) => ({
          turn: nameOf(turn),
          key: turn.key,
          firstSeq: turn.firstSeq,
          lastSeq: turn.lastSeq,
        })),
      });
    }
    return { pages, count };
  }
}

/** A turn among all, in short. */
function nameOf({ pk, id }: Pick<Found, 'pk' | 'id'>): string {
  return hash(pk, id).slice(0, 16);
}

/** The key of the conversation that a change is of. */
export function keyOfChange({ key }: ChangePage['changes'][number]): string {
  return idOfColumn(key);
}
