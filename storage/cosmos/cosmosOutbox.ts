import type { OutboxPort } from '../ports.ts';
import type { DeliveryOutcome, OutboxItem } from '../records/outbox.ts';
import { rowLimit } from '../rowLimit.ts';
import { claim, NOT_OTHERS } from './claim.ts';
import type { CosmosContext } from './context.ts';
import { cursorParts, cursorText } from './cursor.ts';
import { type OwedItem, placeAfter, type RefusedItem, type TurnItem } from './documents.ts';
import type { Stored } from './gateway.ts';
import { partitionOf } from './ids.ts';
import { afterOutcome, findOwed, messagesOf, rememberOwed } from './owedMessages.ts';

/** A message that may go, with the item it stands in. */
interface Due {
  item: Stored<OwedItem>;
  message: OutboxItem;
}

/** Where a page ended. */
interface Place {
  owed: string;
  seq: number;
}

/** The outbox over Cosmos DB. Order is that of commits, by their stamps, and within a commit that of `seq`. */
export function cosmosOutbox(context: CosmosContext): OutboxPort {
  const { gateway, presence } = context;

  /** The first message of each conversation that must wait: nothing behind it may go. */
  async function waitingSince(now: string): Promise<Map<string, number>> {
    const waiting = await gateway.query<OwedItem>('conversations', {
      text: "SELECT * FROM c WHERE c.owed > '' AND c.latest > @now",
      parameters: { now },
    });
    const first = new Map<string, number>();
    for (const item of waiting) {
      const seqs = messagesOf(item).flatMap(({ seq, nextAttemptAt }) => (nextAttemptAt > now ? [seq] : []));
      first.set(item.pk, Math.min(...seqs, first.get(item.pk) ?? Number.POSITIVE_INFINITY));
    }
    return first;
  }

  /** Messages behind `after` that may go now, up to `limit`. */
  async function due(now: string, after: Place, limit: number): Promise<Due[]> {
    const others = await presence.others();
    const blocked = await waitingSince(now);
    const found: Due[] = [];
    let from = after.owed;
    let isFirst = true;
    while (found.length < limit) {
      const page = await gateway.query<Stored<OwedItem>>('conversations', {
        text: `SELECT * FROM c WHERE c.owed ${isFirst ? '>=' : '>'} @from AND c.earliest <= @now AND ${NOT_OTHERS}
          ORDER BY c.owed`,
        parameters: { from, now, others },
        limit,
      });
      for (const item of page) {
        for (const message of messagesOf(item)) {
          const { seq, nextAttemptAt } = message;
          const isFree = nextAttemptAt <= now && seq < (blocked.get(item.pk) ?? Number.POSITIVE_INFINITY);
          if (isFree && (item.owed > after.owed || seq > after.seq)) found.push({ item, message });
        }
      }
      from = page.at(-1)?.owed ?? from;
      isFirst = false;
      if (page.length < limit) break;
    }
    return found.slice(0, limit);
  }

  /** The messages whose items are, or become, this process's own. */
  async function claimAll(found: readonly Due[]): Promise<OutboxItem[]> {
    const claims = new Map<string, boolean>();
    for (const { item } of found) {
      if (claims.has(item.owed)) continue;
      const own = await claim(context, item);
      claims.set(item.owed, own !== undefined);
      if (own) rememberOwed(context, own);
    }
    return found.filter(({ item }) => claims.get(item.owed)).map(({ message }) => message);
  }

  /** False when the item has changed meanwhile. */
  async function settleIn(item: Stored<OwedItem>, id: string, outcome: DeliveryOutcome): Promise<boolean> {
    const next = afterOutcome(item, id, outcome);
    if (next === undefined) return gateway.remove('conversations', item, item._etag);
    const etag = await gateway.replace('conversations', next, item._etag);
    if (etag !== undefined && next.kind === 'owed') rememberOwed(context, { ...next, _etag: etag, _ts: 0 });
    return etag !== undefined;
  }

  return {
    owed: async ({ now, limit, after }) => {
      const [from = '', seq = '0', asOf = now] = after === undefined ? [] : cursorParts('owed', 3, after);
      const most = rowLimit(limit);
      const found = await due(asOf, { owed: from, seq: Number(seq) }, most + 1);
      const items = await claimAll(found.slice(0, most));
      const last = found[most - 1];
      return found.length > most && last
        ? { items, next: cursorText('owed', last.item.owed, String(last.message.seq), asOf) }
        : { items };
    },
    deliveries: async (key, after) => {
      const pk = partitionOf(key);
      // The turns first: what is owed by then and settled before the second look has been delivered.
      const turns = await gateway.query<Required<Pick<TurnItem, 'pushed'>>>('conversations', {
        text: 'SELECT c.pushed FROM c WHERE c.pk = @pk AND c.place > @place AND IS_DEFINED(c.pushed)',
        parameters: { pk, place: placeAfter(after) },
        partition: pk,
      });
      const items = await gateway.query<OwedItem | RefusedItem>('conversations', {
        text: "SELECT c.id, c.pk, c.kind, c.refused, c.body FROM c WHERE c.pk = @pk AND (c.owed > '' OR c.hasRefused = true)",
        parameters: { pk },
        partition: pk,
      });
      const states = new Map<number, 'owed' | 'refused'>();
      for (const item of items) {
        for (const seq of item.refused) states.set(seq, 'refused');
        if (item.kind === 'owed') for (const { seq } of messagesOf(item)) states.set(seq, 'owed');
      }
      return turns
        .flatMap(({ pushed }) => pushed)
        .filter((seq) => seq > after)
        .sort((a, b) => a - b)
        .map((seq) => ({ seq, state: states.get(seq) ?? 'delivered' }));
    },
    mayDeliver: async (key, id) => {
      if (!presence.holds()) return 'later';
      // Committed by this process just now, or read. Later it may have been erased.
      if (!presence.isRenamed && context.owed.get(`${partitionOf(key)} ${id}`)) return 'yes';
      const item = await findOwed(context, partitionOf(key), id);
      if (item === undefined) return 'no';
      if (item.owner !== presence.owner && (await presence.others()).includes(item.owner)) return 'no';
      return (await claim(context, item)) ? 'yes' : 'no';
    },
    settle: async (key, id, outcome) => {
      const pk = partitionOf(key);
      const known = context.owed.get(`${pk} ${id}`);
      context.owed.delete(`${pk} ${id}`);
      if (known && (await settleIn(known, id, outcome))) return;
      for (;;) {
        const item = await findOwed(context, pk, id);
        if (item === undefined || (await settleIn(item, id, outcome))) return;
      }
    },
  };
}
