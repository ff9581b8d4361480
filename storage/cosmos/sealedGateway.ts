import type { CosmosClient } from '@azure/cosmos';
import { aloneIdentity, conversationOwner } from '../custody/identity.ts';
import type { Keyring } from '../custody/keyring.ts';
import { StoreError } from '../ports.ts';
import { Recent } from '../recent.ts';
import type { Conversation } from '../records/conversation.ts';
import { CONVERSATION_ID } from './documents.ts';
import {
  type BatchResult,
  type BatchStep,
  type ContainerName,
  Gateway,
  type Item,
  type Query,
  type Stored,
} from './gateway.ts';
import { isPacked, unpack } from './packed.ts';
import type { CosmosLimits } from './settings.ts';

/** Wrapped keys of conversations held in memory. */
const MOST_SEALS = 5_000;

interface AnyItem extends Item {
  kind?: string;
  /** Key of the conversation, wrapped; in its state only. */
  seal?: string;
  customer?: string;
  /** The conversation as a turn left it. */
  conversation?: unknown;
}

/**
 * The gateway through which nothing a customer said passes in the open: what is packed in an item of a conversation is sealed
 * on its way out and opened on its way in. The one item of a conversation that is made with its first turn carries the wrapped
 * key, so that a process reads it once; what waits for its turn carries a key of its own. Nothing above this knows of keys.
 */
export class SealedGateway extends Gateway {
  readonly #keyring: Keyring;
  /** Wrapped keys by partition, as they were seen last. One that does not open an item is asked for again. */
  readonly #seals = new Recent<string>(MOST_SEALS);

  constructor(client: CosmosClient, database: string, limits: CosmosLimits, isReadonly: boolean, keyring: Keyring) {
    super(client, database, limits, isReadonly);
    this.#keyring = keyring;
  }

  override async read<T extends Item>(
    container: ContainerName,
    id: string,
    pk: string,
  ): Promise<Stored<T> | undefined> {
    const item = await super.read<T>(container, id, pk);
    return item && container === 'conversations' ? this.#open(item) : item;
  }

  override async query<T>(container: ContainerName, query: Query): Promise<T[]> {
    const items = await super.query<T>(container, query);
    if (container !== 'conversations') return items;
    const opened: T[] = [];
    for (const item of items) {
      const one = await this.#open(item);
      if (one !== undefined) opened.push(one);
    }
    return opened;
  }

