import type { PeoplePort, Staff } from '../../storage/index.ts';

/** Names of those of us by their ids, each asked for once. Somebody unknown has their id for a name. */
export function createStaffNames(store: Pick<PeoplePort, 'person'>): (ids: readonly string[]) => Promise<Staff[]> {
  const known = new Map<string, Promise<string>>();
  const nameOf = (id: string) => {
    const name = known.get(id) ?? store.person(id).then((found) => found?.value.name ?? id);
    known.set(id, name);
    return name;
  };
  return (ids) => Promise.all(ids.map(async (id) => ({ id, name: await nameOf(id) })));
}
