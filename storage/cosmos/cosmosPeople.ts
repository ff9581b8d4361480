import { columnText } from '../columnText.ts';
import { type PeoplePort, StoreError, type Versioned } from '../ports.ts';
import { personKind } from '../records/kinds.ts';
import { decode } from '../records/migrate.ts';
import { isActiveAdmin, type PersonRecord } from '../records/person.ts';
import { rowLimit } from '../rowLimit.ts';
import type { CosmosContext } from './context.ts';
import { cursorParts, cursorText } from './cursor.ts';
import { type BatchStep, type Item, type Stored, writeId } from './gateway.ts';
import { hash, idPart } from './ids.ts';
import { type Packed, pack, unpack } from './packed.ts';

/** All people are one partition, so that a batch can see to what must be unique among them. */
const PARTITION = 'people';

interface PersonItem extends Item {
  kind: 'person';
  write: string;
  login: string;
  body: Packed;
}

/** That a login or an identity is somebody's. */
interface NameItem extends Item {
  kind: 'name';
  person: string;
}

/** Who manages people now. Its ETag keeps two admins from going at the same time. */
interface AdminsItem extends Item {
  kind: 'admins';
  ids: string[];
}

const ADMINS_ID = 'admins';
const personId = (id: string) => `person:${idPart(id)}`;
const loginName = (login: string) => `login:${idPart(login)}`;
const identityName = ({ issuer, subject }: { issuer: string; subject: string }) => `identity:${hash(issuer, subject)}`;

/** The items that hold what is unique about a person. */
function namesOf({ login, identity }: PersonRecord): string[] {
  return [loginName(login), ...(identity ? [identityName(identity)] : [])];
}

/** People over Cosmos DB. */
export function cosmosPeople({ gateway }: CosmosContext): PeoplePort {
  const read = <T extends Item>(id: string) => gateway.read<T>('directory', id, PARTITION);

  async function versioned(id: string): Promise<Versioned<PersonRecord> | undefined> {
    const item = await read<PersonItem>(id);
    return item && { value: decode(personKind, unpack(item.body)), etag: item._etag };
  }

  async function named(name: string): Promise<Versioned<PersonRecord> | undefined> {
    const item = await read<NameItem>(name);
    return item && versioned(item.person);
  }

  /** The step that keeps the list of admins true; none where it does not change. */
  function adminSteps(
    admins: Stored<AdminsItem> | undefined,
    id: string,
    isAdmin: boolean,
    evenLastAdmin: boolean,
  ): BatchStep[] {
    const before = admins?.ids ?? [];
    if (before.includes(id) === isAdmin) return [];
    const ids = isAdmin ? [...before, id] : before.filter((one) => one !== id);
    if (ids.length === 0 && !evenLastAdmin) throw new StoreError('conflict', 'The last admin stays an admin.');
    const item: AdminsItem = { id: ADMINS_ID, pk: PARTITION, kind: 'admins', ids };
    return [admins ? { replace: item, ifMatch: admins._etag } : { create: item }];
  }

  async function put(person: PersonRecord, etag: string | undefined, evenLastAdmin: boolean): Promise<string> {
    const id = personId(person.id);
    const stored = etag === undefined ? undefined : await versioned(id);
    if (stored?.etag !== etag) throw new StoreError('conflict', 'The person was changed meanwhile.');
    const before = stored ? namesOf(stored.value) : [];
    const after = namesOf(person);
    const admins = await read<AdminsItem>(ADMINS_ID);
    const write = writeId();
    const item: PersonItem = {
      id,
      pk: PARTITION,
      kind: 'person',
      write,
      login: columnText(person.login),
      body: pack(person),
    };
    const name = (one: string): NameItem => ({ id: one, pk: PARTITION, kind: 'name', person: id });
    const steps: BatchStep[] = [
      etag === undefined ? { create: item } : { replace: item, ifMatch: etag },
      ...adminSteps(admins, id, isActiveAdmin(person), evenLastAdmin),
      ...before.filter((one) => !after.includes(one)).map((one) => ({ remove: name(one) })),
      ...after.filter((one) => !before.includes(one)).map((one) => ({ create: name(one) })),
    ];
    const result = await gateway.batch('directory', PARTITION, steps);
    if ('etags' in result) return result.etags[0] ?? '';
    const written = result.wasAmbiguous ? await read<PersonItem>(id) : undefined;
    if (written?.write === write) return written._etag;
    const isRace = (await read<AdminsItem>(ADMINS_ID))?._etag !== admins?._etag;
    // Only the list of admins changed meanwhile: the person themselves may still be as they were read.
    if (isRace && (await read<PersonItem>(id))?._etag === etag) return put(person, etag, evenLastAdmin);
    throw new StoreError('conflict', 'The person was changed meanwhile, or the login or identity is taken.');
  }

  return {
    person: (id) => versioned(personId(id)),
    personByLogin: (login) => named(loginName(login)),
    personByIdentity: (identity) => named(identityName(identity)),
    people: async ({ limit, after }) => {
      const [from = ''] = after === undefined ? [] : cursorParts('people', 1, after);
      const most = rowLimit(limit);
      const found = await gateway.query<PersonItem>('directory', {
        text: 'SELECT * FROM c WHERE c.pk = @pk AND c.login > @from ORDER BY c.login',
        parameters: { pk: PARTITION, from },
        partition: PARTITION,
        limit: most + 1,
      });
      const items = found.slice(0, most).map(({ body }) => decode(personKind, unpack(body)));
      const last = found[most - 1];
      return found.length > most && last ? { items, next: cursorText('people', last.login) } : { items };
    },
    hasAdmin: async () => ((await read<AdminsItem>(ADMINS_ID))?.ids.length ?? 0) > 0,
    putPerson: async (person, etag, { evenLastAdmin = false } = {}) =>
      put(decode(personKind, person), etag, evenLastAdmin),
  };
}
