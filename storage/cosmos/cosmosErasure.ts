import { idOfColumn } from '../columnText.ts';
import { type ErasurePort, StoreError } from '../ports.ts';
import { addHoldings, type Erasure, ErasureOrder, type Holdings, noHoldings } from '../records/erasure.ts';
import { erasureKind, inboxKind } from '../records/kinds.ts';
import { decode } from '../records/migrate.ts';
import { rowLimit } from '../rowLimit.ts';
import type { NumberItem } from './caseNumbers.ts';
import type { CosmosContext } from './context.ts';
import { cursorParts, cursorText } from './cursor.ts';
import { CONVERSATION_ID, type ConversationItem, type InboxItemDoc } from './documents.ts';
import { erasePartition } from './erasePartition.ts';
import type { Item, Stored } from './gateway.ts';
import { idPart, partitionOf } from './ids.ts';
import { unpack } from './packed.ts';
import { allParts, conversationOf, readHead } from './state.ts';

/** An order of erasure, and what came of it. */
interface ErasureItem extends Item {
  kind: 'erasure';
  order: ErasureOrder;
  /** Partitions and keys of what was found, before any of it is removed. */
  found?: { pk: string; key: string }[];
  done?: Erasure;
}

const PARTITION = 'erasures';
/** An order that nobody has touched for so long was left by a process that is gone, s. */
const LEFT_AFTER = 60;

const itemId = (id: string) => `erasure:${idPart(id)}`;

/**
 * Erasure over Cosmos DB. The order stands in the directory before anything is done, with all that was found; a process that dies
 * leaves work that the next one to start, or to meet a half-erased conversation, finishes.
 */
