import { partsInOrder, sorted } from '../moving/inOrder.ts';
import type { Belongings, MovingPort } from '../moving/movingPort.ts';
import { attachmentKind, inboxKind, outboxKind } from '../records/kinds.ts';
import { decode, type RecordKind } from '../records/migrate.ts';
import { idOfColumn } from '../sqlite/columnText.ts';
import type { CosmosContext } from './context.ts';
import type { ConversationItem } from './documents.ts';
import type { ContainerName } from './gateway.ts';
import { partitionOf } from './ids.ts';
import { type Packed, unpack } from './packed.ts';
import { allParts } from './state.ts';

const SECRET = 'secret:';

/** What is told of the store so that it can be carried to another one, over Cosmos DB. */
export function cosmosMoving(context: CosmosContext): MovingPort {
  const { gateway } = context;

  /** The records of one kind of item in a partition, or in all. */
  async function records<T>(
    container: ContainerName,
    item: 'inbox' | 'owed' | 'file',
    kind: RecordKind<T>,
    partition?: string,
  ): Promise<T[]> {
    const found = await gateway.query<{ body: Packed }>(container, {
      text: `SELECT c.body FROM c WHERE ${partition === undefined ? '' : 'c.pk = @pk AND '}c.kind = @kind`,
      parameters: { kind: item, ...(partition === undefined ? {} : { pk: partition }) },
      ...(partition === undefined ? {} : { partition }),
    });
    return found.map(({ body }) => decode(kind, unpack(body)));
  }

  return {
    conversationKeys: async () => {
      const states = await gateway.query<Pick<ConversationItem, 'key' | 'begun' | 'pk'>>('conversations', {
        text: "SELECT c.pk, c.key, c.begun FROM c WHERE c.kind = 'conversation'",
      });
      const begun = sorted(states, (state) => [state.begun, state.pk]).map(({ key }) => idOfColumn(key));
      const waiting = await records('conversations', 'inbox', inboxKind);
      const files = await records('files', 'file', attachmentKind);
      const known = new Set(begun);
      const strays = [...waiting, ...files]
        .map(({ conversationKey }) => conversationKey)
        .filter((key) => !known.has(key));
      return [...begun, ...[...new Set(strays)].sort()];
    },
    belongings: async (key): Promise<Belongings> => {
      const pk = partitionOf(key);
      return {
        ...partsInOrder(await allParts(context, pk)),
        waiting: sorted(await records('conversations', 'inbox', inboxKind, pk), ({ order, id }) => [order, id]),
        owed: (await records('conversations', 'owed', outboxKind, pk)).sort((a, b) => a.seq - b.seq),
        files: sorted(await records('files', 'file', attachmentKind, pk), ({ id }) => [id, '']),
      };
    },
    secrets: async () => {
      const found = await gateway.query<{ id: string; body: Packed }>('directory', {
        text: "SELECT c.id, c.body FROM c WHERE c.kind = 'secret'",
      });
      const named = sorted(found, ({ id }) => [id, '']).filter(({ id }) => !id.startsWith(`${SECRET}~`));
      return Object.fromEntries(named.map(({ id, body }) => [id.slice(SECRET.length), String(unpack(body))]));
    },
    atOneMoment: (work) => work(),
  };
}
