import { columnText } from '../columnText.ts';
import { type PeoplePort, StoreError } from '../ports.ts';
import { personKind } from '../records/kinds.ts';
import { decodeText, encodeText } from '../records/migrate.ts';
import { isActiveAdmin } from '../records/person.ts';
import { rowLimit } from '../rowLimit.ts';
import type { SqliteContext } from './context.ts';
import { createEtags } from './etags.ts';
import { cursorParts, pageOf } from './paging.ts';

interface PersonRow {
  etag: string;
  doc: string;
}

/** People over SQLite. */
export function sqlitePeople({ database, read, write }: SqliteContext): PeoplePort {
  const nextEtag = createEtags();
  const select = database.prepare('SELECT etag, doc FROM people WHERE id = ?');
  const selectByLogin = database.prepare('SELECT etag, doc FROM people WHERE login = ?');
  const selectByIdentity = database.prepare('SELECT etag, doc FROM people WHERE issuer = ? AND subject = ?');
  const selectPage = database.prepare('SELECT login, doc FROM people WHERE login > ? ORDER BY login LIMIT ?');
  const countAdmins = database.prepare('SELECT count(*) AS n FROM people WHERE is_admin = 1');
  const insert = database.prepare(
    'INSERT INTO people (id, login, issuer, subject, is_admin, etag, doc) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const update = database.prepare(
    `UPDATE people SET login = ?, issuer = ?, subject = ?, is_admin = ?, etag = ?, doc = ? WHERE id = ? AND etag = ?`,
  );
  const found = (row: unknown) => {
    const { etag, doc } = (row ?? {}) as Partial<PersonRow>;
    return etag === undefined || doc === undefined ? undefined : { value: decodeText(personKind, doc), etag };
  };
  const admins = () => Number(countAdmins.get()?.n);

  return {
    person: (id) => read(() => found(select.get(columnText(id)))),
    personByLogin: (login) => read(() => found(selectByLogin.get(columnText(login)))),
    personByIdentity: ({ issuer, subject }) =>
      read(() => found(selectByIdentity.get(columnText(issuer), columnText(subject)))),
    people: ({ limit, after }) =>
      read(() => {
        const [login] = after === undefined ? [''] : cursorParts(after, ['string', 'string']);
        const rows = selectPage.all(login, rowLimit(limit) + 1) as unknown as { login: string; doc: string }[];
        return pageOf(
          rows,
          rowLimit(limit),
          (row) => decodeText(personKind, row.doc),
          (row) => [row.login, ''],
        );
      }),
    hasAdmin: () => read(() => admins() > 0),
    putPerson: async (person, etag, { evenLastAdmin = false } = {}) => {
      const doc = encodeText(personKind, person);
      const keys = [
        columnText(person.login),
        person.identity === undefined ? null : columnText(person.identity.issuer),
        person.identity === undefined ? null : columnText(person.identity.subject),
        isActiveAdmin(person) ? 1 : 0,
      ] as const;
      const next = nextEtag();
      return write(() => {
        const before = admins();
        if (etag === undefined) insert.run(columnText(person.id), ...keys, next, doc);
        else if (update.run(...keys, next, doc, columnText(person.id), etag).changes !== 1)
          throw new StoreError('conflict', 'The person was changed meanwhile.');
        if (before > 0 && admins() === 0 && !evenLastAdmin)
          throw new StoreError('conflict', 'The last admin stays an admin.');
        return next;
      });
    },
  };
}