export function cosmosErasure(
  context: CosmosContext,
): ErasurePort & { finishErasures(mayWrite: () => Promise<void>): Promise<void> } {
  const { gateway, clock } = context;

  const nameOf = (channelId: string, customerId: string) => gateway.customerName(channelId, customerId);

  async function found(customer: string, at: string): Promise<{ pk: string; key: string }[]> {
    const byPartition = new Map<string, string>();
    const items = await gateway.query<Pick<ConversationItem, 'pk' | 'key'>>('conversations', {
      text: 'SELECT c.pk, c.key FROM c WHERE c.customer = @customer',
      parameters: { customer },
    });
    const numbers = await gateway.query<Pick<NumberItem, 'conversation'>>('directory', {
      text: 'SELECT c.conversation FROM c WHERE c.customer = @customer',
      parameters: { customer },
    });
    for (const { pk, key } of items) if ((await begunAt(pk)) <= at) byPartition.set(pk, idOfColumn(key));
    for (const { conversation: pk } of numbers) {
      const item = byPartition.has(pk)
        ? undefined
        : await gateway.read<ConversationItem>('conversations', CONVERSATION_ID, pk);
      if (item && (await begunAt(pk)) <= at) byPartition.set(pk, idOfColumn(item.key));
    }
    for (const { key, receivedAt } of await waitingOf(customer)) {
      const pk = partitionOf(key);
      if (receivedAt <= at && !byPartition.has(pk)) byPartition.set(pk, key);
    }
    return [...byPartition].map(([pk, key]) => ({ pk, key }));
  }

  /** When a conversation was begun; before everything when its record cannot be read: that must not keep it from being erased. */
  async function begunAt(pk: string): Promise<string> {
    try {
      const head = await readHead(context, pk);
      return head ? conversationOf(head).createdAt : '';
    } catch {
      return '';
    }
  }

  async function waitingOf(customer: string): Promise<{ key: string; receivedAt: string }[]> {
    const items = await gateway.query<InboxItemDoc>('conversations', {
      text: "SELECT * FROM c WHERE c.waiting > ''",
    });
    return items.flatMap(({ body }) => {
      const { conversationKey, receivedAt, activity } = decode(inboxKind, unpack(body));
      const from = activity.from as { id?: unknown } | undefined;
      const isTheirs = nameOf(String(activity.channelId), String(from?.id)) === customer;
      return isTheirs ? [{ key: conversationKey, receivedAt }] : [];
    });
  }

  async function carryOut(item: ErasureItem, etag: string): Promise<Erasure> {
    const { order } = item;
    const again = await found(order.customer, order.at);
    const all = [...new Map([...(item.found ?? []), ...again].map((one) => [one.pk, one])).values()];
    const noted = await gateway.replace('directory', { ...item, found: all } as Item, etag);
    if (noted === undefined) throw new StoreError('conflict', 'Another process is at this erasure.');
    const removed = noHoldings();
    for (const { pk, key } of all) addHoldings(removed, await erasePartition(context, pk, key, 'cli'));
    const done: Erasure = { ...order, doneAt: clock().toISOString(), removed };
    const { found: _, ...rest } = item;
    await gateway.replace('directory', { ...rest, done } as Item, noted);
    return done;
  }

  async function stored(id: string): Promise<Stored<ErasureItem> | undefined> {
    return gateway.read<ErasureItem>('directory', itemId(id), PARTITION);
  }

  return {
    customerName: async (channelId, customerId) => nameOf(channelId, customerId),
    holdings: async (customer) => {
      const held = noHoldings();
      for (const { pk } of await found(customer, '~')) addHoldings(held, await count(pk));
      held.waiting = (await waitingOf(customer)).length;
      return held;
    },
    erase: async (given) => {
      const order = ErasureOrder.parse(given);
      const item: ErasureItem = { id: itemId(order.id), pk: PARTITION, kind: 'erasure', order };
      const etag = await gateway.create('directory', item);
      if (etag !== undefined) return carryOut(item, etag);
      const earlier = await stored(order.id);
      if (!earlier) throw new StoreError('unavailable', 'An order of erasure cannot be read yet.');
      return earlier.done ? decode(erasureKind, earlier.done) : carryOut(bare(earlier), earlier._etag);
    },
    erasures: async ({ limit, after }) => {
      const most = rowLimit(limit);
      const [last = ''] = after === undefined ? [] : cursorParts('erasures', 1, after);
      const items = await gateway.query<ErasureItem>('directory', {
        text: 'SELECT * FROM c WHERE c.pk = @pk',
        parameters: { pk: PARTITION },
        partition: PARTITION,
      });
      const place = ({ at, id }: Erasure) => `${at} ${id}`;
      const all = items
        .flatMap(({ done }) => (done ? [decode(erasureKind, done)] : []))
        .filter((one) => place(one) > last)
        .sort((a, b) => (place(a) < place(b) ? -1 : 1));
      const shown = all.slice(0, most);
      const end = shown.at(-1);
      return all.length > most && end ? { items: shown, next: cursorText('erasures', place(end)) } : { items: shown };
    },
    finishErasures: async (mayWrite) => {
      const items = await gateway.query<Stored<ErasureItem>>('directory', {
        text: 'SELECT * FROM c WHERE c.pk = @pk AND (NOT IS_DEFINED(c.done))',
        parameters: { pk: PARTITION },
        partition: PARTITION,
      });
      const now = Date.now() / 1000;
      const left = items.filter(({ _ts }) => now - _ts > LEFT_AFTER);
      if (left.length > 0) await mayWrite();
      for (const item of left) await carryOut(bare(item), item._etag);
    },
  };

  async function count(pk: string): Promise<Holdings> {
    const turns = await gateway.query<{ firstSeq: number; lastSeq: number }>('conversations', {
      text: "SELECT c.firstSeq, c.lastSeq FROM c WHERE c.pk = @pk AND c.place > '' AND IS_DEFINED(c.answers)",
      parameters: { pk },
      partition: pk,
    });
    const { cases } = await allParts(context, pk);
    const files = await gateway.query<{ kind: string }>('files', {
      text: 'SELECT c.kind FROM c WHERE c.pk = @pk',
      parameters: { pk },
      partition: pk,
    });
    return {
      conversations: Number(turns.length > 0),
      lines: turns.reduce((sum, { firstSeq, lastSeq }) => sum + lastSeq - firstSeq + 1, 0),
      cases: cases.length,
      files: files.filter(({ kind }) => kind === 'file').length,
      waiting: 0,
    };
  }
}

function bare({ id, pk, kind, order, found }: ErasureItem): ErasureItem {
  return { id, pk, kind, order, ...(found && { found }) };
}
