import type { CosmosClient } from '@azure/cosmos';
import { aloneIdentity, conversationOwner } from '../custody/identity.ts';
import type { Keyring } from '../custody/keyring.ts';
import { StoreError } from '../ports.ts';
import type { Conversation } from '../records/conversation.ts';
import { restsSince } from '../records/resting.ts';
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
import { isPacked, type Packed, unpack } from './packed.ts';
import { Recent } from './recent.ts';
import type { CosmosLimits } from './settings.ts';

/** Wrapped keys of conversations held in memory. */
const MOST_SEALS = 5_000;

interface AnyItem extends Item {
  kind?: string;
  /** Key of the conversation, wrapped; in its state only. */
  seal?: string;
  customer?: string;
  restsSince?: string;
}

/**
 * The gateway through which nothing a customer said passes in the open: what is packed in an item of a conversation is sealed
 * on its way out and opened on its way in. The state carries the wrapped key of its conversation, so a turn needs no further
 * read; what waits for its turn carries a key of its own. Nothing above this knows of keys.
 */
export class SealedGateway extends Gateway {
  readonly #keyring: Keyring;
  /** Wrapped keys by partition, as they were seen last; and by partition and ETag of the state, which holds them fast. */
  readonly #seals = new Recent<string>(MOST_SEALS);
  readonly #atEtag = new Recent<string>(MOST_SEALS);

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
    const at = steps.findIndex((step) => itemOf(step)?.kind === 'conversation');
    const seal = at < 0 ? await this.#sealOf(pk) : await this.#sealOfState(pk, steps[at]);
    const result = await super.batch(
      container,
      pk,
      steps.map((step) => this.#sealStep(step, seal)),
    );
    if (seal !== undefined && at >= 0 && 'etags' in result) this.#note(pk, seal, result.etags[at]);
    return result;
  }

  override hidden(text: string): string {
    return this.#keyring.customer('', text);
  }

  #sealStep(step: BatchStep, seal: string | undefined): BatchStep {
    if ('create' in step) return { create: this.#seal(step.create, seal) };
    return 'replace' in step ? { ...step, replace: this.#seal(step.replace, seal) } : step;
  }

  async #sealOne(item: AnyItem): Promise<Item> {
    const needsKey = item.kind !== 'inbox' && Object.values(item).some(isPacked);
    return this.#seal(item, needsKey ? await this.#sealOf(item.pk) : undefined);
  }

  #seal(item: AnyItem, seal: string | undefined): Item {
    if (item.kind === 'case')
      return { ...item, ...(item.customer !== undefined && { customer: this.hidden(item.customer) }) };
    const sealed: Record<string, unknown> = { ...item };
    for (const [field, value] of Object.entries(item)) {
      if (!isPacked(value)) continue;
      const text = JSON.stringify(unpack(value));
      if (item.kind === 'inbox') sealed[field] = { sealed: this.#keyring.sealAlone(aloneOf(item, field), text) };
      else if (seal !== undefined) sealed[field] = { sealed: this.#key(item.pk, seal).seal(within(item, field), text) };
    }
    return { ...(sealed as unknown as Item), ...(item.kind === 'conversation' && this.#foundBy(item, seal)) };
  }

  /** What a conversation is found by beside its key: who it is with, and since when it may expire. */
  #foundBy(item: AnyItem & { body?: Packed }, seal: string | undefined): Partial<AnyItem> {
    const conversation = unpack(item.body) as Conversation;
    const { channelId, user } = conversation.address;
    const since = restsSince(conversation);
    return {
      ...(seal !== undefined && { seal }),
      customer: this.#keyring.customer(channelId, user.id),
      ...(since !== undefined && { restsSince: since }),
    };
  }

  /** Undefined when its key is gone: its conversation is being erased. */
  async #open<T>(given: T): Promise<T | undefined> {
    const item = given as T & AnyItem & { _etag?: string };
    if (item.kind === 'conversation' && item.seal !== undefined) this.#note(item.pk, item.seal, item._etag);
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
    const known = item.seal ?? this.#seals.get(item.pk);
    if (known !== undefined) {
      try {
        return this.#key(item.pk, known).open(within(item, field), sealed);
      } catch (error) {
        if (item.seal !== undefined || !(error instanceof StoreError)) throw error;
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

  /** The key under which a new version of the state is written: that of the version it replaces, or a new one. */
  async #sealOfState(pk: string, step: BatchStep | undefined): Promise<string> {
    if (step && 'replace' in step) {
      const known = this.#atEtag.get(`${pk} ${step.ifMatch}`) ?? (await this.#sealStored(pk));
      if (known !== undefined) return known;
    }
    return this.#keyring.newKey(conversationOwner(pk)).wrapped;
  }

  async #sealStored(pk: string): Promise<string | undefined> {
    const state = await super.read<AnyItem>('conversations', CONVERSATION_ID, pk);
    if (state?.seal !== undefined) this.#note(pk, state.seal, state._etag);
    return state?.seal;
  }

  #note(pk: string, seal: string, etag: string | undefined): void {
    this.#seals.set(pk, seal);
    if (etag !== undefined) this.#atEtag.set(`${pk} ${etag}`, seal);
  }

  #key(pk: string, seal: string) {
    return this.#keyring.key(seal, conversationOwner(pk));
  }
}

function itemOf(step: BatchStep): AnyItem | undefined {
  if ('create' in step) return step.create;
  return 'replace' in step ? step.replace : undefined;
}

function isSealed(value: unknown): value is { sealed: string } {
  return typeof value === 'object' && value !== null && 'sealed' in value && typeof value.sealed === 'string';
}

const within = ({ id }: Item, field: string) => `${id}|${field}`;
const aloneOf = ({ id, pk }: Item, field: string) => aloneIdentity('inbox', pk, id, field);
