import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { type AttachmentPort, StoreError, type TranscriptPort } from '../../../storage/index.ts';
import { TypingRelay } from '../../desk/typingRelay.ts';
import { AppError, errorForLog, toAppError } from '../../errors.ts';
import { answerNothing, refuse } from '../../ingress/answer.ts';
import type { CommitFeed } from '../../turn/commitFeed.ts';
import type { Log } from '../../turn/log.ts';
import type { Receiver } from '../../turn/receiver.ts';
import { AttachmentUrls } from './attachmentUrl.ts';
import { Conversations, type Exchange } from './conversations.ts';
import { History, parseWatermark } from './history.ts';
import { DEFAULT_LIMITS, LimitGate, type Limits } from './limits.ts';
import { baseUrl, originKind } from './origin.ts';
import { BEAT_MS, Streams } from './streams.ts';
import type { DirectLineTokens } from './token.ts';
import { UploadReader } from './uploadBody.ts';

/** Where Direct Line is mounted, under the service's own path so that unmodified clients need only another host. */
export const DIRECT_LINE_PATH = '/v3/directline';

export interface DirectLineDeps {
  store: TranscriptPort & AttachmentPort;
  receiver: Receiver;
  feed: CommitFeed;
  tokens: DirectLineTokens;
  clock: () => Date;
  bot: { id: string; name: string };
  log: Log;
  /** Where customers' typing is told, and colleagues' typing comes from. Absent: nobody types. */
  typing?: TypingRelay;
  /** Lets another server ask for tokens; undefined switches that off. */
  secret?: string | undefined;
  /** Service URL of the activities made here. */
  serviceUrl: () => string;
  /** Address of this server as customers see it, when a proxy stands before it. */
  publicUrl?: string | undefined;
  /** Origins of other sites that may embed the chat, as `URL.origin` writes them. */
  allowedOrigins: readonly string[];
  limits?: Partial<Limits>;
  /** How often live clients must show that they are alive, in milliseconds. */
  beatMs?: number;
}

