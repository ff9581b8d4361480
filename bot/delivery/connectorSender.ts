import type { BotFrameworkAuthentication, ConnectorClient, ConnectorFactory } from 'botframework-connector';
import { ClaimsIdentity } from 'botframework-connector';
import type { Address, JsonValue } from '../../storage/index.ts';
import { afterFailure, type ConnectorFailure, NOT_SENT } from './retryTable.ts';
import type { Sender, SendResult } from './sender.ts';

/** Longest wait for the channel's answer, ms. */
const SEND_TIMEOUT_MS = 15_000;
/** Clients kept, one a service URL; the allow-list keeps them few. */
const MAX_CLIENTS = 100;
/** Characters of an error answer that are looked at. */
const MAX_ERROR_BODY = 4096;

export interface ConnectorSenderDeps {
  auth: BotFrameworkAuthentication;
  /** Empty when authentication is off. */
  appId: string;
  /** Checked at every send: what was stored may have been allowed once, and is not now. */
  isAllowedServiceUrl(url: string): boolean;
  clock: () => Date;
}

/**
 * Sends through the Bot Framework connector with the SDK's own credentials. The SDK's HTTP pipeline repeats failed
 * posts up to three times by itself and follows redirects with our token; both are taken out, because every attempt is
 * counted and timed here, and a token goes to the allowed host only.
 */
export function createConnectorSender({ auth, appId, isAllowedServiceUrl, clock }: ConnectorSenderDeps): Sender {
  const factory = auth.createConnectorFactory(
    new ClaimsIdentity(appId === '' ? [] : [{ type: 'aud', value: appId }], true),
  );
  const clients = new Map<string, ConnectorClient>();
  return {
    async send(address, activity): Promise<SendResult> {
      if (!isAllowedServiceUrl(address.serviceUrl)) return { result: 'refused', code: 'service_url_not_allowed' };
      try {
        const client = clients.get(address.serviceUrl) ?? (await createClient(factory, address.serviceUrl));
        if (clients.size >= MAX_CLIENTS) clients.clear();
        clients.set(address.serviceUrl, client);
        const first = await post(client, address, activity);
        const isStale = 'status' in first && first.status === 401 && (await renewToken(client));
        const answer = isStale ? await post(client, address, activity) : first;
        return 'result' in answer ? answer : afterFailure(answer, clock());
      } catch (error) {
        return afterFailure(failureOf(error), clock());
      }
    },
  };
}

async function createClient(factory: ConnectorFactory, serviceUrl: string): Promise<ConnectorClient> {
  // No audience: the factory then takes the one of its own cloud, which its types do not say.
  const client = await factory.create(serviceUrl, undefined as unknown as string);
  // The pipeline is a private field in the SDK's types; without it we must not send, so a changed SDK fails loudly.
  const { pipeline } = (
    client as unknown as { client: { pipeline: { removePolicy(policy: { name: string }): unknown[] } } }
  ).client;
  for (const name of ['defaultRetryPolicy', 'redirectPolicy']) {
    if (pipeline.removePolicy({ name }).length === 0) throw new Error(`the connector client has no ${name}`);
  }
  return client;
}

async function post(
  client: ConnectorClient,
  address: Address,
  activity: Record<string, JsonValue>,
): Promise<SendResult | ConnectorFailure> {
  const { id: conversationId } = address.conversation;
  const { id: _, replyToId, ...body } = activity;
  const options = { abortSignal: AbortSignal.timeout(SEND_TIMEOUT_MS) };
  const { conversations } = client;
  // The SDK's generated types want every field of an activity; a channel does not.
  const message = { ...body, ...(replyToId !== undefined && { replyToId }), serviceUrl: address.serviceUrl } as never;
  try {
    const answer =
      typeof replyToId === 'string'
        ? await conversations.replyToActivity(conversationId, replyToId, message, options)
        : await conversations.sendToConversation(conversationId, message, options);
    return { result: 'sent', channelActivityId: answer.id || undefined };
  } catch (error) {
    return failureOf(error);
  }
}

/** Fetches a new token after a 401. False when there is none to fetch, as without authentication. */
async function renewToken({ credentials }: ConnectorClient): Promise<boolean> {
  if (!('getToken' in credentials) || typeof credentials.getToken !== 'function') return false;
  await credentials.getToken(true);
  return true;
}

/** What the SDK's errors say, read defensively: they have no common type. */
function failureOf(error: unknown): ConnectorFailure {
  const { name, code, statusCode, response } = (error ?? {}) as {
    name?: string;
    code?: string;
    statusCode?: number;
    response?: { headers?: { get(name: string): string | undefined }; bodyAsText?: string | null };
  };
  if (typeof statusCode === 'number') {
    return {
      status: statusCode,
      code: channelCode(response?.bodyAsText),
      retryAfter: response?.headers?.get('retry-after'),
    };
  }
  if (name === 'AbortError' || name === 'TimeoutError')
    return { status: undefined, code: 'timeout', retryAfter: undefined };
  return { status: undefined, code: name === 'RestError' ? code : `${NOT_SENT}${name ?? ''}`, retryAfter: undefined };
}

function channelCode(body: string | null | undefined): string | undefined {
  try {
    const parsed = JSON.parse((body ?? '').slice(0, MAX_ERROR_BODY)) as { error?: { code?: unknown } } | null;
    const code = parsed?.error?.code;
    return typeof code === 'string' ? code.slice(0, 64) : undefined;
  } catch {
    return undefined; // an answer that is no JSON has no code of the channel
  }
}
