import { expect } from 'chai';
import { conversationKey, type Store } from '../../storage/index.ts';
import type { Heard, PersistentCustomer } from './appProcessCustomer.ts';

/**
 * The transcript of a customer whose complaint is taken: everything the customer posted, once and in order, answered, shown
 * once, in one case.
 */
export async function expectWholeRecord(store: Store, customer: PersistentCustomer, seen: Heard[]): Promise<void> {
  const entries = await store.entries(conversationKey('directline', customer.conversationId), {
    after: 0,
    limit: 10_000,
  });
  expect(entries.map(({ seq }) => seq)).to.deep.equal(entries.map((_, index) => index + 1));
  const heard = entries.filter(({ author }) => author === 'customer');
  expect(
    heard.map(({ activityId, text }) => ({ id: activityId, text })),
    'each message once, in order',
  ).to.deep.equal(customer.said.map(({ id, text }) => ({ id, text })));

  // Turns are written whole and one after the other: what was said with its answers, or without any because the next
  // message was there already and its turn answers both.
  const turns = entries.map(({ turnId }) => turnId).filter((turn, index, all) => turn !== all[index - 1]);
  expect(new Set(turns).size, 'no turn ran twice').to.equal(turns.length);
  for (const { turnId, seq } of heard) {
    const own = entries.filter((entry) => entry.turnId === turnId);
    const next = entries[seq];
    expect(own.length > 1 || next?.author === 'customer', `message ${seq} is answered`).to.equal(true);
  }
  expect(entries.at(-1)?.author).to.equal('bot');

  const visible = entries.filter(({ author }) => author !== 'system').map(({ activityId }) => activityId);
  expect(
    seen.map(({ id }) => id),
    'shown once, in order',
  ).to.deep.equal(visible);
  const cases = await store.casesOfCustomer('directline', customer.userId, 10);
  expect(cases, 'one complaint, one case').to.have.length(1);
}
