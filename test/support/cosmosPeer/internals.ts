import { readFileSync } from 'node:fs';
import type { RequestListener, Server } from 'node:http';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const PACKAGE = '@vercel/cosmosdb-server';
/** What this folder reaches into is no public interface: another version must be looked at first. */
const PINNED = '1.0.1';

const { version } = JSON.parse(readFileSync(require.resolve(`${PACKAGE}/package.json`), 'utf8')) as { version: string };
if (version !== PINNED) throw new Error(`the peer is written for ${PACKAGE} ${PINNED}, found ${version}`);

/** A stored document, with the fields the service adds. */
export interface PeerDocument {
  id: string;
  _rid: string;
  _etag: string;
  _ts: number;
  ttl?: number;
  [field: string]: unknown;
}

interface PeerItem {
  read(): PeerDocument | undefined;
}

/** The documents of one container. */
export interface PeerDocuments {
  _parent: PeerCollection;
  _data: Map<string, PeerItem>;
  _index: Map<string, string>;
  /** Compiled queries by their text; each container has one of its own otherwise. */
  _queryCache: { get(text: string): unknown; set(text: string, query: unknown): unknown };
  _getPartition(document: object): unknown;
  _getId(path: string, id: string, partition: unknown): string;
  _newItem(): PeerItem;
  _item(path: string, id: string, partition: unknown): PeerItem;
  _set(document: PeerDocument): PeerDocument;
  query(query: object, options: object): unknown;
  read(options?: object): unknown;
  delete(id: string, partition: unknown): void;
}

/** The definition of a container. */
interface PeerDefinition {
  defaultTtl?: number | null;
  indexingPolicy?: { includedPaths?: { path: string }[]; excludedPaths?: { path: string }[] };
}

export interface PeerCollection {
  documents: PeerDocuments;
  document(id: string, partition: unknown): PeerItem;
  read(): PeerDefinition | undefined;
}

export interface PeerAccount {
  database(id: string): { collection(id: string): PeerCollection };
}

/** One operation as the wire names it, with the partition key header as `partitionKey`. */
export interface PeerOperation {
  operationType: string;
  id?: string;
  ifMatch?: string;
  partitionKey: string;
  resourceBody?: Record<string, unknown>;
}

export interface PeerResult {
  statusCode: number;
  body?: Partial<PeerDocument>;
}

type Perform = (collection: PeerCollection, operation: PeerOperation) => PeerResult;

const operations = require(`${PACKAGE}/lib/handler/_document-operations`) as {
  createOperation: Perform;
  upsertOperation: Perform;
  replaceOperation: Perform;
  deleteOperation: Perform;
  readOperation: Perform;
};

/** What each operation of a batch does, by its name on the wire. */
export const OPERATIONS: Readonly<Record<string, Perform>> = {
  Create: operations.createOperation,
  Upsert: operations.upsertOperation,
  Replace: operations.replaceOperation,
  Delete: operations.deleteOperation,
  Read: operations.readOperation,
};

/** The prototype that all documents of all peers of this process share. */
export const documentsPrototype = (
  require(`${PACKAGE}/lib/account/documents`) as { default: { prototype: PeerDocuments } }
).default.prototype;

const accounts = require(`${PACKAGE}/lib/account`) as { default: new (host: string, port: number) => PeerAccount };
const { createHttpServer } = require(PACKAGE) as { createHttpServer(options: { keepAlive: boolean }): Server };

/** The peer's own request handler and account, without its own socket. `server` is what it takes its address from. */
export function createPeerCore(server: Server): { handle: RequestListener; account: PeerAccount } {
  const made: PeerAccount[] = [];
  const Original = accounts.default;
  // The account is made while the server says that it listens, and is handed to nobody.
  accounts.default = class extends (Original as new (host: string, port: number) => object) {
    constructor(host: string, port: number) {
      super(host, port);
      made.push(this as unknown as PeerAccount);
    }
  } as unknown as typeof Original;
  try {
    const inner = createHttpServer({ keepAlive: true });
    inner.address = () => server.address();
    inner.emit('listening');
    const [handle] = inner.listeners('request') as RequestListener[];
    const [account] = made;
    if (!handle || !account) throw new Error('the peer is not built as expected');
    return { handle, account };
  } finally {
    accounts.default = Original;
  }
}
