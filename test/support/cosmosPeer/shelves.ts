import { documentsPrototype, type PeerDocument, type PeerDocuments } from './internals.ts';

/** A query as the wire tells it. */
interface Asked {
  query?: string;
  parameters?: { name: string; value: unknown }[];
}

/** A condition on a field, which what has no such field does not meet. */
const OF_FIELD = /\bc\.([a-z]\w*) (?:=|[<>]=?) /g;
/** A field that is what a parameter is. */
const OF_VALUE = /\bc\.([a-z]\w*) = @(\w+)/g;
/** A field that lies beyond a parameter. */
const OF_BOUND = /\bc\.([a-z]\w*) ([<>]=?) @(\w+)/g;
const SINCE = /\bc\._ts >= @(\w+)/;
/** With one of these a condition need not hold. */
const MAYBE = /\b(?:OR|NOT c)\b/i;

/**
 * The documents of a container by partition, by the second of their writing, and by the fields that queries ask for. The peer
 * itself looks through all of them for every query, which makes each query as slow as the database is large.
 */
class Shelf {
  readonly #documents: PeerDocuments;
  readonly #byPartition = new Map<unknown, Map<string, PeerDocument>>();
  readonly #bySecond = new Map<number, Map<string, PeerDocument>>();
  /** What has a field, of the fields that were asked for so far. */
  readonly #byField = new Map<string, Map<string, PeerDocument>>();
  /** What has a value in a field, of the fields that were compared with one so far. */
  readonly #byValue = new Map<string, Map<unknown, Map<string, PeerDocument>>>();

  constructor(documents: PeerDocuments) {
    this.#documents = documents;
  }

  add(document: PeerDocument): void {
    const partition = this.#documents._getPartition(document);
    inner(this.#byPartition, partition).set(document._rid, document);
    inner(this.#bySecond, document._ts).set(document._rid, document);
    for (const [field, having] of this.#byField) if (document[field] !== undefined) having.set(document._rid, document);
    for (const [field, values] of this.#byValue) inner(values, document[field]).set(document._rid, document);
  }

  remove(document: PeerDocument): void {
    drop(this.#byPartition, this.#documents._getPartition(document), document._rid);
    drop(this.#bySecond, document._ts, document._rid);
    for (const having of this.#byField.values()) having.delete(document._rid);
    for (const [field, values] of this.#byValue) drop(values, document[field], document._rid);
  }

  ofPartition(partition: unknown): Iterable<PeerDocument> {
    return this.#byPartition.get(partition)?.values() ?? [];
  }

  /** No fewer than what a query over all partitions finds. */
  asked({ query = '', parameters = [] }: Asked = {}): Iterable<PeerDocument> {
    if (MAYBE.test(query)) return this.#since(0);
    const name = SINCE.exec(query)?.[1];
    const since = parameters.find((one) => one.name === `@${name}`)?.value;
    if (typeof since === 'number') return this.#since(since);
    const having = [...query.matchAll(OF_FIELD)].map(([, field = '']) => this.#having(field));
    const equal = [...query.matchAll(OF_VALUE)].map(([, field = '', parameter]) =>
      this.#equal(field, parameters.find((one) => one.name === `@${parameter}`)?.value),
    );
    const [fewest] = [...having, ...equal].sort((one, other) => one.size - other.size);
    const isWithin = boundsOf(query, parameters);
    return Iterator.from(fewest?.values() ?? this.#since(0)).filter(isWithin);
  }

  *#since(least: number): Iterable<PeerDocument> {
    for (const [second, documents] of this.#bySecond) if (second >= least) yield* documents.values();
  }

  #having(field: string): Map<string, PeerDocument> {
    const known = this.#byField.get(field);
    if (known) return known;
    const all = [...this.#since(0)].filter((document) => document[field] !== undefined);
    const having = new Map(all.map((document) => [document._rid, document]));
    this.#byField.set(field, having);
    return having;
  }

  #equal(field: string, value: unknown): Map<string, PeerDocument> {
    const known = this.#byValue.get(field) ?? new Map<unknown, Map<string, PeerDocument>>();
    if (!this.#byValue.has(field)) {
      for (const document of this.#since(0)) inner(known, document[field]).set(document._rid, document);
      this.#byValue.set(field, known);
    }
    return known.get(value) ?? new Map();
  }
}

/** Whether a document may lie within the bounds of a query: only text is compared with text here, all else is left to the peer. */
function boundsOf(query: string, parameters: Asked['parameters'] = []): (document: PeerDocument) => boolean {
  const bounds = [...query.matchAll(OF_BOUND)].map(([, field = '', sign = '', parameter]) => {
    return { field, sign, value: parameters.find(({ name }) => name === `@${parameter}`)?.value };
  });
  return (document) =>
    bounds.every(({ field, sign, value }) => {
      const own = document[field];
      if (typeof own !== 'string' || typeof value !== 'string') return true;
      if (own === value) return sign.endsWith('=');
      return own > value === sign.startsWith('>');
    });
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
