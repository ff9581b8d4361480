import type { BookPort } from '../bookPort.ts';
import { encodeBook } from '../bookText.ts';
import { columnText } from '../columnText.ts';
import { aloneIdentity } from '../custody/identity.ts';
import { StoreError } from '../ports.ts';
import type { BookKind, BookRecords } from '../records/book.ts';
import { bookKinds } from '../records/kinds.ts';
import { decodeText } from '../records/migrate.ts';
import { rowLimit } from '../rowLimit.ts';
import type { SealedContext } from './context.ts';
import { createEtags } from './etags.ts';
import { cursorParts, pageOf } from './paging.ts';

interface BookRow {
  rid: number;
  id: string;
  etag: string;
  doc: string;
}

/** Records of the house over SQLite, each sealed under a key of its own. */
export function sqliteBook({ database, keyring, read, write }: SealedContext): BookPort {
  const nextEtag = createEtags();
  const columns = 'SELECT rid, id, etag, doc FROM book';
  const select = database.prepare(`${columns} WHERE kind = ? AND id = ?`);
  const selectPage = database.prepare(`${columns} WHERE kind = ? AND rid > ? ORDER BY rid LIMIT ?`);
  const insert = database.prepare('INSERT INTO book (kind, id, etag, doc) VALUES (?, ?, ?, ?)');
  const update = database.prepare('UPDATE book SET etag = ?, doc = ? WHERE kind = ? AND id = ? AND etag = ?');
  const remove = database.prepare('DELETE FROM book WHERE kind = ? AND id = ? AND etag = ?');
  const stored = (kind: BookKind, id: string) => select.get(kind, columnText(id)) as unknown as BookRow | undefined;
  const versioned = <K extends BookKind>(kind: K, { id, etag, doc }: BookRow) => {
    const text = keyring.openAlone(aloneIdentity('book', kind, id), doc);
    return { value: decodeText<BookRecords[K]>(bookKinds[kind], text), etag };
  };

  return {
    bookRecord: (kind, id) =>
      read(() => {
        const row = stored(kind, id);
        return row && versioned(kind, row);
      }),
    bookRecords: (kind, { limit, after }) =>
      read(() => {
        const [rid] = after === undefined ? [0] : cursorParts(after, ['number', 'string']);
        const rows = selectPage.all(kind, rid, rowLimit(limit) + 1) as unknown as BookRow[];
        return pageOf(
          rows,
          rowLimit(limit),
          (row) => versioned(kind, row),
          (row) => [row.rid, ''],
        );
      }),
    putBookRecord: async (record, before) => {
      const { kind } = record;
      const id = columnText(record.id);
      const doc = keyring.sealAlone(aloneIdentity('book', kind, id), encodeBook(record));
      const etag = nextEtag();
      return write(() => {
        if (before === undefined) insert.run(kind, id, etag, doc);
        else if (update.run(etag, doc, kind, id, before).changes !== 1)
          throw new StoreError('conflict', 'The record was changed meanwhile.');
        return etag;
      });
    },
    removeBookRecord: (kind, id, etag) =>
      write(() => {
        if (remove.run(kind, columnText(id), etag).changes === 0 && stored(kind, id))
          throw new StoreError('conflict', 'The record was changed meanwhile.');
      }),
  };
}
