import { type LinkPort, type SessionPort, StoreError } from '../ports.ts';
import { linkKind, sessionKind } from '../records/kinds.ts';
import { decode } from '../records/migrate.ts';
import type { SessionRecord } from '../records/session.ts';
import type { CosmosContext } from './context.ts';
import { type Item, type Stored, writeId } from './gateway.ts';
import { hash, idPart } from './ids.ts';
import { type Packed, pack, unpack } from './packed.ts';

interface SessionItem extends Item {
  kind: 'session';
  /** Whose it is. */
  person: string;
  ttl: number;
  body: Packed;
}

interface LinkItem extends Item {
  kind: 'link';
  /** Who took it: it is used. */
  taken?: string;
  body: Packed;
}

/** Sessions go by themselves this long after their time is over, s. */
const KEPT_AFTER = 24 * 3_600;
const LINKS = 'links';

/** Sessions over Cosmos DB: each has a partition of its own, because every request of a console reads one. */
export function cosmosSessions({ gateway, clock }: CosmosContext): SessionPort {
  const idOf = (id: string) => `session:${idPart(id)}`;
  const stored = (id: string) => gateway.read<SessionItem>('directory', idOf(id), idOf(id));
  const recordOf = (item: SessionItem) => decode(sessionKind, unpack(item.body));

  function itemOf(session: SessionRecord): SessionItem {
    const id = idOf(session.id);
    const left = Math.max(0, Date.parse(session.endsAt) - clock().getTime()) / 1000;
    const ttl = Math.ceil(left) + KEPT_AFTER;
    return { id, pk: id, kind: 'session', person: hash(session.personId), ttl, body: pack(session) };
  }

  async function end(item: Stored<SessionItem> | undefined): Promise<void> {
    let left = item;
    while (left && !(await gateway.remove('directory', left, left._etag))) {
      left = await gateway.read<SessionItem>('directory', left.id, left.pk);
    }
  }

  return {
    session: async (id) => {
      const item = await stored(id);
      return item && recordOf(item);
    },
    putSession: async (session) => {
      const etag = await gateway.create('directory', itemOf(decode(sessionKind, session)));
      if (etag === undefined) throw new StoreError('conflict', 'There is a session of that id.');
    },
    prolongSession: async (id, idleAt) => {
      for (;;) {
        const item = await stored(id);
        if (!item) return;
        const session = recordOf(item);
        if (session.idleAt >= idleAt) return;
        if ((await gateway.replace('directory', itemOf({ ...session, idleAt }), item._etag)) !== undefined) return;
      }
    },
    endSession: async (id) => end(await stored(id)),
    endSessionsOf: async (personId) => {
      const items = await gateway.query<Stored<SessionItem>>('directory', {
        text: 'SELECT * FROM c WHERE c.person = @person AND c.kind = @kind',
        parameters: { person: hash(personId), kind: 'session' },
      });
      for (const item of items) await end(item);
      return items.map((item) => recordOf(item).id);
    },
  };
}

/** One-time links over Cosmos DB: one for each purpose, in one small partition. */
export function cosmosLinks({ gateway }: CosmosContext): LinkPort {
  return {
    putLink: async (given) => {
      const link = decode(linkKind, given);
      const id = `link:${link.purpose}`;
      const item: LinkItem = { id, pk: LINKS, kind: 'link', body: pack(link) };
      for (;;) {
        const earlier = await gateway.read<LinkItem>('directory', id, LINKS);
        const etag = earlier
          ? await gateway.replace('directory', item, earlier._etag)
          : await gateway.create('directory', item);
        if (etag !== undefined) return;
      }
    },
    takeLink: async (id, now) => {
      const items = await gateway.query<Stored<LinkItem>>('directory', {
        text: 'SELECT * FROM c WHERE c.pk = @pk',
        parameters: { pk: LINKS },
        partition: LINKS,
      });
      const item = items.find(({ body }) => decode(linkKind, unpack(body)).id === id);
      if (!item || item.taken !== undefined) return undefined;
      const link = decode(linkKind, unpack(item.body));
      if (link.expiresAt <= now) return undefined;
      // Marked rather than removed: the ETag lets one have it, and one who asks again is told apart from them.
      const { id: itemId, pk, kind, body } = item;
      const used: LinkItem = { id: itemId, pk, kind, body, taken: writeId() };
      return (await gateway.replace('directory', used, item._etag)) === undefined ? undefined : link;
    },
  };
}
