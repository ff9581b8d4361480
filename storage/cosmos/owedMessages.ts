import { outboxKind } from '../records/kinds.ts';
import { decode } from '../records/migrate.ts';
import type { DeliveryOutcome, OutboxItem } from '../records/outbox.ts';
import type { CosmosContext } from './context.ts';
import { type OwedItem, owedItem, type RefusedItem } from './documents.ts';
import type { Stored } from './gateway.ts';
import { pack, unpack } from './packed.ts';

/** The messages of an item that are still owed, in order of `seq`. */
export function messagesOf({ body }: Pick<OwedItem, 'body'>): OutboxItem[] {
  return (unpack(body) as unknown[]).map((message) => decode(outboxKind, message));
}

/** Keeps an item of this process in mind, by each of its messages. */
export function rememberOwed({ owed }: Pick<CosmosContext, 'owed'>, item: Stored<OwedItem>): void {
  for (const { id } of messagesOf(item)) owed.set(`${item.pk} ${id}`, item);
}

/** The item in which a message is owed; undefined: it is settled, or was never owed. */
export async function findOwed(
  { gateway }: Pick<CosmosContext, 'gateway'>,
  pk: string,
  id: string,
): Promise<Stored<OwedItem> | undefined> {
  const items = await gateway.query<Stored<OwedItem>>('conversations', {
    text: "SELECT * FROM c WHERE c.pk = @pk AND c.owed > ''",
    parameters: { pk },
    partition: pk,
  });
  return items.find((item) => messagesOf(item).some((message) => message.id === id));
}

/** What an item becomes when one of its messages has this outcome; undefined: nothing is left to be kept. */
export function afterOutcome(item: OwedItem, id: string, outcome: DeliveryOutcome): OwedItem | RefusedItem | undefined {
  const messages = messagesOf(item);
  const left =
    outcome.state === 'retry'
      ? messages.map((one) =>
          one.id === id ? { ...one, attempts: one.attempts + 1, nextAttemptAt: outcome.nextAttemptAt } : one,
        )
      : messages.filter((one) => one.id !== id);
  const settled = messages.filter((one) => one.id === id).map(({ seq }) => seq);
  const refused = outcome.state === 'refused' ? [...item.refused, ...settled] : item.refused;
  const { id: itemId, pk, owed, owner } = item;
  if (left.length > 0) return owedItem({ id: itemId, pk, owed, owner, refused }, left, pack(left));
  return refused.length > 0 ? { id: itemId, pk, kind: 'refused', hasRefused: true, refused } : undefined;
}
