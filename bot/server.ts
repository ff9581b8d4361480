import { createServer as createHttpServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import restify from 'restify';
import { AppError } from './errors.ts';
import { refuse } from './ingress/answer.ts';

type Handler = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

export interface Routes {
  messages: Handler;
  live: Handler;
  ready: Handler;
  /** Answers what is its own (Direct Line, chat page) and resolves with whether it was. */
  others: ((req: IncomingMessage, res: ServerResponse) => Promise<boolean>)[];
  /** Takes a WebSocket upgrade; false when it is nobody's. */
  upgrade(req: IncomingMessage, socket: Socket, head: Buffer): boolean;
}

/**
 * Limits on slow and endless requests, ms. A body has a deadline of its own; only uploads may take as long as this. By
 * itself Node looks only every 30 s whether a limit has passed.
 */
const TIMEOUTS = {
  headersTimeout: 10_000,
  requestTimeout: 130_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 2_000,
};

/**
 * The HTTP server. restify routes; it never reads a body: its own parser inflates gzip without a limit and leaves uploads
 * in the temporary folder before anybody is authenticated.
 */
export function createServer(routes: Routes): Server {
  const server = restify.createServer({ name: '', ignoreTrailingSlash: true, strictFormatters: false });
  server.post('/api/messages', routes.messages);
  server.get('/health/live', routes.live);
  server.get('/health/ready', routes.ready);
  const rest = async (req: restify.Request, res: restify.Response): Promise<void> => {
    for (const answer of routes.others) if (await answer(req, res)) return;
    refuse(req, res, new AppError('not_found'));
  };
  for (const method of ['get', 'post', 'put', 'del', 'head', 'opts', 'patch'] as const) server[method]('/*', rest);
  // A server of our own before restify's, because restify makes its own without asking for the timeouts.
  const http = createHttpServer(TIMEOUTS, (req, res) => {
    server.server.emit('request', req, res);
  });
  http.maxConnections = 5_000;
  http.on('upgrade', (req: IncomingMessage, socket: Socket, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    if (!routes.upgrade(req, socket, head))
      socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  });
  return http;
}
