import type { WorkPort } from '../ports.ts';
import { inboxKind } from '../records/kinds.ts';
import { decode } from '../records/migrate.ts';
import type { JsonValue } from '../records/shared.ts';
import { claim } from './claim.ts';
import type { CosmosContext } from './context.ts';
import type { InboxItemDoc, OwedItem } from './documents.ts';
import type { Stored } from './gateway.ts';
import { messagesOf, rememberOwed } from './owedMessages.ts';
import { unpack } from './packed.ts';

/** Items of each kind taken over at once; what is beyond is found by whoever reads `pending` and `owed`. */
const MOST = 1_000;
/** Claims at the same time. */
const AT_ONCE = 16;

/** Takes over from processes that are gone. Looks at nothing but who lives, until one is found gone. */
export function cosmosWork(context: CosmosContext): WorkPort {
  const { gateway, presence, inboxEtags } = context;

  async function claimed<T extends InboxItemDoc | OwedItem>(
    order: 'waiting' | 'owed',
    gone: string[],
  ): Promise<Stored<T>[]> {
    const items = await gateway.query<Stored<T>>('conversations', {
      text: `SELECT * FROM c WHERE c.${order} > '' AND ARRAY_CONTAINS(@gone, c.owner) ORDER BY c.${order}`,
      parameters: { gone },
      limit: MOST,
    });
    const own: Stored<T>[] = [];
    for (let at = 0; at < items.length; at += AT_ONCE) {
      const some = await Promise.all(items.slice(at, at + AT_ONCE).map((item) => claim(context, item)));
      own.push(...some.filter((item) => item !== undefined));
    }
    return own;
  }

  return {
    announce: async (notice) => presence.announce(JSON.stringify(notice)),
    announced: async () => presence.notices.map((notice) => JSON.parse(notice) as JsonValue),
    takeOver: async () => {
      await presence.others();
      const gone = presence.takeGone();
      if (gone.length === 0) return { pending: [], owed: [] };
      const pending = await claimed<InboxItemDoc>('waiting', gone);
      const owed = await claimed<OwedItem>('owed', gone);
      for (const item of owed) rememberOwed(context, item);
      for (const item of pending) inboxEtags.set(`${item.pk} ${item.id}`, item._etag);
      return {
        pending: pending.map(({ body }) => decode(inboxKind, unpack(body))),
        owed: owed.flatMap(messagesOf),
      };
    },
  };
}
