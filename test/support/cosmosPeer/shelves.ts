import { documentsPrototype, type PeerDocument, type PeerDocuments } from './internals.ts';

/** A query as the wire tells it. */
interface Asked {
  query?: string;
  parameters?: { name: string; value: unknown }[];
}

/** `c.kind = 'turn'` or `c.kind = @kind`; one such condition that stands for itself. */
const OF_KIND = /c\.kind = (?:'(\w+)'|@(\w+))/;
const SINCE = /c\._ts >= @(\w+)/;
/** With one of these a condition need not hold. */
const MAYBE = /\b(?:OR|NOT c)\b/i;

/**
 * The documents of a container by partition, and by kind and second of their writing. The peer itself looks through all of
 * them for every query, which makes each query as slow as the database is large.
 */
class Shelf {
  readonly #documents: PeerDocuments;
  readonly #byPartition = new Map<unknown, Map<string, PeerDocument>>();
  readonly #byKind = new Map<unknown, Map<number, Map<string, PeerDocument>>>();

  constructor(documents: PeerDocuments) {
    this.#documents = documents;
  }

  add(document: PeerDocument): void {
    const partition = this.#documents._getPartition(document);
    inner(this.#byPartition, partition).set(document._rid, document);
    inner(inner(this.#byKind, document.kind), document._ts).set(document._rid, document);
  }

  remove(document: PeerDocument): void {
    const partition = this.#documents._getPartition(document);
    drop(this.#byPartition, partition, document._rid);
    const seconds = this.#byKind.get(document.kind);
    if (seconds) drop(seconds, document._ts, document._rid);
  }

  ofPartition(partition: unknown): Iterable<PeerDocument> {
    return this.#byPartition.get(partition)?.values() ?? [];
  }

  /** No fewer than what a query over all partitions finds. */
  *asked({ query = '', parameters = [] }: Asked = {}): Iterable<PeerDocument> {
    const given = (name: string | undefined) => parameters.find((one) => one.name === `@${name}`)?.value;
    const [isOfKind, literal, kindName] = MAYBE.test(query) ? [] : (OF_KIND.exec(query) ?? []);
    const kinds = isOfKind === undefined ? [...this.#byKind.values()] : [this.#byKind.get(literal ?? given(kindName))];
    const since = MAYBE.test(query) ? undefined : given(SINCE.exec(query)?.[1]);
    for (const seconds of kinds) {
      for (const [second, documents] of seconds ?? [])
        if (typeof since !== 'number' || second >= since) yield* documents.values();
    }
  }
}

const shelves = new WeakMap<PeerDocuments, Shelf>();

/** The shelf of a container, kept as documents come and go. */
export function shelfOf(documents: PeerDocuments): Shelf {
  const known = shelves.get(documents);
  if (known) return known;
  const shelf = new Shelf(documents);
  shelves.set(documents, shelf);
  return shelf;
}

function inner<K, L, V>(outer: Map<K, Map<L, V>>, key: K): Map<L, V> {
  const found = outer.get(key) ?? new Map<L, V>();
  outer.set(key, found);
  return found;
}

function drop<K>(outer: Map<K, Map<string, PeerDocument>>, key: K, rid: string): void {
  const found = outer.get(key);
  found?.delete(rid);
  if (found?.size === 0) outer.delete(key);
}

const { _set, delete: remove } = documentsPrototype;
documentsPrototype._set = function (this: PeerDocuments, document) {
  shelfOf(this).add(document);
  return _set.call(this, document);
};
documentsPrototype.delete = function (this: PeerDocuments, id, partition) {
  const found = this._item('/id', id, partition).read();
  if (found) shelfOf(this).remove(found);
  remove.call(this, id, partition);
};
