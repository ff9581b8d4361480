import { StoreError } from '../ports.ts';
import type { CaseRecord } from '../records/case.ts';
import type { CosmosContext } from './context.ts';
import { caseItemId, sortKey } from './documents.ts';
import type { Gateway, Item, Stored } from './gateway.ts';
import { hash, idPart, partitionOf } from './ids.ts';
import { type Packed, pack, unpack } from './packed.ts';
import { readHead } from './state.ts';

/** Who has a case number, and what else its case is found by. */
export interface NumberItem extends Item {
  kind: 'number';
  /** Partition of the conversation, and the case in it. */
  conversation: string;
  caseId: Packed;
  customer: string;
  /** Sorts by time of opening. */
  opened: string;
}

/** What of a new case its number is taken with. */
type NewCase = Pick<CaseRecord, 'id' | 'number' | 'channelId' | 'customer' | 'openedAt'>;

/** A number whose case does not exist counts as free after this time, s: by then the commit it was taken for has ended. */
const FORGOTTEN_AFTER = 60;

export const numberId = (number: string) => `number:${idPart(number)}`;

/** A number that was taken for a commit, to be given back when that is refused. */
interface Taken {
  item: NumberItem;
  etag: string;
}

/**
 * Case numbers are unique over all partitions, which no batch can see to: each number is an item of its own, taken before the
 * commit of its case. A process that dies between the two leaves a number without a case, which is taken over.
 */
export class CaseNumbers {
  readonly #context: Pick<CosmosContext, 'gateway' | 'states'>;

  constructor(context: Pick<CosmosContext, 'gateway' | 'states'>) {
    this.#context = context;
  }

  /** Which case has a number, if any ever had it. */
  async holder(number: string): Promise<{ partition: string; caseId: string } | undefined> {
    const id = numberId(number);
    const item = await this.#context.gateway.read<NumberItem>('directory', id, id);
    return item && { partition: item.conversation, caseId: String(unpack(item.caseId)) };
  }

  /**
   * Takes the numbers of new cases.
   * @throws StoreError `conflict` when another case has one of them: none was taken.
   */
  async take(key: string, cases: readonly NewCase[]): Promise<Taken[]> {
    const taken: Taken[] = [];
    try {
      if (new Set(cases.map(({ number }) => number)).size < cases.length) throw numberTaken();
      for (const one of cases) taken.push(await this.#takeOne(key, one));
      return taken;
    } catch (error) {
      await this.giveBack(taken);
      throw error;
    }
  }

  /** Gives back what was taken for a commit that did not take place, unless somebody else relies on it by now. */
  async giveBack(taken: readonly Taken[]): Promise<void> {
    for (const { item, etag } of taken) {
      if (!(await this.#isStored(item))) await this.#context.gateway.remove('directory', item, etag);
    }
  }

  async #takeOne(key: string, one: NewCase): Promise<Taken> {
    const item = numberItem(this.#context.gateway, key, one);
    const { id } = item;
    const etag = await this.#context.gateway.create('directory', item);
    if (etag !== undefined) return { item, etag };
    const holder = await this.#context.gateway.read<NumberItem>('directory', id, id);
    if (holder && (this.#isSame(holder, item) || (await this.#isAbandoned(holder)))) {
      // Written again also when it is ours: whoever took it before us can then no longer give it back.
      const own = await this.#context.gateway.replace('directory', item, holder._etag);
      if (own !== undefined) return { item, etag: own };
    }
    throw numberTaken();
  }

  #isSame(a: NumberItem, b: NumberItem): boolean {
    return a.conversation === b.conversation && unpack(a.caseId) === unpack(b.caseId);
  }

  async #isAbandoned(holder: Stored<NumberItem>): Promise<boolean> {
    return Date.now() / 1000 - holder._ts > FORGOTTEN_AFTER && !(await this.#isStored(holder));
  }

  async #isStored({ conversation, caseId }: NumberItem): Promise<boolean> {
    const head = await readHead(this.#context, conversation);
    return head !== undefined && Object.hasOwn(head.caseKeys, caseItemId(String(unpack(caseId))));
  }
}

function numberItem(
  gateway: Gateway,
  key: string,
  { id: caseId, number, channelId, customer, openedAt }: NewCase,
): NumberItem {
  const [id, conversation] = [numberId(number), partitionOf(key)];
  return {
    id,
    pk: id,
    kind: 'number',
    conversation,
    caseId: pack(caseId),
    customer: gateway.customerName(channelId, customer.id),
    opened: sortKey(openedAt, hash(conversation, caseId).slice(0, 12)),
  };
}

function numberTaken(): StoreError {
  return new StoreError('conflict', 'Another case has that number.');
}
