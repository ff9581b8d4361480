import type { AuditChain, AuditPort } from '../audit/auditPort.ts';
import { NO_HEAD } from '../audit/auditSeal.ts';
import { idOfColumn } from '../columnText.ts';
import type { AuditHead, AuditLine } from '../records/audit.ts';
import { rowLimit } from '../rowLimit.ts';
import { unpackLine } from './auditItems.ts';
import type { CosmosContext } from './context.ts';
import { cursorParts, cursorText } from './cursor.ts';
import { CONVERSATION_ID, type ConversationItem, type TurnItem } from './documents.ts';
import { HouseAudit } from './houseAudit.ts';
import { partitionOf } from './ids.ts';

/**
 * The audit chains over Cosmos DB. The chain of a conversation lies in the items of its turns, so that it costs no item of
 * its own.
 */
export function cosmosAudit({ gateway, auditSeal }: Pick<CosmosContext, 'gateway' | 'auditSeal'>): AuditPort {
  const house = new HouseAudit(gateway);

  async function linesOf(key: string, after: number): Promise<AuditLine[]> {
    const partition = partitionOf(key);
    const turns = await gateway.query<Required<Pick<TurnItem, 'audited'>>>('conversations', {
      text: "SELECT c.audited FROM c WHERE c.pk = @pk AND c.place > '' AND IS_DEFINED(c.audited) ORDER BY c.place",
      parameters: { pk: partition },
      partition,
    });
    return turns.flatMap(({ audited }) => audited.map(unpackLine)).filter(({ seq }) => !(seq <= after));
  }

  /** The head that the last turn knows. */
  async function headOf(key: string): Promise<AuditHead | undefined> {
    const partition = partitionOf(key);
    const [last] = await gateway.query<Pick<TurnItem, 'audit'>>('conversations', {
      text: "SELECT c.audit FROM c WHERE c.pk = @pk AND c.place > '' ORDER BY c.place DESC",
      parameters: { pk: partition },
      partition,
      limit: 1,
    });
    return last?.audit;
  }

  return {
    auditSeal: async () => auditSeal(),
    recordAudit: (notes) => house.append(auditSeal(), notes),
    auditHead: (key) => (key === undefined ? house.head() : headOf(key)),
    auditLines: async ({ conversationKey, after, limit }) => {
      const most = rowLimit(limit);
      if (conversationKey === undefined) return house.lines(after, most);
      return (await linesOf(conversationKey, after)).slice(0, most);
    },
    auditChains: async ({ limit, after }) => {
      const [from = ''] = after === undefined ? [] : cursorParts('auditChains', 1, after);
      const most = rowLimit(limit);
      const found = await gateway.query<Pick<ConversationItem, 'pk' | 'key'>>('conversations', {
        text: 'SELECT c.pk, c.key FROM c WHERE c.id = @id AND c.pk > @from ORDER BY c.pk',
        parameters: { id: CONVERSATION_ID, from },
        limit: most + 1,
      });
      const items: AuditChain[] = [];
      for (const { key } of found.slice(0, most)) {
        const conversationKey = idOfColumn(key);
        // One without a head is shown as well: it has no lines, or was tampered with.
        items.push({ conversationKey, head: (await headOf(conversationKey)) ?? NO_HEAD });
      }
      const last = found[most - 1];
      return found.length > most && last ? { items, next: cursorText('auditChains', last.pk) } : { items };
    },
  };
}
