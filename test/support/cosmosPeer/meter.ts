import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestKind } from './faults.ts';
import { indexedTerms } from './indexedTerms.ts';
import type { PeerCollection, PeerDocument } from './internals.ts';
import { idOf, partitionOf } from './requestKind.ts';
import { queryUnits, readUnits, type Sized, writeUnits } from './requestUnits.ts';

const WRITES: ReadonlySet<RequestKind> = new Set(['create', 'upsert', 'replace', 'delete']);

/** Counts what clients do to a peer: round trips, and the request units they would be charged. */
export class Meter {
  /** Requests about documents, query plans too. */
  roundTrips = 0;
  charge = 0;
  /** Operations by kind, those of a batch one by one. */
  readonly operations = new Map<string, number>();
  readonly #computesUnits: boolean;

  constructor(computesUnits = true) {
    this.#computesUnits = computesUnits;
  }

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
    if (!this.#computesUnits) return;
    if (WRITES.has(kind)) this.#watchWrite(collection, request, response);
    else if (kind === 'read' || kind === 'query') {
      whenAnswered(response, (body) => {
        const bytes = kind === 'query' && body.includes('"_count":0') ? 0 : Buffer.byteLength(body);
        this.#add(kind, kind === 'read' ? readUnits(bytes) : queryUnits(bytes));
      });
    }
  }

  /** Notes a write that took place. */
  write(collection: PeerCollection, before: object | undefined, after: object | undefined): void {
    if (!this.#computesUnits) return;
    const kind = before && after ? 'replace' : after ? 'create' : 'delete';
    this.#add(kind, writeUnits(sized(collection, before), sized(collection, after)));
  }

  #watchWrite(collection: PeerCollection, request: IncomingMessage, response: ServerResponse): void {
    const chunks: Buffer[] = [];
    let before: PeerDocument | undefined;
    let after: (object & { id: string }) | undefined;
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    // Before the handler hears of the end, the document is as the write finds it.
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString();
      after = text === '' ? undefined : (JSON.parse(text) as { id: string });
      before = collection.document(after?.id ?? idOf(request), partitionOf(request)).read();
    });
    whenAnswered(response, () => {
      if (response.statusCode < 400) this.write(collection, before, after);
    });
  }

  #add(kind: string, units: number): void {
    this.charge += units;
    this.operations.set(kind, (this.operations.get(kind) ?? 0) + 1);
  }
}

function whenAnswered(response: ServerResponse, told: (body: string) => void): void {
  const end = response.end.bind(response) as (body?: unknown) => ServerResponse;
  response.end = ((body?: unknown) => {
    told(String(body ?? ''));
    return end(body);
  }) as ServerResponse['end'];
}

function sized(collection: PeerCollection, document: object | undefined): Sized | undefined {
  if (document === undefined) return undefined;
  const bytes = Buffer.byteLength(JSON.stringify(document));
  return { bytes, terms: indexedTerms(document, collection.read()?.indexingPolicy) };
}
