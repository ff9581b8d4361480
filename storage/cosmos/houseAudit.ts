import { setTimeout as pause } from 'node:timers/promises';
import { MOST_NOTES, sealNotes } from '../audit/auditLines.ts';
import { type AuditSeal, HOUSE, NO_HEAD } from '../audit/auditSeal.ts';
import { StoreError } from '../ports.ts';
import type { AuditHead, AuditLine, AuditNote } from '../records/audit.ts';
import { headAfter, type PackedLine, packLine, unpackLine } from './auditItems.ts';
import { type BatchStep, type Gateway, type Item, type Stored, writeId } from './gateway.ts';

/** Where the chain of the house ends in one partition of it. */
interface HeadItem extends Item, AuditHead {
  kind: 'auditHead';
}

/** Lines that were added together. */
interface LinesItem extends Item {
  kind: 'audit';
  write: string;
  /** Number of its last line. */
  last: number;
  lines: PackedLine[];
}

/** Lines of a partition, give or take those added together: far below 20 GB, and no partition is read or written for ever. */
const PARTITION_LINES = 50_000;
const HEAD_ID = 'head';
/** Tries of one addition while other processes add; the wait between two, ms. */
const TRIES = 40;
const PAUSE_MS = 15;

const partitionAt = (index: number) => `audit:${index}`;

/**
 * The chain of the house over Cosmos DB: a row of partitions, each with its lines and a head, whose ETag lets one process at a time
 * add. The next one begins with the head in which the one before it ended.
 */
export class HouseAudit {
  readonly #gateway: Gateway;
  readonly #partitionLines: number;
  /** The partition that was written last, as far as this process knows. */
  #at = 0;

  /** @param partitionLines For tests; more than are added together. */
  constructor(gateway: Gateway, partitionLines = PARTITION_LINES) {
    this.#gateway = gateway;
    this.#partitionLines = partitionLines;
  }

  async head(): Promise<AuditHead | undefined> {
    const item = await this.#headItem();
    return item && { seq: item.seq, mac: item.mac };
  }

  /** @throws StoreError `unavailable` when others add faster than this can. */
  async append(seal: AuditSeal, notes: readonly AuditNote[]): Promise<AuditHead> {
    if (notes.length === 0) throw new StoreError('corrupt', 'There is nothing to audit.');
    for (let tries = 0; tries < TRIES; tries += 1) {
      const before = await this.#openHead();
      const lines = sealNotes(seal, HOUSE, notes, before);
      const written = await this.#write(before, lines);
      if (written) return headAfter(lines, before);
      await pause(Math.random() * PAUSE_MS * (tries + 1));
    }
    throw new StoreError('unavailable', 'The audit chain is written to by too many at a time.');
  }

  async lines(after: number, limit: number): Promise<AuditLine[]> {
    // What was added together may reach a little beyond the end of a partition.
    const first = Math.max(0, Math.floor((after - MOST_NOTES) / this.#partitionLines));
    const found: AuditLine[] = [];
    for (let index = first; found.length < limit; index += 1) {
      const partition = partitionAt(index);
      const items = await this.#gateway.query<LinesItem>('directory', {
        text: 'SELECT * FROM c WHERE c.pk = @pk AND c.last > @after ORDER BY c.last',
        parameters: { pk: partition, after },
        partition,
        limit,
      });
      found.push(...items.flatMap(({ lines }) => lines.map(unpackLine)).filter(({ seq }) => !(seq <= after)));
      if (items.length === 0 && index > first) break;
    }
    return found.slice(0, limit);
  }

  /** The newest head there is. */
  async #headItem(): Promise<Stored<HeadItem> | undefined> {
    let newest = await this.#read(this.#at);
    for (let next = newest; next && next.seq >= (this.#at + 1) * this.#partitionLines; ) {
      next = await this.#read(this.#at + 1);
      if (!next) break;
      newest = next;
      this.#at += 1;
    }
    return newest;
  }

  /** The head of a partition that takes lines, made where there is none. */
  async #openHead(): Promise<Stored<HeadItem>> {
    const newest = await this.#headItem();
    const isFull = newest !== undefined && newest.seq >= (this.#at + 1) * this.#partitionLines;
    if (newest && !isFull) return newest;
    const pk = partitionAt(isFull ? this.#at + 1 : this.#at);
    const { seq, mac } = newest ?? NO_HEAD;
    await this.#gateway.create('directory', { id: HEAD_ID, pk, kind: 'auditHead', seq, mac } as HeadItem);
    const made = await this.#headItem();
    if (!made) throw new StoreError('unavailable', 'The head of the audit chain cannot be read yet.');
    return made;
  }

  async #write(before: Stored<HeadItem>, lines: readonly AuditLine[]): Promise<boolean> {
    const { pk } = before;
    const { seq, mac } = headAfter(lines, before);
    const head: HeadItem = { id: HEAD_ID, pk, kind: 'auditHead', seq, mac };
    const id = `lines:${String(before.seq + 1).padStart(12, '0')}`;
    const write = writeId();
    const item: LinesItem = { id, pk, kind: 'audit', write, last: seq, lines: lines.map(packLine) };
    const steps: BatchStep[] = [{ replace: head, ifMatch: before._etag }, { create: item }];
    const result = await this.#gateway.batch('directory', pk, steps);
    if ('etags' in result) return true;
    if (!result.wasAmbiguous) return false;
    return (await this.#gateway.read<LinesItem>('directory', id, pk))?.write === write;
  }

  #read(index: number): Promise<Stored<HeadItem> | undefined> {
    return this.#gateway.read<HeadItem>('directory', HEAD_ID, partitionAt(index));
  }
}
