import { idOfColumn } from '../columnText.ts';
import { partsInOrder, sorted } from '../moving/inOrder.ts';
import type { Belongings, MovingPort } from '../moving/movingPort.ts';
import type { AttachmentInfo } from '../records/attachment.ts';
import type { InboxItem } from '../records/inbox.ts';
import { inboxKind } from '../records/kinds.ts';
import { decode } from '../records/migrate.ts';
import type { CosmosContext } from './context.ts';
import { type FileItem, fileInfo } from './cosmosAttachments.ts';
import { openSecret, type SecretItem } from './cosmosSecrets.ts';
import {
  CONVERSATION_ID,
  type ConversationItem,
  type InboxItemDoc,
  type OwedItem,
  type TurnItem,
  turnItemId,
} from './documents.ts';
import type { ContainerName } from './gateway.ts';
import { partitionOf } from './ids.ts';
import { messagesOf } from './owedMessages.ts';
import { unpack } from './packed.ts';
import { allParts, readHead } from './state.ts';

const SECRET = 'secret:';
/** What is asked of the items that wait, and of those of files, so that an index can answer it. */
const WAITING = "c.waiting > ''";
const FILE = "STARTSWITH(c.id, 'file:')";

/** What is told of the store so that it can be carried to another one, over Cosmos DB. */
export function cosmosMoving(context: CosmosContext): MovingPort {
  const { gateway, keyring } = context;

  /** Items of a partition, or of all. */
  function found<T>(container: ContainerName, where: string, partition?: string): Promise<T[]> {
    return gateway.query<T>(container, {
      text: `SELECT c.id, c.pk, c.body FROM c WHERE ${partition === undefined ? '' : 'c.pk = @pk AND '}${where}`,
      ...(partition === undefined ? {} : { parameters: { pk: partition }, partition }),
    });
  }

  async function waitingIn(partition?: string): Promise<InboxItem[]> {
    const items = await found<Pick<InboxItemDoc, 'body'>>('conversations', WAITING, partition);
    return items.map(({ body }) => decode(inboxKind, unpack(body)));
  }

  async function filesIn(partition?: string): Promise<AttachmentInfo[]> {
    const items = await found<Pick<FileItem, 'id' | 'pk' | 'body'>>('files', FILE, partition);
    return items.map((item) => fileInfo(keyring, item));
  }

  /** Every conversation with the order in which it was begun. */
  async function begun(): Promise<{ key: string; begun: string }[]> {
    const all = await gateway.query<Pick<ConversationItem, 'pk' | 'key'>>('conversations', {
      text: 'SELECT c.pk, c.key FROM c WHERE c.id = @id',
      parameters: { id: CONVERSATION_ID },
    });
    const firsts = await gateway.query<Partial<Pick<TurnItem, 'begun'>> & { pk: string }>('conversations', {
      text: 'SELECT c.pk, c.begun FROM c WHERE c.id = @id',
      parameters: { id: turnItemId(1) },
    });
    const times = new Map(firsts.map((turn) => [turn.pk, turn.begun]));
    const found: { key: string; begun: string }[] = [];
    for (const { pk, key } of all) {
      // The first turn of one that was erased and began anew is not its own.
      const time = times.get(pk) ?? (await readHead(context, pk))?.begun;
      if (time !== undefined) found.push({ key: idOfColumn(key), begun: time });
    }
    return found;
  }

  return {
    conversationKeys: async () => {
      const keys = sorted(await begun(), (one) => [one.begun, one.key]).map(({ key }) => key);
      const known = new Set(keys);
      const waiting = await waitingIn();
      const files = await filesIn();
      const strays = [...waiting, ...files].map((one) => one.conversationKey).filter((key) => !known.has(key));
      return [...keys, ...[...new Set(strays)].sort()];
    },
    belongings: async (key): Promise<Belongings> => {
      const pk = partitionOf(key);
      const owed = await gateway.query<Pick<OwedItem, 'body'>>('conversations', {
        text: "SELECT c.id, c.pk, c.body FROM c WHERE c.pk = @pk AND c.owed > ''",
        parameters: { pk },
        partition: pk,
      });
      return {
        ...partsInOrder(await allParts(context, pk)),
        waiting: sorted(await waitingIn(pk), ({ order, id }) => [order, id]),
        owed: owed.flatMap(messagesOf).sort((a, b) => a.seq - b.seq),
        files: sorted(await filesIn(pk), ({ id }) => [id, '']),
      };
    },
    secrets: async () => {
      const secrets = await gateway.query<Pick<SecretItem, 'id' | 'body'>>('directory', {
        text: "SELECT c.id, c.body FROM c WHERE STARTSWITH(c.id, 'secret:')",
      });
      const named = sorted(secrets, ({ id }) => [id, '']).filter(({ id }) => !id.startsWith(`${SECRET}~`));
      return Object.fromEntries(named.map((item) => [item.id.slice(SECRET.length), openSecret(keyring, item)]));
    },
    atOneMoment: (work) => work(),
  };
}
