import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import { type AttachmentPort, conversationKey } from '../../../storage/index.ts';
import type { TypingRelay } from '../../desk/typingRelay.ts';
import { AppError } from '../../errors.ts';
import { answerJson } from '../../ingress/answer.ts';
import { readJsonBody } from '../../ingress/bodyReader.ts';
import { parseJson } from '../../ingress/jsonGuard.ts';
import type { Receiver } from '../../turn/receiver.ts';
import type { AttachmentUrls } from './attachmentUrl.ts';
import { authorize, holdsSecret } from './authorize.ts';
import { activityId, conversationStarted, type Hosting, parseClientActivity, toInbound } from './clientActivity.ts';
import { sendFile, storeFiles } from './files.ts';
import { type History, parseWatermark } from './history.ts';
import { addressKey, type LimitGate } from './limits.ts';
import type { Streams } from './streams.ts';
import type { DirectLineTokens, Grant } from './token.ts';
import type { UploadReader } from './uploadBody.ts';

/** Most transcript entries in one answer; a client that is behind asks again with the new watermark. */
const PAGE_ENTRIES = 100;

const StartBody = z.object({
  locale: z.string().max(64).optional(),
  user: z
    .object({
      id: z
        .string()
        .regex(/^[\w.@:-]{1,128}$/)
        .optional(),
    })
    .optional(),
});
type StartBody = z.infer<typeof StartBody>;

/** What the handlers work with. */
export interface Parts {
  store: AttachmentPort;
  receiver: Receiver;
  tokens: DirectLineTokens;
  history: History;
  streams: Streams;
  typing: TypingRelay;
  urls: AttachmentUrls;
  uploads: UploadReader;
  limits: LimitGate;
  secret: string | undefined;
  hosting(): Hosting;
  /** Direct Line root as the client of this request reaches it. */
  root(req: IncomingMessage): string;
}

/** One request with its parsed address. */
export interface Exchange {
  req: IncomingMessage;
  res: ServerResponse;
  query: URLSearchParams;
}

