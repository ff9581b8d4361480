import { randomBytes } from 'node:crypto';
import type { Container, CosmosClient, JSONValue, OperationInput, SqlParameter } from '@azure/cosmos';
import { StoreError } from '../ports.ts';
import type { ContainerPlan } from './containers.ts';
import { type CallResult, cosmosCall } from './cosmosCall.ts';
import { refusalOf } from './cosmosFault.ts';
import { hash } from './ids.ts';
import type { CosmosLimits } from './settings.ts';
import { Slots } from './slots.ts';

export type ContainerName = ContainerPlan['name'];

/** What every item has. */
export interface Item {
  id: string;
  /** Partition key. */
  pk: string;
}

/** An item as it was read. */
export type Stored<T> = T & { readonly _etag: string; readonly _ts: number };

/** One step of a batch. A `create` fails with 409 when the id is taken; `ifMatch` fails with 412 when it has changed. */
export type BatchStep =
  | { create: Item }
  | { upsert: Item }
  | { replace: Item; ifMatch: string }
  | { remove: Item; ifMatch?: string };

/** A batch took place, with the new ETags of its steps; or step `at` was refused, and nothing took place. */
export type BatchResult = { etags: string[] } | { at: number; status: number; wasAmbiguous: boolean };

export interface Query {
  text: string;
  parameters?: Readonly<Record<string, JSONValue>>;
  /** Partition to look in. Absent: all of them. Must be in the text as well. */
  partition?: string;
  /** Default: all there are. */
  limit?: number;
}

/**
 * Requests under way at the same time; the others wait for their turn. Fewer than the connections a client holds, and so few that
 * some processes together stay below the 511 connections that a server on Node keeps waiting by default.
 */
const MOST_AT_ONCE = 64;
/** Items fetched at a time. */
const MOST_PER_PAGE = 500;
/** A status of one step among 424s (failed because another one did). */
const FAILED_DEPENDENCY = 424;

/**
 * The few things we ask of the service, each safe to repeat: an item carries the id of the write that made it (`write`),
 * so that a write whose answer was lost is known again when it is repeated.
 */
export class Gateway {
  readonly #client: CosmosClient;
  readonly #database: string;
  readonly #limits: CosmosLimits;
  readonly #isReadonly: boolean;
  readonly #slots = new Slots(MOST_AT_ONCE);

  constructor(client: CosmosClient, database: string, limits: CosmosLimits, isReadonly = false) {
    this.#isReadonly = isReadonly;
    this.#client = client;
    this.#database = database;
    this.#limits = limits;
  }

