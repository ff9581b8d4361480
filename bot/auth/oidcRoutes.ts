import type { ServerResponse } from 'node:http';
import * as z from 'zod';
import { openRoute, type Route } from '../api/routes.ts';
import { AppError } from '../errors.ts';
import { cookieText, readCookie } from './cookies.ts';
import { welcomeExternal } from './externalPeople.ts';
import { type Oidc, PATIENCE_MS } from './oidc.ts';
import { type ClaimRules, readClaims } from './oidcClaims.ts';
import { ownOrigin } from './ownOrigin.ts';
import { type AuthParts, beginSession } from './parts.ts';

/** Holds a sign-in under way. `Lax`, because the provider leads the browser back from another site. */
export const UNDERWAY_COOKIE = '__Host-kesu-oidc';

const HOME = '/console/';
const PATH_OF_OURS = /^\/console\/(?:[A-Za-z0-9_-]+\/?){0,5}$/;

/** Where to go after signing in: a page of the console, whatever was asked for. */
export function safeTarget(to: string | undefined): string {
  return to !== undefined && to.length <= 200 && PATH_OF_OURS.test(to) ? to : HOME;
}

/** Signing in at the company's identity provider. Refusals lead back to the console with a word that it explains. */
export function oidcRoutes(parts: AuthParts, provider: { oidc: Oidc; rules: ClaimRules } | undefined): Route[] {
  const { log, publicUrl } = parts;
  const configured = () => {
    if (provider === undefined) throw new AppError('not_found', { reason: 'oidc_off' });
    return provider;
  };
  return [
    openRoute({
      method: 'GET',
      path: '/oidc/start',
      operationId: 'startOidc',
      summary: 'Sends the browser to the identity provider.',
      status: 303,
      query: z.object({ to: z.string().optional() }),
      handle: async ({ req, res, query }) => {
        const { url, underway } = await configured().oidc.start(ownOrigin(req, publicUrl), safeTarget(query.to));
        const cookie = cookieText(UNDERWAY_COOKIE, underway, { sameSite: 'Lax', maxAge: PATIENCE_MS / 1000 });
        redirect(res, url.href, [cookie]);
        return undefined;
      },
    }),
    openRoute({
      method: 'GET',
      path: '/oidc/callback',
      operationId: 'finishOidc',
      summary: 'Where the identity provider sends the browser back to.',
      status: 303,
      handle: async ({ req, res, requestId }) => {
        const { oidc, rules } = configured();
        const gone = cookieText(UNDERWAY_COOKIE, '', { sameSite: 'Lax', maxAge: 0 });
        const sendBack = (reason: string) => {
          log.warn({ event: 'auth.oidc_refused', requestId, reason }, 'sign-in refused');
          redirect(res, `${HOME}?signin=${reason}`, [gone]);
        };
        try {
          const underway = readCookie(req, UNDERWAY_COOKIE) ?? '';
          const { claims, to } = await oidc.finish(ownOrigin(req, publicUrl), req.url ?? '', underway);
          const claimed = readClaims(claims, rules);
          if (typeof claimed === 'string') return sendBack(claimed);
          const person = await welcomeExternal(parts, claimed, claims.iss);
          if (person === undefined) return sendBack('inactive');
          const { cookie } = await beginSession(parts, req, person, 'oidc');
          redirect(res, to, [cookie, gone]);
        } catch (error) {
          if (!(error instanceof AppError)) throw error;
          sendBack(error.reason ?? error.code);
        }
        return undefined;
      },
    }),
  ];
}

function redirect(res: ServerResponse, location: string, cookies: readonly string[]): void {
  res.setHeader('Set-Cookie', cookies);
  res.setHeader('Referrer-Policy', 'no-referrer');
  res.writeHead(303, { Location: location });
  res.end();
}
