import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDirectLine, type DirectLineDeps } from '../../../bot/channels/directLine/directLine.ts';
import { DirectLineTokens } from '../../../bot/channels/directLine/token.ts';
import { type ChatDeps, createChat } from '../../../bot/chat/chat.ts';
import { CommitFeed } from '../../../bot/turn/commitFeed.ts';
import type { Store } from '../../../storage/index.ts';
import { openSqliteStore } from '../../../storage/sqlite/openSqliteStore.ts';
import { StubReceiver } from './stubReceiver.ts';

export interface StubHostOptions {
  directLine?: Partial<DirectLineDeps>;
  chat?: Partial<ChatDeps>;
  clock?: () => Date;
  /** Listens on this port again after a restart; 0 takes any free one. */
  port?: number;
  folder?: string;
}

/** A real server with Direct Line, the chat page and the embedded store, and a bot that says everything back. */
export interface StubHost {
  url: string;
  port: number;
  folder: string;
  store: Store;
  tokens: DirectLineTokens;
  receiver: StubReceiver;
  feed: CommitFeed;
  /** Stops like a crash would: sockets are cut, nothing is said. */
  stop(): Promise<void>;
  /** Stops, and starts again on the same port and data. */
  restart(): Promise<StubHost>;
  /** Stops for good and removes the data. */
  dispose(): Promise<void>;
}

export const SECRET = 'test-secret-of-sixteen-or-more';
const silent = { info() {}, warn() {}, error() {} };

export async function startStubHost(options: StubHostOptions = {}): Promise<StubHost> {
  const clock = options.clock ?? (() => new Date());
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'kesu-direct-line-'));
  const store = await openSqliteStore({ folder, clock });
  const tokens = await DirectLineTokens.open(store, clock);
  const feed = new CommitFeed();
  const receiver = new StubReceiver(store, feed, clock);
  const bot = { id: 'kesu', name: 'Kesu' };
  const base = { tokens, clock, log: silent, allowedOrigins: [] };
  let url = '';
  const directLine = createDirectLine({
    ...{ ...base, store, receiver, feed, bot, secret: SECRET, serviceUrl: () => url },
    ...options.directLine,
  });
  const chat = createChat({ ...base, brand: 'Kesu', ...options.chat });
  const server = createServer((req, res) => void answer(req, res));
  const answer = async (req: IncomingMessage, res: Parameters<typeof chat.handle>[1]) => {
    if ((await directLine.handle(req, res)) || (await chat.handle(req, res))) return;
    res.statusCode = 404;
    res.end();
  };
  server.on('upgrade', (req, socket, head) => {
    if (!directLine.upgrade(req, socket, head)) socket.destroy();
  });
  const port = await listen(server, options.port ?? 0);
  url = `http://127.0.0.1:${port}`;
  const stop = async () => {
    directLine.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await receiver.idle();
    await store.close();
  };
  return {
    ...{ url, port, folder, store, tokens, receiver, feed, stop },
    async restart() {
      await stop();
      return startStubHost({ ...options, port, folder });
    },
    async dispose() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}
