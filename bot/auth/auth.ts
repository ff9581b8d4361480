import { randomBytes } from 'node:crypto';
import type { SecretPort, Store } from '../../storage/index.ts';
import type { PresenceState } from '../api/contract/index.ts';
import type { Route } from '../api/routes.ts';
import { createAuditTrail } from '../audit/auditTrail.ts';
import type { Config } from '../config.ts';
import type { Log } from '../turn/log.ts';
import { Oidc } from './oidc.ts';
import { oidcRoutes } from './oidcRoutes.ts';
import type { AuthParts } from './parts.ts';
import { Passwords, type ScryptCost } from './passwords.ts';
import { People } from './people.ts';
import { peopleRoutes } from './peopleRoutes.ts';
import { sessionRoutes } from './sessionRoutes.ts';
import { Sessions } from './sessions.ts';
import { firstAdminLink } from './setupLinks.ts';
import type { Access } from './signedIn.ts';
import { SignInGate } from './signInGate.ts';

export interface AuthDeps {
  store: Store;
  config: Pick<Config, 'publicUrl' | 'proxies' | 'session' | 'oidc'>;
  clock: () => Date;
  log: Log;
  /** Default: everybody who is signed in counts as available. */
  presenceOf?: (personId: string) => PresenceState;
  /** Default: `SCRYPT_COST`. For tests, which sign in all the time. */
  passwordCost?: ScryptCost | undefined;
  /** See `SessionDeps`. */
  beatMs?: number | undefined;
}

/** Who is it, and may they. */
export interface Auth {
  access: Access;
  /** Sign-in, sign-out, people. */
  routes: Route[];
  /** A link for the first admin, while there is none; `origin` is where the console is reached. */
  firstAdminLink(origin: string): Promise<string | undefined>;
  /** Stops looking after sessions with open streams. */
  close(): void;
}

/** Wires accounts, sessions and their routes. */
export async function createAuth({ store, config, clock, log, ...given }: AuthDeps): Promise<Auth> {
  const { presenceOf = () => 'available' as const, passwordCost, beatMs } = given;
  const { publicUrl, proxies } = config;
  const sessions = new Sessions({
    store,
    clock,
    log,
    publicUrl,
    ...config.session,
    ...(beatMs === undefined ? {} : { beatMs }),
  });
  const passwords = new Passwords(passwordCost);
  const people = new People({ store, sessions, passwords, clock });
  const gate = new SignInGate(clock);
  const audit = createAuditTrail(store, clock);
  const parts: AuthParts = {
    store,
    sessions,
    passwords,
    people,
    gate,
    clock,
    log,
    audit,
    publicUrl,
    proxies,
    presenceOf,
  };
  const provider = config.oidc && {
    oidc: new Oidc(config.oidc, await secretOf(store), clock),
    rules: config.oidc,
  };
  return {
    access: sessions,
    routes: [...sessionRoutes(parts, provider !== undefined), ...oidcRoutes(parts, provider), ...peopleRoutes(parts)],
    firstAdminLink: (origin) => firstAdminLink(store, publicUrl ?? origin, clock()),
    close: () => sessions.close(),
  };
}

function secretOf(store: SecretPort): Promise<string> {
  return store.secret('oidc', () => randomBytes(32).toString('base64url'));
}