/** The REST operations of Direct Line 3.0. Each answers, or throws AppError. */
export class Conversations {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** `POST /tokens/generate`: a server that holds the secret asks for a token for one of its users. */
  async generateToken({ req, res }: Exchange): Promise<void> {
    if (!holdsSecret(req, this.#parts.secret)) throw new AppError('forbidden', { reason: 'secret' });
    const body = await readStart(req);
    answerJson(res, 200, this.#parts.tokens.issue(this.#parts.tokens.newGrant(body.user?.id, body.locale)));
  }

  /** `POST /tokens/refresh`: a token for a token that is still good. */
  refreshToken({ req, res }: Exchange): void {
    answerJson(res, 200, this.#parts.tokens.issue(authorize(req, this.#parts.tokens)));
  }

  /** `POST /conversations`: starts the token's conversation; starting again is harmless. */
  async start({ req, res }: Exchange): Promise<void> {
    const { tokens, receiver, limits, secret, hosting } = this.#parts;
    limits.take('startPerAddress', addressKey(req));
    const bySecret = holdsSecret(req, secret);
    const known = bySecret ? undefined : authorize(req, tokens);
    const body = await readStart(req);
    const grant = known ?? tokens.newGrant(body.user?.id, body.locale);
    const { result } = await receiver.receive(conversationStarted(grant, body.locale, hosting()));
    answerJson(res, result === 'duplicate' ? 200 : 201, this.#connection(req, grant));
  }

  /** `GET /conversations/:id`: a fresh token and stream address for a client that lost its socket. */
  reconnect({ req, res, query }: Exchange, conversationId: string): void {
    const grant = this.#open(req, conversationId, 'read');
    answerJson(res, 200, this.#connection(req, grant, parseWatermark(query.get('watermark'))));
  }

  /** `GET /conversations/:id/activities`: the conversation behind the watermark, for clients that poll. */
  async read({ req, res, query }: Exchange, conversationId: string): Promise<void> {
    const grant = this.#open(req, conversationId, 'read');
    const viewer = { conversationId: grant.conversationId, root: this.#parts.root(req) };
    answerJson(res, 200, await this.#parts.history.read(viewer, parseWatermark(query.get('watermark')), PAGE_ENTRIES));
  }

  /** `POST /conversations/:id/activities`: answered once the message is durable. */
  async post({ req, res }: Exchange, conversationId: string): Promise<void> {
    const grant = this.#open(req, conversationId, 'post');
    this.#parts.limits.take('postPerAddress', addressKey(req));
    const body = parseJson(await readJsonBody(req));
    const activity = parseClientActivity(body);
    const id = activityId(conversationId, activity);
    // Typing is shown to whoever of us looks, and is no part of the record.
    if (activity.type === 'typing') this.#parts.typing.fromCustomer(conversationKey('directline', conversationId));
    else await this.#receive(grant, toInbound(grant, activity, id, undefined, this.#hosting));
    answerJson(res, 200, { id });
  }

  /** `POST /conversations/:id/upload`: a message with files. The user is the token's, whatever `userId` says. */
  async upload({ req, res }: Exchange, conversationId: string): Promise<void> {
    const grant = this.#open(req, conversationId, 'upload');
    this.#parts.limits.take('uploadPerAddress', addressKey(req));
    const parts = await this.#parts.uploads.read(req);
    const [template, ...more] = parts.filter((part) => part.name === 'activity');
    if (more.length > 0) throw new AppError('invalid_request', { reason: 'activity_parts' });
    const text = template === undefined ? '{"type":"message"}' : template.data.toString('utf8');
    const activity = parseClientActivity(parseJson(text));
    const id = activityId(conversationId, activity);
    const sent = parts.filter((part) => part.name !== 'activity');
    const files = await storeFiles(this.#parts.store, conversationId, id, sent, this.#hosting.now);
    await this.#receive(grant, toInbound(grant, activity, id, files, this.#hosting));
    answerJson(res, 200, { id });
  }

  /** `GET /conversations/:id/attachments/:attachment`: opened by the signature in its address. */
  async attachment({ res, query }: Exchange, conversationId: string, attachmentId: string): Promise<void> {
    const [expires, signature] = [query.get('e') ?? '', query.get('s') ?? ''];
    const allowed = this.#parts.urls.allows(conversationId, attachmentId, expires, signature);
    if (!allowed) throw new AppError('forbidden', { reason: 'attachment_link' });
    await sendFile(this.#parts.store, conversationId, attachmentId, res);
  }

  get #hosting(): Hosting {
    return this.#parts.hosting();
  }

  #open(req: IncomingMessage, conversationId: string, limit: 'read' | 'post' | 'upload'): Grant {
    const grant = authorize(req, this.#parts.tokens, conversationId);
    this.#parts.limits.take(limit, conversationId);
    return grant;
  }

  async #receive(grant: Grant, activity: Parameters<Receiver['receive']>[0]): Promise<void> {
    const { streams, receiver } = this.#parts;
    // Before: a turn that comes at once has been answered by the time that its message counts as accepted.
    streams.expectReply(grant.conversationId);
    let isAccepted = false;
    try {
      isAccepted = (await receiver.receive(activity)).result === 'accepted';
    } finally {
      if (!isAccepted) streams.expectNothing(grant.conversationId);
    }
  }

  #connection(req: IncomingMessage, grant: Grant, watermark?: number) {
    const { tokens, root } = this.#parts;
    const query = new URLSearchParams({ t: tokens.issueStream(grant) });
    if (watermark !== undefined) query.set('watermark', String(watermark));
    const stream = `${root(req).replace(/^http/, 'ws')}/conversations/${grant.conversationId}/stream?${query}`;
    return { ...tokens.issue(grant), streamUrl: stream };
  }
}

/** The optional JSON body of a start. */
async function readStart(req: IncomingMessage): Promise<StartBody> {
  const hasBody = req.headers['transfer-encoding'] !== undefined || Number(req.headers['content-length'] ?? 0) > 0;
  const parsed = StartBody.safeParse(hasBody ? parseJson(await readJsonBody(req)) : {});
  if (!parsed.success) throw new AppError('invalid_request', { reason: 'start', field: 'user.id' });
  return parsed.data;
}
