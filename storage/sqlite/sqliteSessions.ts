import { columnText } from '../columnText.ts';
import type { LinkPort, SessionPort } from '../ports.ts';
import { linkKind, sessionKind } from '../records/kinds.ts';
import { decodeText, encodeText } from '../records/migrate.ts';
import type { SessionRecord } from '../records/session.ts';
import type { SqliteContext } from './context.ts';

/** Rows swept at a time, so that a sweep is never felt. */
const SWEEP_ROWS = 200;

const goneAt = ({ idleAt, endsAt }: SessionRecord) => (idleAt < endsAt ? idleAt : endsAt);

/** Sessions over SQLite. Those whose time is over are swept by the way, beside each new one. */
export function sqliteSessions({ database, clock, read, write }: SqliteContext): SessionPort {
  const select = database.prepare('SELECT doc FROM sessions WHERE id = ?');
  const insert = database.prepare('INSERT INTO sessions (id, person_id, gone_at, doc) VALUES (?, ?, ?, ?)');
  const update = database.prepare('UPDATE sessions SET gone_at = ?, doc = ? WHERE id = ?');
  const remove = database.prepare('DELETE FROM sessions WHERE id = ?');
  const removeOf = database.prepare('DELETE FROM sessions WHERE person_id = ? RETURNING id');
  const sweep = database.prepare(
    `DELETE FROM sessions WHERE id IN (SELECT id FROM sessions WHERE gone_at <= ? LIMIT ${SWEEP_ROWS})`,
  );
  const stored = (id: string) => {
    const row = select.get(columnText(id)) as { doc: string } | undefined;
    return row && decodeText(sessionKind, row.doc);
  };

  return {
    session: (id) => read(() => stored(id)),
    putSession: async (session) => {
      const doc = encodeText(sessionKind, session);
      return write(() => {
        sweep.run(clock().toISOString());
        insert.run(columnText(session.id), columnText(session.personId), goneAt(session), doc);
      });
    },
    prolongSession: (id, idleAt) =>
      write(() => {
        const session = stored(id);
        if (session === undefined || session.idleAt >= idleAt) return;
        const prolonged = { ...session, idleAt };
        update.run(goneAt(prolonged), encodeText(sessionKind, prolonged), columnText(id));
      }),
    endSession: (id) => write(() => void remove.run(columnText(id))),
    endSessionsOf: (personId) =>
      write(() => removeOf.all(columnText(personId)).map((row) => String((row as { id: unknown }).id))),
  };
}

/** One-time links over SQLite. */
export function sqliteLinks({ database, write }: SqliteContext): LinkPort {
  const insert = database.prepare('INSERT INTO links (id, purpose, expires_at, doc) VALUES (?, ?, ?, ?)');
  const take = database.prepare('DELETE FROM links WHERE id = ? AND expires_at > ? RETURNING doc');
  const drop = database.prepare('DELETE FROM links WHERE purpose = ?');

  return {
    putLink: async (link) => {
      const doc = encodeText(linkKind, link);
      return write(() => {
        drop.run(link.purpose);
        insert.run(columnText(link.id), link.purpose, link.expiresAt, doc);
      });
    },
    takeLink: (id, now) =>
      write(() => {
        const row = take.get(columnText(id), now) as { doc: string } | undefined;
        return row && decodeText(linkKind, row.doc);
      }),
  };
}
