import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { conversationKey, StoreError } from '../../storage/index.ts';
import type { Config } from '../config.ts';
import { AppError, errorForLog, toAppError } from '../errors.ts';
import type { Receiver } from '../turn/receiver.ts';
import { type InboundActivity, parseActivity } from './activity.ts';
import { activityIdOf } from './activityId.ts';
import { answerJson, refuse } from './answer.ts';
import { type Authenticator, createAuthenticator } from './authenticate.ts';
import { readJsonBody } from './bodyReader.ts';
import { parseJson } from './jsonGuard.ts';
import { CONVERSATION_RATE, createRateLimiter } from './rateLimit.ts';
import { isAllowedServiceUrl } from './serviceUrls.ts';

/** The guards of `POST /api/messages`, in the order in which they are asked. */
export interface MessagesParts {
  authenticator: Authenticator;
  readBody(request: IncomingMessage): Promise<string>;
  parseJson(text: string): unknown;
  parseActivity(json: unknown): InboundActivity;
  isAllowedServiceUrl(serviceUrl: string): boolean;
  /** Seconds to wait, 0 to go on. */
  takeTurn(source: string): number;
  receiver: Receiver;
  logger: Logger;
  now: () => Date;
}

/** What the composition root provides. */
export interface MessagesDeps {
  receiver: Receiver;
  logger: Logger;
  now: () => Date;
  /** OpenID metadata of the channels; Microsoft's by default. */
  metadataUrl?: string;
}

/** Every guard, wired from the configuration. */
export function messagesParts(config: Pick<Config, 'bot' | 'serviceUrls'>, deps: MessagesDeps): MessagesParts {
  const { receiver, logger, now, metadataUrl } = deps;
  const rules = { hasAppId: config.bot !== undefined, extraOrigins: config.serviceUrls };
  return {
    authenticator: createAuthenticator(config.bot, { now, ...(metadataUrl === undefined ? {} : { metadataUrl }) }),
    readBody: (request) => readJsonBody(request),
    parseJson: (text) => parseJson(text),
    parseActivity,
    isAllowedServiceUrl: (serviceUrl) => isAllowedServiceUrl(serviceUrl, rules),
    takeTurn: createRateLimiter(CONVERSATION_RATE, now),
    receiver,
    logger,
    now,
  };
}

/** Activities that expect their answer in the HTTP response cannot be had from a bot that answers through its outbox. */
function assertDeliverable(activity: InboundActivity): void {
  if (activity.type === 'invoke') throw new AppError('not_supported', { reason: 'invoke' });
  if (activity.deliveryMode === 'expectReplies')
    throw new AppError('not_supported', { reason: 'expect_replies', field: 'deliveryMode' });
}

function fromStore(error: unknown): unknown {
  if (!(error instanceof StoreError)) return error;
  if (error.code === 'too_large') return new AppError('too_large', { reason: 'store', cause: error });
  if (error.code === 'corrupt') return error;
  return new AppError('unavailable', { reason: `store_${error.code}`, retryAfterSeconds: 5, cause: error });
}

/**
 * Handler of `POST /api/messages`. Answers 202 with `{ "id": … }` once the activity is durable, a resend included;
 * `invoke` and `deliveryMode: expectReplies` are answered 501. Every refusal leaves one line in the log, without text
 * or token. Never rejects.
 */
export function createMessagesRoute(parts: MessagesParts) {
  const admit = async (request: IncomingMessage, seen: { activity?: InboundActivity }): Promise<string> => {
    const { authorization } = request.headers;
    parts.authenticator.requireToken(authorization);
    const body = await parts.readBody(request);
    const activity = parts.parseActivity(parts.parseJson(body));
    seen.activity = activity;
    await parts.authenticator.authenticate(activity, authorization);
    if (!parts.isAllowedServiceUrl(activity.serviceUrl)) throw new AppError('forbidden', { reason: 'service_url' });
    const wait = parts.takeTurn(conversationKey(activity.channelId, activity.conversation.id));
    if (wait > 0) throw new AppError('too_many_requests', { reason: 'conversation', retryAfterSeconds: wait });
    assertDeliverable(activity);
    const { id } = await parts.receiver.receive({ ...activity, id: activityIdOf(activity, body, parts.now()) });
    return id;
  };

  const logRefusal = (error: AppError, request: IncomingMessage, activity: InboundActivity | undefined) => {
    const line = {
      event: 'ingress.refused',
      code: error.code,
      reason: error.reason,
      field: error.field,
      channelId: activity?.channelId,
      remote: request.socket.remoteAddress,
      ...(error.cause === undefined ? {} : { cause: errorForLog(error.cause) }),
    };
    if (error.status === 500) parts.logger.error(line, 'activity refused');
    else parts.logger.warn(line, 'activity refused');
  };

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const seen: { activity?: InboundActivity } = {};
    try {
      answerJson(response, 202, { id: await admit(request, seen) });
    } catch (caught) {
      const error = toAppError(fromStore(caught));
      logRefusal(error, request, seen.activity);
      refuse(request, response, error);
    }
  };
}
