import type { CaseFile, CasePort, RegisterPort } from '../ports.ts';
import type { CaseRecord } from '../records/case.ts';
import { rowLimit } from '../rowLimit.ts';
import type { CaseNumbers, NumberItem } from './caseNumbers.ts';
import type { CosmosContext } from './context.ts';
import { cursorParts, cursorText } from './cursor.ts';
import type { Parts } from './liveParts.ts';
import { unpack } from './packed.ts';
import { allParts, partsOfState, readHead } from './state.ts';

type CaseKey = Pick<NumberItem, 'conversation' | 'caseId' | 'opened'>;

/** Before and after every instant, as text. */
const ALWAYS = { from: '', to: '~' };

/**
 * Cases over Cosmos DB, and the register of them: found by their numbers, read from their conversations. A number may be without a
 * case, while its commit is on its way or after that was refused.
 */
export function cosmosCases(context: CosmosContext, numbers: CaseNumbers): CasePort & RegisterPort {
  const { gateway } = context;

  /** A case as it is now. One that its conversation no longer carries stands with the turn that closed it. */
  async function caseOf(partition: string, id: string): Promise<CaseRecord | undefined> {
    const head = await readHead(context, partition);
    const live = head && partsOfState(head).cases.find((one) => one.id === id);
    return live ?? (head && (await allParts(context, partition)).cases.find((one) => one.id === id));
  }

  async function keys(where: string, parameters: Record<string, string>, limit: number): Promise<CaseKey[]> {
    return gateway.query<CaseKey>('directory', {
      text: `SELECT c.conversation, c.caseId, c.opened FROM c WHERE ${where}`,
      parameters,
      limit,
    });
  }

  return {
    caseByNumber: async (number) => {
      const holder = await numbers.holder(number);
      return holder && caseOf(holder.partition, holder.caseId);
    },
    casesOfCustomer: async (channelId, customerId, limit) => {
      const customer = gateway.customerName(channelId, customerId);
      const most = rowLimit(limit);
      const cases: CaseRecord[] = [];
      for (let before = ALWAYS.to; cases.length < most; ) {
        const where = 'c.customer = @customer AND c.opened < @before ORDER BY c.opened DESC';
        const found = await keys(where, { customer, before }, most);
        const read = await Promise.all(
          found.map(({ conversation, caseId }) => caseOf(conversation, String(unpack(caseId)))),
        );
        cases.push(...read.filter((one) => one !== undefined));
        before = found.at(-1)?.opened ?? before;
        if (found.length < most) break;
      }
      return cases.slice(0, most);
    },
    caseFile: async (number) => {
      const holder = await numbers.holder(number);
      return holder && fileOf(await allParts(context, holder.partition), holder.caseId)[0];
    },
    caseFiles: async ({ from = ALWAYS.from, to = ALWAYS.to, limit, after }) => {
      const [last = ''] = after === undefined ? [] : cursorParts('register', 1, after);
      const most = rowLimit(limit);
      const within = 'c.opened > @last AND c.opened >= @from AND c.opened < @to ORDER BY c.opened';
      const found = await keys(within, { last, from, to }, most + 1);
      const parts = new Map<string, Promise<Parts>>();
      const items: CaseFile[] = [];
      for (const { conversation, caseId } of found.slice(0, most)) {
        const known = parts.get(conversation) ?? allParts(context, conversation);
        parts.set(conversation, known);
        items.push(...fileOf(await known, String(unpack(caseId))));
      }
      const end = found[most - 1];
      return found.length > most && end ? { items, next: cursorText('register', end.opened) } : { items };
    },
  };
}

function fileOf({ cases, promises, handoffs }: Parts, id: string): CaseFile[] {
  const record = cases.find((one) => one.id === id);
  if (!record) return [];
  const ofCase = <T extends { caseId?: string | undefined }>(parts: readonly T[]) =>
    parts.filter(({ caseId }) => caseId === id);
  return [
    {
      record,
      promises: ofCase(promises).sort((a, b) => compare(a.madeAt, b.madeAt)),
      handoffs: ofCase(handoffs).sort((a, b) => compare(a.requestedAt, b.requestedAt)),
    },
  ];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
