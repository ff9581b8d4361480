import type { Turn } from './turn.ts';

/**
 * Looks, once per conversation, for what earlier conversations told us about this customer, so that they are known when
 * they come again and nothing is asked twice (playbook §8). The one read besides the conversation itself.
 */
export async function knowCustomer(turn: Turn): Promise<void> {
  const { customer } = turn.session;
  if (customer.asked) return;
  customer.asked = true;
  const cases = await turn.draft.lookup.earlierCases();
  customer.cases = cases.length;
  for (const fact of ['name', 'contact'] as const) {
    const known = cases.map(({ facts }) => facts[fact]).find((one) => one?.state === 'known');
    if (known) customer[fact] = known.value;
  }
}
