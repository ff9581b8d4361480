import type { IncomingMessage, ServerResponse } from 'node:http';
import type * as z from 'zod';
import type { Conversation, Versioned } from '../../storage/index.ts';
import type { Need } from '../auth/access.ts';
import type { SignedIn } from '../auth/signedIn.ts';
import type { Role } from './contract/index.ts';

/** Who may call a route: anybody, the signed-in with one of these roles, or by what is needed of the conversation `:id`. */
export type RouteAccess =
  | { kind: 'anyone' }
  | { kind: 'roles'; roles: readonly Role[] }
  | { kind: 'conversation'; need: Need; settledByDesk: boolean };

interface Described {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/api/v1`, e.g. `/people/:id`. A `:name` stands for 1 to 64 letters, digits, `-` and `_`. */
  path: string;
  /** Unique name of the operation, for clients made from the OpenAPI document. */
  operationId: string;
  /** What it does, in a sentence. */
  summary: string;
  /** Of a success; 200 by default, 204 where there is no answer. */
  status?: 200 | 201 | 202 | 204 | 303;
  /** Most bytes of the body. Default: 64 KiB. */
  maxBytes?: number;
  /** The answer is a stream (`text/event-stream`) or a file of this type, which the handler writes by itself. */
  writes?: string;
}

interface Schemas<B extends z.ZodType, Q extends z.ZodType, A extends z.ZodType> {
  /** JSON body; none is read without it. */
  body?: B;
  /** An object of the query's parameters, all of them texts. */
  query?: Q;
  /** Body of a success. The handler's result is checked against it in tests. */
  answer?: A;
}

/** One request to a route, with everything that was checked before. */
export interface Call<Body, Query> {
  req: IncomingMessage;
  res: ServerResponse;
  /** The parts of the path that were named with `:`. */
  params: Readonly<Record<string, string>>;
  body: Body;
  query: Query;
  /** In the answer's `X-Request-Id` and in the log. */
  requestId: string;
}

/** A call by somebody who is signed in. */
export interface StaffCall<Body, Query> extends Call<Body, Query> {
  signedIn: SignedIn;
}

/** A call about a conversation that this person may do this with. */
export interface ConversationCall<Body, Query> extends StaffCall<Body, Query> {
  conversation: Versioned<Conversation>;
  /** Whether the person may do something else with it, too. */
  may(need: Need): boolean;
}

/** A route as the router and the OpenAPI document see it. */
export interface Route extends Described, Schemas<z.ZodType, z.ZodType, z.ZodType> {
  access: RouteAccess;
  handle(call: ConversationCall<never, never>): Promise<unknown>;
}

type Handler<C, A extends z.ZodType> = (call: C) => Promise<z.output<A> | undefined>;

/** A route that needs no session. A browser still cannot be made to call it from another site when it changes something. */
export function openRoute<B extends z.ZodType, Q extends z.ZodType, A extends z.ZodType>(
  route: Described &
    Schemas<B, Q, A> & { handle: Handler<Call<z.output<NoInfer<B>>, z.output<NoInfer<Q>>>, NoInfer<A>> },
): Route {
  return { ...route, access: { kind: 'anyone' } };
}

/** A route for everybody signed in who has one of `roles`. */
export function staffRoute<B extends z.ZodType, Q extends z.ZodType, A extends z.ZodType>(
  route: Described &
    Schemas<B, Q, A> & {
      roles: readonly Role[];
      handle: Handler<StaffCall<z.output<NoInfer<B>>, z.output<NoInfer<Q>>>, NoInfer<A>>;
    },
): Route {
  const { roles, ...rest } = route;
  return { ...rest, access: { kind: 'roles', roles } };
}

/** A route about the conversation `:id`, for whoever the access door lets do `need` with it. */
export function conversationRoute<B extends z.ZodType, Q extends z.ZodType, A extends z.ZodType>(
  route: Described &
    Schemas<B, Q, A> & {
      need: Need;
      /**
       * A command that the desk settles: one that comes too late (`not_now`) passes the door, so that the repeat of one
       * that succeeded gets its answer again and any other is told who holds the conversation.
       */
      settledByDesk?: true;
      handle: Handler<ConversationCall<z.output<NoInfer<B>>, z.output<NoInfer<Q>>>, NoInfer<A>>;
    },
): Route {
  const { need, settledByDesk = false, ...rest } = route;
  return { ...rest, access: { kind: 'conversation', need, settledByDesk } };
}

/** The path of every route of the API begins so. */
export const API_PATH = '/api/v1';
