import * as z from 'zod';
import { ERRORS, type ErrorCode } from '../errors.ts';
import * as contract from './contract/index.ts';
import { API_PATH, openRoute, type Route } from './routes.ts';

type JsonSchema = Record<string, unknown>;

/** As much of an OpenAPI 3.1 document as is made here. */
export interface OpenApi {
  openapi: string;
  info: JsonSchema;
  servers: JsonSchema[];
  paths: Record<string, Record<string, JsonSchema>>;
  components: { schemas: Record<string, JsonSchema>; securitySchemes: Record<string, JsonSchema> };
}

/** Body of every refusal. */
const ErrorAnswer = z
  .object({
    error: z.object({
      code: z.enum(Object.keys(ERRORS) as [ErrorCode, ...ErrorCode[]]),
      message: z.string(),
      field: z.string().optional(),
      details: z.record(z.string(), z.unknown()).optional(),
    }),
  })
  .describe('Body of every refusal. `details` of a conflict: who holds it, or what the guard objects to.');

const exported: readonly [string, unknown][] = Object.entries(contract);
const named = new Map<z.ZodType, string>([[ErrorAnswer, 'Error']]);
for (const [name, value] of exported) if (value instanceof z.ZodType) named.set(value, name);

/** The contract's schemas under their own names, as they are answered. */
function components(): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const [schema, id] of named) registry.add(schema, { id });
  const uri = (id: string) => `#/components/schemas/${id}`;
  const { schemas } = z.toJSONSchema(registry, { uri, io: 'output', unrepresentable: 'any' });
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, plain(schema)]));
}

/** A body is written out where it is used: what may be left out of it differs from what an answer always has. */
const inputSchema = (schema: z.ZodType) => plain(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));

function answerSchema(schema: z.ZodType): JsonSchema {
  const name = named.get(schema);
  if (name !== undefined) return { $ref: `#/components/schemas/${name}` };
  return plain(z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' }));
}

function plain({ $schema: _, $id: __, ...schema }: JsonSchema): JsonSchema {
  return schema;
}

function parameters(route: Route): JsonSchema[] {
  const inPath = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string', pattern: '^[A-Za-z0-9_-]{1,64}$' },
  }));
  const query = route.query === undefined ? {} : inputSchema(route.query);
  const required = (query.required ?? []) as string[];
  const inQuery = Object.entries((query.properties ?? {}) as Record<string, JsonSchema>).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
  return [...inPath, ...inQuery];
}

const jsonContent = (schema: JsonSchema) => ({ 'application/json': { schema } });

function success(route: Route): JsonSchema {
  const status = route.status ?? (route.answer === undefined && route.writes === undefined ? 204 : 200);
  const content =
    route.writes !== undefined
      ? { [route.writes]: { schema: route.answer === undefined ? { type: 'string' } : answerSchema(route.answer) } }
      : route.answer && jsonContent(answerSchema(route.answer));
  return { [status]: { description: route.summary, ...(content ? { content } : {}) } };
}

function operation(route: Route): JsonSchema {
  const { access, operationId, summary } = route;
  const needs =
    access.kind === 'roles'
      ? `Roles: ${access.roles.join(', ')}.`
      : access.kind === 'conversation'
        ? `Needs "${access.need}" of the conversation.`
        : 'Open to everybody.';
  const isChange = route.method !== 'GET' && access.kind !== 'anyone';
  return {
    operationId,
    summary,
    description: needs,
    parameters: parameters(route),
    ...(route.body ? { requestBody: { required: true, content: jsonContent(inputSchema(route.body)) } } : {}),
    responses: {
      ...success(route),
      default: { description: 'A refusal.', content: jsonContent(answerSchema(ErrorAnswer)) },
    },
    // For generated tests and for readers alike: the rule as the router applies it.
    'x-kesu-access': access,
    security: access.kind === 'anyone' ? [] : [isChange ? { session: [], csrf: [] } : { session: [] }],
  };
}

/** The OpenAPI 3.1 description of these routes. */
export function openApiDocument(routes: readonly Route[]): OpenApi {
  const paths: OpenApi['paths'] = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Kesu', version: '1', description: 'What the console for agents asks of the server.' },
    servers: [{ url: API_PATH }],
    paths,
    components: {
      schemas: components(),
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: '__Host-kesu' },
        csrf: { type: 'apiKey', in: 'header', name: 'X-Kesu-CSRF' },
      },
    },
  };
}

/** These routes and one more: `/openapi.json`, which describes them all. */
export function withOpenApi(routes: readonly Route[]): Route[] {
  const all: Route[] = [
    ...routes,
    openRoute({
      method: 'GET',
      path: '/openapi.json',
      operationId: 'openApi',
      summary: 'This description.',
      answer: z.record(z.string(), z.unknown()),
      handle: async () => ({ ...document() }),
    }),
  ];
  let made: OpenApi | undefined;
  const document = () => {
    made ??= openApiDocument(all);
    return made;
  };
  return all;
}
