import type { CaseFile, CasePort, RegisterPort } from '../ports.ts';
import type { CaseRecord } from '../records/case.ts';
import { rowLimit } from '../sqlite/paging.ts';
import type { CaseNumbers } from './caseNumbers.ts';
import type { CosmosContext } from './context.ts';
import { cursorParts, cursorText } from './cursor.ts';
import { type CaseItem, customerKey } from './documents.ts';
import type { Parts } from './liveParts.ts';
import { unpack } from './packed.ts';
import { allParts, partsOfState, readState } from './state.ts';

type CaseKey = Pick<CaseItem, 'pk' | 'caseId' | 'opened'>;

/** Before and after every instant, as text. */
const ALWAYS = { from: '', to: '~' };

/** Cases over Cosmos DB, and the register of them: found by their keys, read from their conversations. */
export function cosmosCases(context: CosmosContext, numbers: CaseNumbers): CasePort & RegisterPort {
  const { gateway } = context;

  /** A case as it is now. One that its conversation no longer carries stands with the turn that closed it. */
  async function caseOf(partition: string, id: string): Promise<CaseRecord | undefined> {
    const state = await readState(context, partition);
    const live = state && partsOfState(state).cases.find((one) => one.id === id);
    return live ?? (state && (await allParts(context, partition)).cases.find((one) => one.id === id));
  }

  async function keys(where: string, parameters: Record<string, string>, limit: number): Promise<CaseKey[]> {
    return gateway.query<CaseKey>('conversations', {
      text: `SELECT c.pk, c.caseId, c.opened FROM c WHERE c.kind = 'case' AND ${where}`,
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
      // The second is what versions of this program kept that did not hide it.
      const plain = customerKey(channelId, customerId);
      const names = { customer: gateway.hidden(plain), plain };
      const where = 'c.customer IN (@customer, @plain) ORDER BY c.opened DESC';
      const found = await keys(where, names, rowLimit(limit));
      const cases = await Promise.all(found.map(({ pk, caseId }) => caseOf(pk, String(unpack(caseId)))));
      return cases.filter((one) => one !== undefined);
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
      for (const { pk, caseId } of found.slice(0, most)) {
        const known = parts.get(pk) ?? allParts(context, pk);
        parts.set(pk, known);
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
