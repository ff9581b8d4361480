import type { AuditPort } from '../audit/auditPort.ts';
import { NO_HEAD } from '../audit/auditSeal.ts';

import type { AuditLine } from '../records/audit.ts';
import { idOfColumn } from '../sqlite/columnText.ts';
import { rowLimit } from '../sqlite/paging.ts';
import { unpackLine } from './auditItems.ts';
import type { CosmosContext } from './context.ts';
import { cursorParts, cursorText } from './cursor.ts';
import { CONVERSATION_ID, type ConversationItem, type TurnItem } from './documents.ts';
import { HouseAudit } from './houseAudit.ts';
import { partitionOf } from './ids.ts';

/**
 * The audit chains over Cosmos DB. The chain of a conversation lies in the items of its turns, its head in the state, so that it
 * costs no item of its own.
 */
export function cosmosAudit({ gateway, auditSeal }: Pick<CosmosContext, 'gateway' | 'auditSeal'>): AuditPort {
  const house = new HouseAudit(gateway);

  async function linesOf(key: string, after: number): Promise<AuditLine[]> {
    const partition = partitionOf(key);
    const turns = await gateway.query<Pick<TurnItem, 'stamp' | 'audit'>>('conversations', {
      text: "SELECT c.stamp, c.audit FROM c WHERE c.pk = @pk AND c.kind = 'turn' AND IS_DEFINED(c.audit)",
      parameters: { pk: partition },
      partition,
    });
    return turns
      .sort((a, b) => (a.stamp < b.stamp ? -1 : 1))
      .flatMap(({ audit = [] }) => audit.map(unpackLine))
      .filter(({ seq }) => !(seq <= after));
  }

  return {
    auditSeal: async () => auditSeal(),
    recordAudit: (notes) => house.append(auditSeal(), notes),
    auditHead: async (key) => {
      if (key === undefined) return house.head();
      return (await gateway.read<ConversationItem>('conversations', CONVERSATION_ID, partitionOf(key)))?.audit;
    },
    auditLines: async ({ conversationKey, after, limit }) => {
      const most = rowLimit(limit);
      if (conversationKey === undefined) return house.lines(after, most);
      return (await linesOf(conversationKey, after)).slice(0, most);
    },
    auditChains: async ({ limit, after }) => {
      const [from = ''] = after === undefined ? [] : cursorParts('auditChains', 1, after);
      const most = rowLimit(limit);
      const found = await gateway.query<Pick<ConversationItem, 'pk' | 'key' | 'audit'>>('conversations', {
        text: `SELECT c.pk, c.key, c.audit FROM c WHERE c.kind = 'conversation' AND c.pk > @from ORDER BY c.pk`,
        parameters: { from },
        limit: most + 1,
      });
      // One without a head is shown as well: it has no lines, or was tampered with.
      const items = found
        .slice(0, most)
        .map(({ key, audit }) => ({ conversationKey: idOfColumn(key), head: audit ?? NO_HEAD }));
      const last = found[most - 1];
      return found.length > most && last ? { items, next: cursorText('auditChains', last.pk) } : { items };
    },
  };
}
