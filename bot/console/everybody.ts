import type { PeoplePort } from '../../storage/index.ts';
import type { Person } from '../api/contract/index.ts';
import { personView } from '../auth/personView.ts';

/** People of one page of the store. */
const PAGE = 200;

/** Everybody with an account, as the API shows them. */
export async function everybody(store: Pick<PeoplePort, 'people'>): Promise<Person[]> {
  const all: Person[] = [];
  let after: string | undefined;
  do {
    const page = await store.people({ limit: PAGE, after });
    all.push(...page.items.map(personView));
    after = page.next;
  } while (after !== undefined);
  return all;
}