/** Direct Line 3.0 of this bot, on plain Node HTTP so that no framework touches a body. */
export interface DirectLine {
  /** Answers the request when it is for Direct Line; resolves with whether it was. Never rejects. */
  handle(req: IncomingMessage, res: ServerResponse): Promise<boolean>;
  /** Takes the socket when the upgrade is for Direct Line; returns whether it was. */
  upgrade(req: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  /** Sends all live clients away; they reconnect to whoever serves next. */
  close(): void;
}

type Handler = (exchange: Exchange, ...ids: string[]) => void | Promise<void>;

const ID = '([A-Za-z0-9_-]{1,64})';

export function createDirectLine(deps: DirectLineDeps): DirectLine {
  const { store, tokens, clock, bot, feed, receiver, secret, typing = new TypingRelay() } = deps;
  const allowedOrigins = ownOrigins(deps);
  const urls = new AttachmentUrls(tokens.urlKey, clock);
  const history = new History(store, urls, bot);
  const streams = new Streams({ feed, history, tokens, bot, typing }, deps.beatMs ?? BEAT_MS);
  const limits = new LimitGate({ ...DEFAULT_LIMITS, ...deps.limits }, clock);
  const uploads = new UploadReader();
  const root = (req: IncomingMessage) => baseUrl(req, deps.publicUrl) + DIRECT_LINE_PATH;
  const hosting = () => ({ bot, serviceUrl: deps.serviceUrl(), now: clock() });
  const parts = { store, receiver, tokens, history, streams, typing, urls, uploads, limits, secret, hosting, root };
  const routes = createRoutes(new Conversations(parts));

  async function handle(req: IncomingMessage, res: ServerResponse): Promise<boolean> {
    const url = toUrl(req);
    if (url === undefined) return false;
    try {
      if (!allowOrigin(req, res, allowedOrigins)) throw new AppError('forbidden', { reason: 'origin' });
      if (req.method === 'OPTIONS') answerNothing(res, 204);
      else await dispatch(routes, url, { req, res, query: url.searchParams });
    } catch (error) {
      answerError(deps.log, req, res, error);
    }
    return true;
  }

  function upgrade(req: IncomingMessage, socket: Duplex, head: Buffer): boolean {
    const url = toUrl(req);
    if (url === undefined) return false;
    socket.on('error', () => socket.destroy());
    try {
      const [, conversationId] = new RegExp(`^/conversations/${ID}/stream$`).exec(pathBelow(url)) ?? [];
      if (conversationId === undefined) throw new AppError('not_found');
      if (originKind(req, allowedOrigins) === 'foreign') throw new AppError('forbidden', { reason: 'origin' });
      const grant = tokens.verifyStream(url.searchParams.get('t') ?? '');
      if (grant.conversationId !== conversationId) throw new AppError('forbidden', { reason: 'foreign_token' });
      limits.take('stream', conversationId);
      if (streams.isFull) throw new AppError('unavailable', { reason: 'sockets' });
      const after = parseWatermark(url.searchParams.get('watermark'));
      streams.accept(req, socket, head, grant, { conversationId, root: root(req) }, after);
    } catch (error) {
      const { status } = toAppError(error);
      socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    }
    return true;
  }

  return { handle, upgrade, close: () => streams.close() };
}

function ownOrigins({ publicUrl, allowedOrigins }: DirectLineDeps): readonly string[] {
  return publicUrl === undefined ? allowedOrigins : [...allowedOrigins, new URL(publicUrl).origin];
}

function createRoutes(api: Conversations): [RegExp, Record<string, Handler>][] {
  const route = (path: string, handlers: Record<string, Handler>): [RegExp, Record<string, Handler>] => [
    new RegExp(`^${path.replaceAll(':id', ID)}$`),
    handlers,
  ];
  return [
    route('/tokens/generate', { POST: (x) => api.generateToken(x) }),
    route('/tokens/refresh', { POST: (x) => api.refreshToken(x) }),
    route('/conversations', { POST: (x) => api.start(x) }),
    route('/conversations/:id', { GET: (x, id = '') => api.reconnect(x, id) }),
    route('/conversations/:id/activities', {
      GET: (x, id = '') => api.read(x, id),
      POST: (x, id = '') => api.post(x, id),
    }),
    route('/conversations/:id/upload', { POST: (x, id = '') => api.upload(x, id) }),
    route('/conversations/:id/attachments/:id', { GET: (x, id = '', file = '') => api.attachment(x, id, file) }),
  ];
}

async function dispatch(routes: ReturnType<typeof createRoutes>, url: URL, exchange: Exchange): Promise<void> {
  for (const [pattern, handlers] of routes) {
    const match = pattern.exec(pathBelow(url));
    if (match === null) continue;
    const method = exchange.req.method ?? '';
    const handler = Object.hasOwn(handlers, method) ? handlers[method] : undefined;
    if (handler === undefined) throw new AppError('method_not_allowed');
    return handler(exchange, ...match.slice(1));
  }
  throw new AppError('not_found');
}

function toUrl(req: IncomingMessage): URL | undefined {
  const path = req.url ?? '';
  const isOurs = path.startsWith(`${DIRECT_LINE_PATH}/`) && URL.canParse(path, 'http://localhost');
  return isOurs ? new URL(path, 'http://localhost') : undefined;
}

function pathBelow(url: URL): string {
  return url.pathname.slice(DIRECT_LINE_PATH.length);
}

/** Lets the configured origins read our answers. Same-origin pages and clients that are no browser need no header. */
function allowOrigin(req: IncomingMessage, res: ServerResponse, allowed: readonly string[]): boolean {
  const kind = originKind(req, allowed);
  res.setHeader('Vary', 'Origin');
  if (kind === 'allowed') {
    res.setHeader('Access-Control-Allow-Origin', req.headers.origin ?? '');
    res.setHeader('Access-Control-Allow-Headers', 'authorization, content-type, x-ms-bot-agent, x-requested-with');
    res.setHeader('Access-Control-Allow-Methods', 'GET, POST');
    res.setHeader('Access-Control-Expose-Headers', 'retry-after');
    res.setHeader('Access-Control-Max-Age', '600');
  }
  return kind !== 'foreign';
}

/** Seconds after which a client may ask again when the store does not answer. */
const STORE_RETRY_SECONDS = 2;

function answerError(log: Log, req: IncomingMessage, res: ServerResponse, error: unknown): void {
  const isStoreDown = error instanceof StoreError && error.code === 'unavailable';
  const known = isStoreDown
    ? new AppError('unavailable', { cause: error, retryAfterSeconds: STORE_RETRY_SECONDS })
    : toAppError(error);
  if (known.status >= 500) log.error(errorForLog(error), 'direct line request failed');
  if (res.headersSent) res.destroy();
  else refuse(req, res, known);
}
