import type { CaseFile, Staff, Store } from '../../storage/index.ts';

/** Names of some of us by their ids; `caseNumber`: a case they had to do with. */
export type StaffNames = (ids: readonly string[], caseNumber?: string) => Promise<Staff[]>;

/**
 * Names of those of us by their ids, each asked for once. Who has no account any more is called as they were in the case; somebody
 * unknown there, too, has their id for a name.
 */
export function createStaffNames(store: Pick<Store, 'person' | 'caseFile'>): StaffNames {
  const known = new Map<string, Promise<string | undefined>>();
  const lookUp = async (id: string, caseNumber: string | undefined) =>
    (await store.person(id))?.value.name ??
    (caseNumber === undefined ? undefined : nameIn(await store.caseFile(caseNumber), id));
  const nameOf = async (id: string, caseNumber: string | undefined) => {
    const asked = known.get(id) ?? lookUp(id, caseNumber);
    known.set(id, asked);
    const name = await asked;
    // Another case may know.
    if (name === undefined) known.delete(id);
    return name ?? id;
  };
  return (ids, caseNumber) => Promise.all(ids.map(async (id) => ({ id, name: await nameOf(id, caseNumber) })));
}

/** How somebody who held a case was called then. */
function nameIn(file: CaseFile | undefined, id: string): string | undefined {
  const held = (file?.handoffs ?? []).flatMap(({ agent, holders = [] }) => [
    ...(agent ? [agent] : []),
    ...holders.map((one) => one.agent),
  ]);
  return held.findLast((one) => one.id === id)?.name;
}
