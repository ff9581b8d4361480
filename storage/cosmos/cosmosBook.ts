import type { BookPort } from '../bookPort.ts';
import { encodeBook } from '../bookText.ts';
import { aloneIdentity } from '../custody/identity.ts';
import { StoreError } from '../ports.ts';
import type { BookKind, BookRecord, BookRecords } from '../records/book.ts';
import { bookKinds } from '../records/kinds.ts';
import { decodeText } from '../records/migrate.ts';
import { rowLimit } from '../rowLimit.ts';
import type { CosmosContext } from './context.ts';
import { cursorParts, cursorText } from './cursor.ts';
import type { Item, Stored } from './gateway.ts';
import { idPart } from './ids.ts';

interface BookItem extends Item {
  kind: 'book';
  /** Order in which they were added; of two at the same moment, by id. */
  booked: string;
  body: { json: string } | { sealed: string };
}

const partitionOf = (kind: BookKind) => `book:${kind}`;
const itemId = (kind: BookKind, id: string) => `book:${kind}:${idPart(id)}`;

/** Records of the house over Cosmos DB, each sealed under a key of its own if the store seals; one partition a kind. */
export function cosmosBook({ gateway, keyring, nextStamp }: CosmosContext): BookPort {
  const identityOf = ({ id, pk }: Item) => aloneIdentity('book', pk, id);
  const stored = (kind: BookKind, id: string) =>
    gateway.read<BookItem>('directory', itemId(kind, id), partitionOf(kind));

  function textOf({ id, pk, body }: BookItem): string {
    if ('json' in body) return body.json;
    if (!keyring) throw new StoreError('unavailable', 'A record is sealed, and KESU_MASTER_KEY is not set.');
    return keyring.openAlone(identityOf({ id, pk }), body.sealed);
  }
  const versioned = <K extends BookKind>(kind: K, item: Stored<BookItem>) => ({
    value: decodeText<BookRecords[K]>(bookKinds[kind], textOf(item)),
    etag: item._etag,
  });

  function itemOf(record: BookRecord, booked: string): BookItem {
    const text = encodeBook(record);
    const place = { id: itemId(record.kind, record.id), pk: partitionOf(record.kind) };
    const sealed = keyring?.sealAlone(identityOf(place), text);
    // As JSON text either way: it may hold what UTF-8 cannot.
    return { ...place, kind: 'book', booked, body: sealed === undefined ? { json: text } : { sealed } };
  }

  async function change(record: BookRecord, before: string): Promise<string | undefined> {
    // Before anything is asked, as it is with a new one: what is not valid is refused as such.
    encodeBook(record);
    const item = await stored(record.kind, record.id);
    return item && gateway.replace('directory', itemOf(record, item.booked), before);
  }

  return {
    bookRecord: async (kind, id) => {
      const item = await stored(kind, id);
      return item && versioned(kind, item);
    },
    bookRecords: async (kind, { limit, after }) => {
      const port = partitionOf(kind);
      const [last = ''] = after === undefined ? [] : cursorParts(port, 1, after);
      const most = rowLimit(limit);
      const found = await gateway.query<Stored<BookItem>>('directory', {
        text: 'SELECT * FROM c WHERE c.pk = @pk AND c.booked > @last ORDER BY c.booked',
        parameters: { pk: port, last },
        partition: port,
        limit: most + 1,
      });
      const items = found.slice(0, most).map((item) => versioned(kind, item));
      const end = found[most - 1];
      return found.length > most && end ? { items, next: cursorText(port, end.booked) } : { items };
    },
    putBookRecord: async (record, before) => {
      const etag =
        before === undefined
          ? await gateway.create('directory', itemOf(record, `${nextStamp()} ${idPart(record.id)}`))
          : await change(record, before);
      if (etag === undefined) throw new StoreError('conflict', 'The record was changed meanwhile, or its id is taken.');
      return etag;
    },
    removeBookRecord: async (kind, id, etag) => {
      const item = { id: itemId(kind, id), pk: partitionOf(kind) };
      if (!(await gateway.remove('directory', item, etag)) && (await stored(kind, id)))
        throw new StoreError('conflict', 'The record was changed meanwhile.');
    },
  };
}
