import type { Staff, Store } from '../../storage/index.ts';

/** Names of some of us by their ids; `conversationKey`: where they had to do with a case. */
export type StaffNames = (ids: readonly string[], conversationKey?: string) => Promise<Staff[]>;

/** Lines in which a name is looked for. */
const LINES = 500;

/**
 * Names of those of us by their ids, each asked for once. Who has no account any more is called as they were in the conversation; somebody
 * unknown there, too, has their id for a name.
 */
export function createStaffNames(store: Pick<Store, 'person' | 'entries'>): StaffNames {
  const known = new Map<string, Promise<string | undefined>>();
  const accountOf = (id: string) => {
    const name = known.get(id) ?? store.person(id).then((found) => found?.value.name);
    known.set(id, name);
    return name;
  };
  const calledIn = async (conversationKey: string, id: string) => {
    const lines = await store.entries(conversationKey, { after: 0, limit: LINES });
    return lines.findLast(({ by }) => by?.id === id)?.by?.name;
  };
  const nameOf = async (id: string, conversationKey: string | undefined) =>
    (await accountOf(id)) ?? (conversationKey === undefined ? undefined : await calledIn(conversationKey, id)) ?? id;
  return (ids, conversationKey) =>
    Promise.all(ids.map(async (id) => ({ id, name: await nameOf(id, conversationKey) })));
}
