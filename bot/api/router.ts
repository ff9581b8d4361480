import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type * as z from 'zod';
import { type Conversation, type ConversationPort, StoreError, type Versioned } from '../../storage/index.ts';
import { accessCase, type Need } from '../auth/access.ts';
import type { Access, SignedIn } from '../auth/signedIn.ts';
import { AppError, errorForLog, toAppError } from '../errors.ts';
import { answerJson, answerNothing, refuse } from '../ingress/answer.ts';
import { readJsonBody } from '../ingress/bodyReader.ts';
import { parseJson } from '../ingress/jsonGuard.ts';
import type { Log } from '../turn/log.ts';
import { findRoute, type Match } from './findRoute.ts';
import { API_PATH, type Route, type RouteAccess } from './routes.ts';

export interface RouterDeps {
  routes: readonly Route[];
  access: Access;
  conversations: Pick<ConversationPort, 'load'>;
  log: Log;
  /** Whether a result that breaks its route's `answer` is an error. For tests; checking costs more than making it. */
  checkAnswers?: boolean;
}

/** The HTTP API of the console. */
export interface Router {
  /** Answers the request when it is for the API; resolves with whether it was. Never rejects. */
  handle(req: IncomingMessage, res: ServerResponse): Promise<boolean>;
}

/** Bytes of a body unless the route says otherwise: a message of 4,000 letters, escaped, with room. */
const MAX_BYTES = 64 * 1024;
const BODY_DEADLINE_MS = 10_000;
/** Seconds after which a caller may ask again when the store does not answer. */
const STORE_RETRY_SECONDS = 2;

/**
 * Routes a request through every guard, in this order: path and method, where it was sent from, who asks, the CSRF token,
 * whether they may, the body; then the handler. Each can only refuse, so no route can forget one.
 */
export function createRouter(deps: RouterDeps): Router {
  const { routes, access, log } = deps;

  async function answer(req: IncomingMessage, res: ServerResponse, url: URL, requestId: string): Promise<void> {
    const { route, params } = findRoute(routes, req.method ?? '', url.pathname.slice(API_PATH.length));
    const isChange = route.method !== 'GET';
    if (isChange) access.requireOwnOrigin(req, 'change');
    else if (route.writes === 'text/event-stream') access.requireOwnOrigin(req, 'stream');
    const admitted = await admit(deps, route.access, req, params);
    const query = validated(route.query, Object.fromEntries(url.searchParams));
    const body = route.body && validated(route.body, parseJson(await readJsonBody(req, limitsOf(route))));
    // What a kind of route promises its handler is exactly what `admit` gave for that kind.
    const call = { req, res, params, query, body, requestId, ...admitted } as Parameters<Route['handle']>[0];
    const result = await route.handle(call);
    if (route.writes !== undefined || res.headersSent) return;
    if (route.answer === undefined) answerNothing(res, 204);
    else answerJson(res, route.status ?? 200, checked(deps, route.answer, result));
  }

  return {
    async handle(req, res) {
      const url = apiUrl(req);
      if (url === undefined) return false;
      const requestId = randomUUID();
      res.setHeader('X-Request-Id', requestId);
      res.setHeader('Cache-Control', 'no-store');
      try {
        await answer(req, res, url, requestId);
      } catch (caught) {
        const error = toAppError(fromStore(caught));
        const { code, reason, field } = error;
        const line = { event: 'api.refused', requestId, method: req.method, code, reason, field };
        if (error.status === 500) log.error({ ...line, cause: errorForLog(error.cause) }, 'api request failed');
        else log.warn(line, 'api request refused');
        if (res.headersSent) res.destroy();
        else refuse(req, res, error);
      }
      return true;
    },
  };
}

interface Admitted {
  signedIn?: SignedIn;
  conversation?: Versioned<Conversation>;
  may?: (need: Need) => boolean;
}

async function admit(
  { access, conversations }: RouterDeps,
  rule: RouteAccess,
  req: IncomingMessage,
  params: Match['params'],
): Promise<Admitted> {
  if (rule.kind === 'anyone') return {};
  const signedIn = await access.person(req);
  // Before the door is tried: what another site made a browser send learns nothing, not even whether there is something.
  if (req.method !== 'GET') access.requireCsrf(req, signedIn);
  const { person } = signedIn;
  if (rule.kind === 'roles') {
    if (!rule.roles.some((role) => person.roles.includes(role))) throw new AppError('forbidden', { reason: 'role' });
    return { signedIn };
  }
  const conversation = await conversations.load(params.id ?? '');
  const verdict = accessCase(person, conversation?.value, rule.need);
  const isForDesk = rule.settledByDesk && !verdict.may && verdict.because === 'not_now';
  if (!verdict.may && !isForDesk) throw new AppError(REFUSALS[verdict.because], { reason: verdict.because });
  if (conversation === undefined) throw new AppError('not_found');
  return { signedIn, conversation, may: (need) => accessCase(person, conversation.value, need).may };
}

const REFUSALS = { role: 'forbidden', not_yours: 'forbidden', not_now: 'conflict', gone: 'not_found' } as const;

function apiUrl(req: IncomingMessage): URL | undefined {
  const path = req.url ?? '';
  const isOurs = path.startsWith(`${API_PATH}/`) && URL.canParse(path, 'http://localhost');
  return isOurs ? new URL(path, 'http://localhost') : undefined;
}

function limitsOf({ maxBytes = MAX_BYTES }: Route) {
  return { maxBytes, deadlineMs: BODY_DEADLINE_MS };
}

/** @throws AppError `invalid_request` with the path of the first fault. */
function validated(schema: z.ZodType | undefined, value: unknown): unknown {
  if (schema === undefined) return undefined;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const path = [...(issue?.path ?? []), ...unknown].join('.');
  throw new AppError('invalid_request', { reason: 'schema', ...(path === '' ? {} : { field: path.slice(0, 100) }) });
}

function checked({ checkAnswers = false }: RouterDeps, schema: z.ZodType, result: unknown): object {
  if (checkAnswers) schema.parse(result);
  return result as object;
}

function fromStore(error: unknown): unknown {
  if (!(error instanceof StoreError) || error.code === 'corrupt') return error;
  if (error.code === 'unavailable')
    return new AppError('unavailable', { reason: 'store', cause: error, retryAfterSeconds: STORE_RETRY_SECONDS });
  return new AppError(error.code, { reason: 'store', cause: error });
}
