import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestKind } from './faults.ts';
import type { PeerCollection, PeerOperation } from './internals.ts';
import { type ChargedKind, indexedTerms, requestUnits } from './requestUnits.ts';

const CHARGED: { readonly [kind in RequestKind]?: ChargedKind } = {
  query: 'query',
  read: 'read',
  create: 'create',
  upsert: 'replace',
  replace: 'replace',
  delete: 'delete',
};

/** Counts what clients do to a peer: round trips, and the request units they would be charged. */
export class Meter {
  /** Requests about documents, the query plans too. */
  roundTrips = 0;
  charge = 0;
  /** Operations by kind, those of a batch one by one. */
  readonly operations = new Map<string, number>();

  reset(): void {
    this.roundTrips = 0;
    this.charge = 0;
    this.operations.clear();
  }

  /** Notes one request; what it costs is known once its bodies have passed. */
  watch(
    kind: RequestKind,
    collection: PeerCollection | undefined,
    request: IncomingMessage,
    response: ServerResponse,
  ): void {
    if (!collection) return;
    this.roundTrips += 1;
    const charged = CHARGED[kind];
    if (charged === undefined) return;
    const sent: Buffer[] = [];
    if (kind !== 'query' && kind !== 'read') request.on('data', (chunk: Buffer) => sent.push(chunk));
    const end = response.end.bind(response) as (body?: unknown) => ServerResponse;
    response.end = ((body?: unknown) => {
      const text = sent.length > 0 ? Buffer.concat(sent).toString() : String(body ?? '');
      // An upsert that made a new document is a write like any other.
      const actual = kind === 'upsert' && response.statusCode === 201 ? 'create' : charged;
      if (response.statusCode < 400) this.#add(actual, text, collection);
      return end(body);
    }) as ServerResponse['end'];
  }

  /** Notes the operations of a batch that took place. */
  chargeBatch(collection: PeerCollection, operations: readonly PeerOperation[]): void {
    for (const { operationType, resourceBody } of operations) {
      const kind = operationType === 'Create' ? 'create' : operationType === 'Delete' ? 'delete' : 'replace';
      this.#add(kind, JSON.stringify(resourceBody ?? {}), collection);
    }
  }

  #add(kind: ChargedKind, text: string, collection: PeerCollection): void {
    const isWrite = kind === 'create' || kind === 'replace';
    const terms = isWrite ? indexedTerms(JSON.parse(text), collection.read()?.indexingPolicy) : 0;
    const isEmpty = kind === 'query' && text.includes('"_count":0');
    this.charge += requestUnits(kind, isEmpty ? 0 : Buffer.byteLength(text), terms);
    this.operations.set(kind, (this.operations.get(kind) ?? 0) + 1);
  }
}