  override async create(container: ContainerName, item: Item): Promise<string | undefined> {
    return super.create(container, container === 'conversations' ? await this.#sealOne(item) : item);
  }

  override async replace(container: ContainerName, item: Item, etag: string): Promise<string | undefined> {
    return super.replace(container, container === 'conversations' ? await this.#sealOne(item) : item, etag);
  }

  override async batch(container: ContainerName, pk: string, steps: readonly BatchStep[]): Promise<BatchResult> {
    if (container !== 'conversations') return super.batch(container, pk, steps);
    const items = steps.flatMap((step) => itemOf(step) ?? []);
    const begun = steps.find((step) => 'create' in step && kindOf(step.create) === 'conversation');
    // A conversation that begins has a new key, also where one was erased before it.
    const needsKey = items.some((item) => item.kind === 'conversation' || Object.values(item).some(isPacked));
    const known = begun || !needsKey ? undefined : await this.#sealOf(pk);
    const seal = begun ? this.#keyring.newKey(conversationOwner(pk)).wrapped : known;
    const customer = items.map((item) => this.#customerIn(item)).find((name) => name !== undefined);
    const found = { ...(seal !== undefined && { seal }), ...(customer !== undefined && { customer }) };
    const result = await super.batch(
      container,
      pk,
      steps.map((step) => this.#sealStep(step, seal, found)),
    );
    if (begun && seal !== undefined && 'etags' in result) this.#seals.set(pk, seal);
    return result;
  }

  override customerName(channelId: string, customerId: string): string {
    return this.#keyring.customer(channelId, customerId);
  }

  #sealStep(step: BatchStep, seal: string | undefined, found: Partial<AnyItem>): BatchStep {
    if ('create' in step) return { create: this.#seal(step.create, seal, found) };
    if ('upsert' in step) return { upsert: this.#seal(step.upsert, seal, found) };
    return 'replace' in step ? { ...step, replace: this.#seal(step.replace, seal, found) } : step;
  }

  async #sealOne(item: AnyItem): Promise<Item> {
    const needsKey = item.kind !== 'inbox' && Object.values(item).some(isPacked);
    return this.#seal(item, needsKey ? await this.#sealOf(item.pk) : undefined);
  }

  #seal(item: AnyItem, seal: string | undefined, found: Partial<AnyItem> = {}): Item {
    const sealed: Record<string, unknown> = { ...item };
    for (const [field, value] of Object.entries(item)) {
      if (!isPacked(value)) continue;
      const text = JSON.stringify(unpack(value));
      if (item.kind === 'inbox') sealed[field] = { sealed: this.#keyring.sealAlone(aloneOf(item, field), text) };
      else if (seal !== undefined) sealed[field] = { sealed: this.#key(item.pk, seal).seal(within(item, field), text) };
    }
    return { ...(sealed as unknown as Item), ...(item.kind === 'conversation' && found) };
  }

  /** Whom a conversation is with, as its turn says. */
  #customerIn({ conversation }: AnyItem): string | undefined {
    if (!isPacked(conversation)) return undefined;
    const { channelId, user } = (unpack(conversation) as Conversation).address;
    return this.#keyring.customer(channelId, user.id);
  }

  /** Undefined when its key is gone: its conversation is being erased. */
  async #open<T>(given: T): Promise<T | undefined> {
    const item = given as T & AnyItem & { _etag?: string };
    if (item.kind === 'conversation' && item.seal !== undefined) this.#seals.set(item.pk, item.seal);
    const fields = Object.entries(item).filter(([, value]) => isSealed(value)) as [string, { sealed: string }][];
    if (fields.length === 0) return given;
    if (item.id === undefined || item.pk === undefined)
      throw new TypeError('a query of sealed fields must ask for c.id and c.pk');
    const opened: Record<string, unknown> = { ...(item as object) };
    for (const [field, { sealed }] of fields) {
      const json = await this.#openField(item, field, sealed);
      if (json === undefined) return undefined;
      opened[field] = { json };
    }
    return opened as T;
  }

  async #openField(item: AnyItem, field: string, sealed: string): Promise<string | undefined> {
    if (this.#keyring.isAlone(sealed)) return this.#keyring.openAlone(aloneOf(item, field), sealed);
    const known = this.#seals.get(item.pk);
    if (known !== undefined) {
      try {
        return this.#key(item.pk, known).open(within(item, field), sealed);
      } catch (error) {
        if (!(error instanceof StoreError)) throw error;
      }
    }
    // Never seen here, or begun anew since: ask the state.
    const seal = await this.#sealStored(item.pk);
    if (seal === undefined) return undefined;
    return this.#key(item.pk, seal).open(within(item, field), sealed);
  }

  /** The key of a partition; undefined when nothing in it is sealed. */
  async #sealOf(pk: string): Promise<string | undefined> {
    return this.#seals.get(pk) ?? this.#sealStored(pk);
  }

  async #sealStored(pk: string): Promise<string | undefined> {
    const item = await super.read<AnyItem>('conversations', CONVERSATION_ID, pk);
    if (item?.seal === undefined) this.#seals.delete(pk);
    else this.#seals.set(pk, item.seal);
    return item?.seal;
  }

  #key(pk: string, seal: string) {
    return this.#keyring.key(seal, conversationOwner(pk));
  }
}

function itemOf(step: BatchStep): AnyItem | undefined {
  if ('create' in step) return step.create;
  if ('upsert' in step) return step.upsert;
  return 'replace' in step ? step.replace : undefined;
}

function isSealed(value: unknown): value is { sealed: string } {
  return typeof value === 'object' && value !== null && 'sealed' in value && typeof value.sealed === 'string';
}

const kindOf = ({ kind }: AnyItem): string | undefined => kind;
const within = ({ id }: Item, field: string) => `${id}|${field}`;
const aloneOf = ({ id, pk }: Item, field: string) => aloneIdentity('inbox', pk, id, field);
