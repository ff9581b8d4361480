import { AsyncLocalStorage } from 'node:async_hooks';
import { documentsPrototype, type PeerCollection, type PeerDocument, type PeerDocuments } from './internals.ts';
import { shelfOf } from './shelves.ts';

/** The partition that a query of the present request is meant for. */
const partitionOfRequest = new AsyncLocalStorage<{ partition: string | undefined }>();

/** Runs a request whose queries see one partition only; undefined: all of them. */
export function withinPartition(partition: string | undefined, work: () => void): void {
  partitionOfRequest.run({ partition }, work);
}

/** Whether a document has outlived its time to live: then the service no longer shows it. */
function isExpired(collection: PeerCollection, { ttl, _ts }: PeerDocument): boolean {
  const byDefault = collection.read()?.defaultTtl;
  if (byDefault === undefined || byDefault === null) return false;
  const seconds = ttl ?? byDefault;
  return seconds !== -1 && _ts + seconds <= Date.now() / 1000;
}

/** What each text of a query was compiled to: the same for every container that a test makes. */
const compiled = new Map<string, unknown>();

/** What a query may find: the documents of its partition, or of the kind and the time that its text asks for. */
function* candidates(documents: PeerDocuments, query: PeerQuery | undefined): Iterable<PeerDocument> {
  const partition = partitionOfRequest.getStore()?.partition;
  const shelf = shelfOf(documents);
  const found = partition === undefined ? shelf.asked(query) : shelf.ofPartition(partition);
  for (const document of found) if (!isExpired(documents._parent, document)) yield document;
}

interface PeerQuery {
  query?: string;
  parameters?: { name: string; value: unknown }[];
}

// Queries and lists look at what is visible: of the partition asked for, and not expired.
for (const method of ['query', 'read'] as const) {
  const original = documentsPrototype[method];
  documentsPrototype[method] = function (this: PeerDocuments, ...args: object[]) {
    this._queryCache = compiled;
    const run = () => original.apply(this, args as [object, object]);
    if (!this._parent.read()) return run();
    const all = this._data;
    const query = method === 'query' ? (args[0] as PeerQuery) : undefined;
    this._data = new Map([...candidates(this, query)].map((document) => [document._rid, { read: () => document }]));
    try {
      return run();
    } finally {
      this._data = all;
    }
  };
}

// A point operation meets no expired document either; here it is then purged as well.
const originalItem = documentsPrototype._item;
documentsPrototype._item = function (this: PeerDocuments, ...args: [string, string, unknown]) {
  const item = originalItem.apply(this, args);
  const document = item.read();
  if (document === undefined || !this._parent.read() || !isExpired(this._parent, document)) return item;
  this._data.delete(document._rid);
  this._index.delete(this._getId('/id', document.id, this._getPartition(document)));
  shelfOf(this).remove(document);
  return this._newItem();
};
