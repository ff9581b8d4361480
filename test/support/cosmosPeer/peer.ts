import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createDoor, type ListenOptions, type Server } from 'node:net';
import { performBatch } from './atomicBatch.ts';
import { type FaultEffect, FaultPlan, type PeerRequest } from './faults.ts';
import { createPeerCore, type PeerAccount, type PeerCollection, type PeerOperation } from './internals.ts';
import { Meter } from './meter.ts';
import { PASS_THROUGH_PLAN } from './queryPlan.ts';
import { kindOf, partitionOf, pathOf } from './requestKind.ts';
import { withinPartition } from './visibleDocuments.ts';

/** A stand-in for Azure Cosmos DB on loopback, in memory: `@vercel/cosmosdb-server` with its gaps closed for tests. */
export interface CosmosPeer {
  endpoint: string;
  faults: FaultPlan;
  meter: Meter;
  /** Runs before a request is answered; for tests that need something to happen just then. */
  onRequest: ((request: PeerRequest) => void | Promise<void>) | undefined;
  close(): Promise<void>;
}

/** Connections that may wait to be accepted: it has many clients, and one processor at best. */
const MOST_WAITING = 4096;
/**
 * Sockets that listen on the same port. libuv accepts one connection of each for one turn of its loop, and a turn of a busy peer
 * takes long: with one socket, whoever came new waited for longer than their deadline, while those who were connected were served.
 */
const DOORS = 16;

/** The key of every peer: it checks none. */
export const PEER_KEY = 'ZHVtbXk=';

/** Starts a peer on a free port of loopback. @param computesUnits Whether request units are counted, which takes its time. */
export async function startCosmosPeer({ computesUnits = true } = {}): Promise<CosmosPeer> {
  const server = createServer({ keepAliveTimeout: 30_000 });
  const at = { host: '127.0.0.1', backlog: MOST_WAITING, reusePort: true };
  await listening(server, { ...at, port: 0 });
  const { port } = server.address() as AddressInfo;
  const doors = Array.from({ length: DOORS - 1 }, () => createDoor((socket) => server.emit('connection', socket)));
  await Promise.all(doors.map((door) => listening(door, { ...at, port })));
  const { handle, account } = createPeerCore(server);
  const peer: CosmosPeer = {
    endpoint: `http://127.0.0.1:${port}`,
    faults: new FaultPlan(),
    meter: new Meter(computesUnits),
    onRequest: undefined,
    close: () =>
      new Promise((resolve) => {
        for (const door of doors) door.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  server.on('request', (request, response) => {
    void serve(peer, { handle, account }, request, response).catch((error: unknown) => {
      answer(response, 500, { code: 'peer', message: String(error) });
    });
  });
  return peer;
}

function listening(server: Server, at: ListenOptions): Promise<void> {
  return new Promise((resolve, reject) => server.once('error', reject).listen(at, resolve));
}

async function serve(
  peer: CosmosPeer,
  { handle, account }: ReturnType<typeof createPeerCore>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const collection = collectionOf(account, request);
  const what: PeerRequest = { kind: kindOf(request), container: pathOf(request).container, url: request.url ?? '' };
  await peer.onRequest?.(what);
  const fault = peer.faults.take(what);
  if (fault && !isAfterCommit(fault)) return fail(fault, request, response);
  if (fault) loseAnswer(fault, request, response);
  peer.meter.watch(what.kind, collection, request, response);
  if (what.kind === 'plan') {
    request.resume();
    return answer(response, 200, PASS_THROUGH_PLAN);
  }
  if (what.kind === 'batch' && collection) return runBatch(peer.meter, collection, request, response);
  const isRead = what.kind === 'query' || request.method === 'GET';
  withinPartition(isRead ? partitionOf(request) : undefined, () => handle(request, response));
}

async function runBatch(
  meter: Meter,
  collection: PeerCollection,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const operations = JSON.parse(await bodyOf(request)) as PeerOperation[];
  const answers = performBatch(
    collection,
    String(request.headers['x-ms-documentdb-partitionkey']),
    operations,
    (before, after) => meter.write(collection, before, after),
  );
  const isDone = answers.every(({ statusCode }) => statusCode < 400);
  answer(response, isDone ? 200 : 207, answers);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function collectionOf(account: PeerAccount, request: IncomingMessage): PeerCollection | undefined {
  const { database, container, isDocuments } = pathOf(request);
  if (!isDocuments) return undefined;
  const collection = account.database(database).collection(container);
  return collection.read() ? collection : undefined;
}

const isAfterCommit = (fault: FaultEffect) => 'afterCommit' in fault && fault.afterCommit === true;

function fail(fault: FaultEffect, request: IncomingMessage, response: ServerResponse): void {
  if ('reset' in fault) {
    request.socket.resetAndDestroy();
    return;
  }
  request.resume();
  if ('hang' in fault) return;
  const { status, headers, body } = fault;
  if (body === undefined) answer(response, status, { code: String(status), message: 'injected' }, headers);
  else response.writeHead(status, { 'content-type': 'text/html', ...headers }).end(body);
}

/** Lets the request take effect, and nobody hear of it. */
function loseAnswer(fault: FaultEffect, request: IncomingMessage, response: ServerResponse): void {
  const { socket } = request;
  response.end = () => {
    if ('reset' in fault) socket.resetAndDestroy();
    return response;
  };
  response.write = () => true;
}

function answer(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
    'x-ms-request-charge': '1',
    ...headers,
  });
  response.end(text);
}
