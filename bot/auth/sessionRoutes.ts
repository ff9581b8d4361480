import type { IncomingMessage } from 'node:http';
import type { PersonRecord, Versioned } from '../../storage/index.ts';
import { Me, PasswordChange, ROLES, Setup, SignIn, SignInWays } from '../api/contract/index.ts';
import { openRoute, type Route, staffRoute } from '../api/routes.ts';
import { AppError, errorForLog } from '../errors.ts';
import { clientAddress } from './clientAddress.ts';
import { cookieText, SESSION_COOKIE } from './cookies.ts';
import { type AuthParts, enter, meOf } from './parts.ts';
import { redeemSetupLink } from './setupLinks.ts';

/** A login and a password, or a name and a password with a token: nothing that is long. */
const MAX_BYTES = 8 * 1024;

/** How one signs in and out, and who one is. */
export function sessionRoutes(parts: AuthParts, hasOidc: boolean): Route[] {
  const { sessions, store, gate, audit } = parts;
  return [
    openRoute({
      method: 'GET',
      path: '/session',
      operationId: 'signInWays',
      summary: 'How one can sign in here.',
      answer: SignInWays,
      handle: async () => ({ password: true, oidc: hasOidc, setup: !(await store.hasAdmin()) }),
    }),
    openRoute({
      method: 'POST',
      path: '/session',
      operationId: 'signIn',
      summary: 'Signs in with a password and sets the session cookie.',
      maxBytes: MAX_BYTES,
      body: SignIn,
      answer: Me,
      handle: async (call) => {
        const stored = await checkPassword(parts, call.req, call.body);
        renewHash(parts, stored, call.body.password);
        return enter(parts, call, stored.value, 'password');
      },
    }),
    staffRoute({
      method: 'DELETE',
      path: '/session',
      operationId: 'signOut',
      summary: 'Signs out: the session and its streams end at once.',
      roles: ROLES,
      handle: async ({ res, signedIn }) => {
        await sessions.end(signedIn.sessionId);
        await audit({ actor: signedIn.person.id, action: 'signed_out' });
        res.setHeader('Set-Cookie', cookieText(SESSION_COOKIE, '', { sameSite: 'Strict', maxAge: 0 }));
        return undefined;
      },
    }),
    staffRoute({
      method: 'GET',
      path: '/me',
      operationId: 'me',
      summary: 'Who is signed in, and the CSRF token.',
      roles: ROLES,
      answer: Me,
      handle: async ({ signedIn }) => meOf(parts, signedIn),
    }),
    staffRoute({
      method: 'POST',
      path: '/me/password',
      operationId: 'changePassword',
      summary: 'Changes one’s own password; ends all sessions but begins a new one here.',
      maxBytes: MAX_BYTES,
      roles: ROLES,
      body: PasswordChange,
      answer: Me,
      handle: async (call) => {
        const { id, login } = call.signedIn.person;
        await checkPassword(parts, call.req, { login, password: call.body.current });
        const person = await parts.people.change(id, id, { password: call.body.password });
        await audit({ actor: id, action: 'person_changed', details: { person: id, fields: 'password' } });
        return enter(parts, call, person, 'password');
      },
    }),
    openRoute({
      method: 'POST',
      path: '/setup',
      operationId: 'setup',
      summary: 'Makes an admin, or gives one a new password, with a one-time link; signs in.',
      maxBytes: MAX_BYTES,
      body: Setup,
      answer: Me,
      handle: async (call) => {
        let refusal: unknown = new AppError('forbidden', { reason: 'setup_token' });
        const person = await gate.setup(clientAddress(call.req, parts.proxies), () =>
          redeemSetupLink(parts, call.body).catch((error: unknown) => {
            // Only a wrong link is guessing; whoever holds a good one may try as often as they like.
            if (!(error instanceof AppError && error.code === 'forbidden')) throw error;
            refusal = error;
            return undefined;
          }),
        );
        if (person === undefined) throw refusal;
        const details = { person: person.id, fields: 'roles password' };
        await audit({ actor: 'setup_link', action: 'person_changed', details });
        return enter(parts, call, person, 'setup');
      },
    }),
  ];
}

/**
 * The active person whose login and password these are. A login that is unknown, put out of work or signs in elsewhere is
 * answered alike and takes as long.
 * @throws AppError `unauthorized`, `too_many_requests`.
 */
async function checkPassword(
  { gate, store, passwords, proxies, audit, log }: AuthParts,
  req: IncomingMessage,
  given: { login: string; password: string },
): Promise<Versioned<PersonRecord>> {
  const login = given.login.trim().toLowerCase();
  const stored = await gate.signIn(login, clientAddress(req, proxies), async () => {
    const found = await store.personByLogin(login);
    const isOpen = found?.value.active === true && found.value.identity === undefined;
    const isRight = await passwords.verify(given.password, isOpen ? found.value.password : undefined);
    if (isRight) return found;
    // Not waited for: an answer that takes longer would tell that the login exists. What the gate lets through is little.
    if (found)
      audit({ actor: 'stranger', action: 'sign_in_refused', details: { person: found.value.id } }).catch(
        (error: unknown) =>
          log.error({ event: 'auth.not_audited', cause: errorForLog(error) }, 'a refused sign-in could not be audited'),
      );
    return undefined;
  });
  if (stored === undefined) throw new AppError('unauthorized', { reason: 'sign_in' });
  return stored;
}

/** Brings a hash of an earlier cost up to date, behind the answer. */
function renewHash({ passwords, people, log }: AuthParts, stored: Versioned<PersonRecord>, password: string): void {
  if (!passwords.isOutdated(stored.value.password ?? '')) return;
  people.rehash(stored, password).catch((error: unknown) => {
    log.warn({ event: 'auth.rehash_failed', cause: errorForLog(error) }, 'a password hash stays as it is');
  });
}