  /** Undefined: there is none. */
  async read<T extends Item>(container: ContainerName, id: string, pk: string): Promise<Stored<T> | undefined> {
    const result = await this.#call([], async (abortSignal) => {
      const { resource } = await this.#in(container).item(id, pk).read<T & Item>({ abortSignal });
      return resource as unknown as Stored<T> | undefined;
    });
    return answerOf(result);
  }

  /** The ETag of the new item; undefined when the id is taken. */
  async create(container: ContainerName, item: Item): Promise<string | undefined> {
    this.#refuseIfReadonly();
    const write = writeId();
    const result = await this.#call([409], async (abortSignal) => {
      const { etag } = await this.#in(container).items.create({ ...item, write }, { abortSignal });
      return etag;
    });
    return 'value' in result ? result.value : this.#ifOurs(result, container, item, write);
  }

  /** The new ETag; undefined when the item has changed since `etag`, or is gone. */
  async replace(container: ContainerName, item: Item, etag: string): Promise<string | undefined> {
    this.#refuseIfReadonly();
    const write = writeId();
    const accessCondition = { type: 'IfMatch', condition: etag };
    const result = await this.#call([404, 412], async (abortSignal) => {
      const target = this.#in(container).item(item.id, item.pk);
      return (await target.replace({ ...item, write }, { abortSignal, accessCondition })).etag;
    });
    return 'value' in result ? result.value : this.#ifOurs(result, container, item, write);
  }

  /** False when the item has changed since `etag`. One that is gone already is removed. */
  async remove(container: ContainerName, { id, pk }: Item, etag: string): Promise<boolean> {
    this.#refuseIfReadonly();
    const accessCondition = { type: 'IfMatch', condition: etag };
    const result = await this.#call([404, 412], (abortSignal) =>
      this.#in(container).item(id, pk).delete({ abortSignal, accessCondition }),
    );
    return 'value' in result || result.status === 404;
  }

  /** All steps or none, in one partition. */
  async batch(container: ContainerName, pk: string, steps: readonly BatchStep[]): Promise<BatchResult> {
    this.#refuseIfReadonly();
    const operations = steps.map(toOperation);
    const result = await this.#call([400, 404, 409, 412, 413], async (abortSignal) => {
      const { result: answers, code } = await this.#in(container).items.batch([...operations], pk, { abortSignal });
      return { answers: answers ?? [], code: code ?? 0 };
    });
    if (!('value' in result)) return { at: -1, ...result };
    const { answers, code } = result.value;
    const at = answers.findIndex(({ statusCode }) => statusCode >= 400 && statusCode !== FAILED_DEPENDENCY);
    const refused = answers[at];
    if (refused) return { at, status: refused.statusCode, wasAmbiguous: result.wasAmbiguous };
    if (answers.length !== steps.length) throw refusalOf(code, undefined);
    return { etags: answers.map(({ eTag }) => eTag ?? '') };
  }

  /**
   * The first `limit` items of an answer. Longer answers are read in pieces by what the text compares with, never by a
   * continuation token: those of sorted queries over several partitions cannot be handed out.
   */
  async query<T>(
    container: ContainerName,
    { text, parameters = {}, partition, limit = Infinity }: Query,
  ): Promise<T[]> {
    const list: SqlParameter[] = Object.entries(parameters).map(([name, value]) => ({ name: `@${name}`, value }));
    if (limit <= 0) return [];
    const limits = { ...this.#limits, slots: this.#slots, attemptMs: this.#limits.deadlineMs / 2 };
    const result = await cosmosCall(limits, [], async (abortSignal) => {
      const iterator = this.#in(container).items.query<T>(
        { query: text, parameters: list },
        {
          abortSignal,
          maxItemCount: Math.min(limit, MOST_PER_PAGE),
          ...(partition === undefined ? {} : { partitionKey: partition }),
        },
      );
      const items: T[] = [];
      // A page may be empty and not the last.
      while (items.length < limit && iterator.hasMoreResults())
        items.push(...((await iterator.fetchNext()).resources ?? []));
      return items.slice(0, limit);
    });
    return answerOf(result);
  }

  /** By what a customer is found. */
  customerName(channelId: string, customerId: string): string {
    return hash(channelId, customerId);
  }

  /** Closes the connections. */
  dispose(): void {
    this.#client.dispose();
  }

  #refuseIfReadonly(): void {
    if (this.#isReadonly) throw new StoreError('unavailable', 'The store is open for reading only.');
  }

  #in(container: ContainerName): Container {
    return this.#client.database(this.#database).container(container);
  }

  #call<T>(expected: readonly number[], request: (signal: AbortSignal) => Promise<T>): Promise<CallResult<T>> {
    return cosmosCall({ ...this.#limits, slots: this.#slots }, expected, request);
  }

  /** After a refusal: the ETag of the item when an earlier attempt of the very same write is what it met. */
  async #ifOurs(
    { wasAmbiguous }: { wasAmbiguous: boolean },
    container: ContainerName,
    { id, pk }: Item,
    write: string,
  ): Promise<string | undefined> {
    if (!wasAmbiguous) return undefined;
    const stored = await this.read<Item & { write?: string }>(container, id, pk);
    return stored?.write === write ? stored._etag : undefined;
  }
}

/** Names one write among all. */
export function writeId(): string {
  return randomBytes(9).toString('base64url');
}

function toOperation(step: BatchStep): OperationInput {
  if ('create' in step) return { operationType: 'Create', resourceBody: { ...step.create } };
  if ('upsert' in step) return { operationType: 'Upsert', resourceBody: { ...step.upsert } };
  if ('remove' in step) {
    const { remove, ifMatch } = step;
    return { operationType: 'Delete', id: remove.id, ...(ifMatch !== undefined && { ifMatch }) };
  }
  const { replace, ifMatch } = step;
  return { operationType: 'Replace', id: replace.id, resourceBody: { ...replace }, ifMatch };
}

function answerOf<T>(result: CallResult<T>): T {
  if ('value' in result) return result.value;
  throw refusalOf(result.status, undefined);
}
