import { randomUUID } from 'node:crypto';
import { LOCALES } from '../../nlp/labels.ts';
import type { AccessStore, LinkRecord, PersonRecord } from '../../storage/index.ts';
import type { Setup } from '../api/contract/index.ts';
import { AppError } from '../errors.ts';
import type { Passwords } from './passwords.ts';
import { conflict, isConflict, requireStrong } from './people.ts';
import type { Sessions } from './sessions.ts';
import { isToken, newToken, tokenDigest } from './tokens.ts';

/** How long a link can be used, in milliseconds. */
const GOOD_FOR = 24 * 3_600_000;

/** Where the console takes a one-time link. The token stands behind `#`, so that no log of any server ever sees it. */
const SETUP_PATH = '/console/setup';

/**
 * Makes a link that lets whoever opens it set an admin's name and password, once, within 24 hours. An earlier one of the
 * same purpose is void from then on. Only a digest of its token is kept.
 * @param origin Where the console is reached, e.g. `https://kesu.example`.
 */
export async function makeSetupLink(
  store: Pick<AccessStore, 'putLink'>,
  { purpose, origin, now }: { purpose: LinkRecord['purpose']; origin: string; now: Date },
): Promise<string> {
  const token = newToken();
  const expiresAt = new Date(now.getTime() + GOOD_FOR).toISOString();
  await store.putLink({ v: 1, id: tokenDigest(token), purpose, madeAt: now.toISOString(), expiresAt });
  return `${origin}${SETUP_PATH}#token=${token}`;
}

/** The link to print at a start: only while nobody manages people. */
export async function firstAdminLink(
  store: Pick<AccessStore, 'putLink' | 'hasAdmin'>,
  origin: string,
  now: Date,
): Promise<string | undefined> {
  if (await store.hasAdmin()) return undefined;
  return makeSetupLink(store, { purpose: 'first_admin', origin, now });
}

export interface SetupDeps {
  store: AccessStore;
  sessions: Sessions;
  passwords: Passwords;
  clock: () => Date;
}

/**
 * Uses a one-time link: makes the admin, or gives one a new password. The link is taken before anything else is done, and
 * put back when nothing came of it.
 * @throws AppError `forbidden` (the link is unknown, used or expired), `invalid_request` (a weak password), `conflict`.
 */
export async function redeemSetupLink(deps: SetupDeps, setup: Setup): Promise<PersonRecord> {
  const { store, clock } = deps;
  if (!isToken(setup.token)) throw new AppError('forbidden', { reason: 'setup_token' });
  const link = await store.takeLink(tokenDigest(setup.token), clock().toISOString());
  if (link === undefined) throw new AppError('forbidden', { reason: 'setup_token' });
  if (link.purpose === 'first_admin' && (await store.hasAdmin()))
    throw new AppError('forbidden', { reason: 'setup_over' });
  try {
    return await makeAdmin(deps, setup, link.purpose === 'admin');
  } catch (error) {
    await store.putLink(link);
    throw error;
  }
}

async function makeAdmin(deps: SetupDeps, setup: Setup, mayReset: boolean): Promise<PersonRecord> {
  const { store, sessions, passwords, clock } = deps;
  const { login, name, password } = setup;
  requireStrong(password, login);
  const known = await store.personByLogin(login);
  if (known?.value.identity !== undefined || (known !== undefined && !mayReset)) throw conflict('login_taken', 'login');
  const now = clock().toISOString();
  const given = { name, password: await passwords.hash(password), active: true, updatedAt: now };
  const before = known?.value;
  const person: PersonRecord =
    before === undefined
      ? { ...newAdmin(login, now), ...given }
      : { ...before, ...given, roles: [...new Set([...before.roles, 'admin' as const])], epoch: before.epoch + 1 };
  await store.putPerson(person, known?.etag).catch((error: unknown) => {
    throw isConflict(error) ? conflict('login_taken', 'login') : error;
  });
  if (before !== undefined) await sessions.endAll(before.id);
  return person;
}

function newAdmin(login: string, now: string): PersonRecord {
  const settings = { locales: [...LOCALES], skills: [], most: 4, authority: 'agent' as const, active: true };
  const times = { createdAt: now, updatedAt: now };
  return { v: 1, id: randomUUID(), login, name: login.slice(0, 80), roles: ['admin'], epoch: 0, ...settings, ...times };
}
