import type { OutboxPort } from '../ports.ts';
import { outboxKind } from '../records/kinds.ts';
import { decode } from '../records/migrate.ts';
import type { DeliveryOutcome, OutboxItem } from '../records/outbox.ts';
import { rowLimit } from '../sqlite/paging.ts';
import { claim, NOT_OTHERS } from './claim.ts';
import type { CosmosContext } from './context.ts';
import { cursorParts, cursorText } from './cursor.ts';
import { type DeliveryItem, type OwedItem, owedItemId } from './documents.ts';
import type { Stored } from './gateway.ts';
import { partitionOf } from './ids.ts';
import { pack, unpack } from './packed.ts';

/** The outbox over Cosmos DB. Order is that of commits, by their stamps, and within a commit that of `seq`. */
export function cosmosOutbox(context: CosmosContext): OutboxPort {
  const { gateway, presence, owedEtags } = context;

  /** The first message of each conversation that must wait: nothing behind it may go. */
  async function waitingSince(now: string): Promise<Map<string, number>> {
    const waiting = await gateway.query<Pick<OwedItem, 'pk' | 'seq'>>('conversations', {
      text: "SELECT c.pk, c.seq FROM c WHERE c.kind = 'owed' AND c.nextAttemptAt > @now",
      parameters: { now },
    });
    const first = new Map<string, number>();
    for (const { pk, seq } of waiting) first.set(pk, Math.min(seq, first.get(pk) ?? seq));
    return first;
  }

  /** Messages that may go now, up to `limit`. */
  async function due(now: string, after: string, limit: number): Promise<Stored<OwedItem>[]> {
    const others = await presence.others();
    const blocked = await waitingSince(now);
    const found: Stored<OwedItem>[] = [];
    let from = after;
    while (found.length < limit) {
      const page = await gateway.query<Stored<OwedItem>>('conversations', {
        text: `SELECT * FROM c WHERE c.kind = 'owed' AND c.owed > @from AND c.nextAttemptAt <= @now AND ${NOT_OTHERS}
          ORDER BY c.owed`,
        parameters: { from, now, others },
        limit,
      });
      found.push(...page.filter(({ pk, seq }) => seq < (blocked.get(pk) ?? Number.POSITIVE_INFINITY)));
      from = page.at(-1)?.owed ?? from;
      if (page.length < limit) break;
    }
    return found.slice(0, limit);
  }

  async function settleFinally(
    { id, pk, seq, _etag }: Pick<Stored<OwedItem>, 'id' | 'pk' | 'seq' | '_etag'>,
    outcome: DeliveryItem['outcome'],
  ): Promise<boolean> {
    const delivery: DeliveryItem = { id, pk, kind: 'delivery', seq, outcome };
    return (await gateway.replace('conversations', delivery, _etag)) !== undefined;
  }

  async function settleOnce(item: Stored<OwedItem>, outcome: DeliveryOutcome): Promise<boolean> {
    if (outcome.state !== 'retry') return settleFinally(item, outcome);
    const { id, pk, seq } = item;
    const { nextAttemptAt } = outcome;
    const record = decode(outboxKind, unpack(item.body));
    const body = pack({ ...record, attempts: record.attempts + 1, nextAttemptAt });
    const { owed, owner } = item;
    const postponed: OwedItem = { id, pk, kind: 'owed', owed, owner, seq, nextAttemptAt, body };
    return (await gateway.replace('conversations', postponed, item._etag)) !== undefined;
  }

  return {
    owed: async ({ now, limit, after }) => {
      const [from = '', asOf = now] = after === undefined ? [] : cursorParts('owed', 2, after);
      const most = rowLimit(limit);
      const found = await due(asOf, from, most + 1);
      const items: OutboxItem[] = [];
      for (const item of found.slice(0, most)) {
        const own = await claim(context, item);
        if (own) items.push(decode(outboxKind, unpack(own.body)));
      }
      const last = found[most - 1];
      return found.length > most && last ? { items, next: cursorText('owed', last.owed, asOf) } : { items };
    },
    deliveries: async (key, after) => {
      const partition = partitionOf(key);
      const items = await gateway.query<OwedItem | DeliveryItem>('conversations', {
        text: "SELECT * FROM c WHERE c.pk = @pk AND c.kind IN ('owed', 'delivery') AND c.seq > @after",
        parameters: { pk: partition, after },
        partition,
      });
      return items
        .map((item) => ({ seq: item.seq, state: item.kind === 'owed' ? item.kind : item.outcome.state }))
        .sort((a, b) => a.seq - b.seq);
    },
    mayDeliver: async (key, id) => {
      if (!presence.holds()) return 'later';
      const [itemId, pk] = [owedItemId(id), partitionOf(key)];
      // Committed by this process just now. Later it may have been erased.
      if (!presence.isRenamed && owedEtags.get(`${pk} ${itemId}`)) return 'yes';
      const item = await gateway.read<OwedItem | DeliveryItem>('conversations', itemId, pk);
      if (item?.kind !== 'owed') return 'no';
      if (item.owner !== presence.owner && (await presence.others()).includes(item.owner)) return 'no';
      return (await claim(context, item)) ? 'yes' : 'no';
    },
    settle: async (key, givenId, outcome) => {
      const [id, pk] = [owedItemId(givenId), partitionOf(key)];
      const own = owedEtags.get(`${pk} ${id}`);
      owedEtags.delete(`${pk} ${id}`);
      if (own && outcome.state !== 'retry' && (await settleFinally({ id, pk, ...own }, outcome))) return;
      for (;;) {
        const item = await gateway.read<OwedItem | DeliveryItem>('conversations', id, pk);
        if (item?.kind !== 'owed' || (await settleOnce(item, outcome))) return;
      }
    },
  };
}
