import type { PersonRecord } from '../../storage/index.ts';
import type { Person } from '../api/contract/index.ts';

/** A person as the API shows them: nothing of how they sign in but whether it is elsewhere. */
export function personView(record: PersonRecord): Person {
  const { id, login, name, roles, authority, locales, skills, most, active, identity } = record;
  return { id, login, name, roles, authority, locales, skills, most, active, external: identity !== undefined };
}
