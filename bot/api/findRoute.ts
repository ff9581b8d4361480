import { AppError } from '../errors.ts';
import type { Route } from './routes.ts';

/** A route and the named parts of the path that led to it. */
export interface Match {
  route: Route;
  params: Readonly<Record<string, string>>;
}

const PARAM = /^[A-Za-z0-9_-]{1,64}$/;

/**
 * The route of a method and a path below the API's own. A path is compared part by part as it was sent, without decoding.
 * @throws AppError `not_found`, or `method_not_allowed` when the path has routes for other methods only.
 */
export function findRoute(routes: readonly Route[], method: string, path: string): Match {
  const parts = path.split('/');
  let isKnown = false;
  for (const route of routes) {
    const params = paramsOf(route.path.split('/'), parts);
    if (params === undefined) continue;
    if (route.method === method) return { route, params };
    isKnown = true;
  }
  throw new AppError(isKnown ? 'method_not_allowed' : 'not_found');
}

function paramsOf(pattern: readonly string[], parts: readonly string[]): Record<string, string> | undefined {
  if (pattern.length !== parts.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, expected] of pattern.entries()) {
    const part = parts[index] ?? '';
    if (!expected.startsWith(':')) {
      if (part !== expected) return undefined;
    } else if (PARAM.test(part)) params[expected.slice(1)] = part;
    else return undefined;
  }
  return params;
}
