import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AccessStore, PersonRecord, SessionRecord } from '../../storage/index.ts';
import type { Me, PresenceState } from '../api/contract/index.ts';
import type { AuditTrail } from '../audit/auditTrail.ts';
import type { Log } from '../turn/log.ts';
import { cookieText, readCookie, SESSION_COOKIE } from './cookies.ts';
import type { Passwords } from './passwords.ts';
import type { People } from './people.ts';
import type { Sessions } from './sessions.ts';
import type { SignedIn } from './signedIn.ts';
import type { SignInGate } from './signInGate.ts';
import { isToken, tokenDigest } from './tokens.ts';

/** What the routes of this folder work with. */
export interface AuthParts {
  store: AccessStore;
  sessions: Sessions;
  passwords: Passwords;
  people: People;
  gate: SignInGate;
  clock: () => Date;
  log: Log;
  audit: AuditTrail;
  publicUrl: string | undefined;
  /** Proxies of ours in front, see `clientAddress`. */
  proxies: number;
  presenceOf(personId: string): PresenceState;
}

/** What a person is told about themselves. */
export function meOf({ presenceOf }: Pick<AuthParts, 'presenceOf'>, signedIn: SignedIn): Me {
  const { person, csrf, endsAt, idleAt } = signedIn;
  return { person, csrf, presence: presenceOf(person.id), endsAt, idleAt };
}

/**
 * Signs somebody in on this browser: ends the session it had, begins another, and returns its cookie.
 */
export async function beginSession(
  { sessions, log, audit }: Pick<AuthParts, 'sessions' | 'log' | 'audit'>,
  req: IncomingMessage,
  person: PersonRecord,
  way: SessionRecord['way'],
): Promise<{ cookie: string; signedIn: SignedIn }> {
  const before = readCookie(req, SESSION_COOKIE);
  if (before !== undefined && isToken(before)) await sessions.end(tokenDigest(before));
  // First: nobody is in who is not on record.
  await audit({ actor: person.id, action: 'signed_in', details: { way } });
  const { token, signedIn } = await sessions.open(person, way);
  log.info({ event: 'auth.signed_in', personId: person.id, way }, 'signed in');
  return { cookie: cookieText(SESSION_COOKIE, token, { sameSite: 'Strict' }), signedIn };
}

/** `beginSession` for a route that answers with who one is. */
export async function enter(
  parts: AuthParts,
  { req, res }: { req: IncomingMessage; res: ServerResponse },
  person: PersonRecord,
  way: SessionRecord['way'],
): Promise<Me> {
  const { cookie, signedIn } = await beginSession(parts, req, person, way);
  res.setHeader('Set-Cookie', cookie);
  return meOf(parts, signedIn);
}
