import { randomUUID } from 'node:crypto';
import { type AccessStore, isActiveAdmin, type PersonRecord, StoreError, type Versioned } from '../../storage/index.ts';
import type { NewPerson, Person, PersonChange } from '../api/contract/index.ts';
import { AppError } from '../errors.ts';
import type { Passwords } from './passwords.ts';
import { personView } from './personView.ts';
import type { Sessions } from './sessions.ts';
import { isWeakPassword } from './weakPassword.ts';

export interface PeopleDeps {
  store: AccessStore;
  sessions: Sessions;
  passwords: Passwords;
  clock: () => Date;
}

/** Why a change of a person clashes; sent as `details.because`. */
export type PersonConflict = 'login_taken' | 'last_admin' | 'self' | 'external' | 'changed_meanwhile';

/** Tries of one change when others change the same person. */
const TRIES = 5;
/** People of one page of the store. */
const PAGE = 200;

/** Those of us who sign in, and what an admin decides about them. */
export class People {
  readonly #deps: PeopleDeps;

  constructor(deps: PeopleDeps) {
    this.#deps = deps;
  }

  async list(): Promise<Person[]> {
    const all: Person[] = [];
    let after: string | undefined;
    do {
      const page = await this.#deps.store.people({ limit: PAGE, after });
      all.push(...page.items.map(personView));
      after = page.next;
    } while (after !== undefined);
    return all;
  }

  /**
   * Makes a person who signs in with a password.
   * @throws AppError `invalid_request` (a weak password, or none), `conflict` (`login_taken`).
   */
  async add({ password, ...settings }: NewPerson): Promise<PersonRecord> {
    const { store, passwords, clock } = this.#deps;
    requireStrong(password, settings.login);
    if ((await store.personByLogin(settings.login)) !== undefined) throw conflict('login_taken', 'login');
    const now = clock().toISOString();
    const times = { createdAt: now, updatedAt: now };
    const hash = await passwords.hash(password);
    const person: PersonRecord = {
      v: 1,
      id: randomUUID(),
      ...settings,
      active: true,
      password: hash,
      epoch: 0,
      ...times,
    };
    await store.putPerson(person, undefined).catch((error: unknown) => {
      throw isConflict(error) ? conflict('login_taken', 'login') : error;
    });
    return person;
  }

  /**
   * Changes a person as the admin `by` wants it. Whatever touches what they may do, or how they sign in, ends their
   * sessions at once.
   * @throws AppError `not_found`, `invalid_request`, or `conflict` with one of `PersonConflict`.
   */
  async change(by: string, id: string, { password, ...settings }: PersonChange): Promise<PersonRecord> {
    const before = await this.#deps.store.person(id);
    if (before === undefined) throw new AppError('not_found');
    if (password !== undefined) {
      if (before.value.identity !== undefined) throw conflict('external', 'password');
      requireStrong(password, before.value.login);
    }
    const hash = password === undefined ? {} : { password: await this.#deps.passwords.hash(password) };
    const changed = await this.#update(id, (person) => {
      if (settings.roles !== undefined && person.identity !== undefined) throw conflict('external', 'roles');
      const after = { ...person, ...given(settings), ...hash };
      if (by === id && isActiveAdmin(person) && !isActiveAdmin(after)) throw conflict('self');
      return after;
    });
    return changed;
  }

  /** Stores another hash of the same password; no session ends. Does nothing when the person changes meanwhile. */
  async rehash({ value, etag }: Versioned<PersonRecord>, password: string): Promise<void> {
    const hash = await this.#deps.passwords.hash(password);
    await this.#deps.store.putPerson({ ...value, password: hash }, etag).catch((error: unknown) => {
      if (!isConflict(error)) throw error;
    });
  }

  /** Reads, changes and writes until nobody came between; ends the sessions when the change asks for it. */
  async #update(id: string, change: (person: PersonRecord) => PersonRecord): Promise<PersonRecord> {
    const { store, sessions, clock } = this.#deps;
    for (let tries = 0; tries < TRIES; tries += 1) {
      const stored = await store.person(id);
      if (stored === undefined) throw new AppError('not_found');
      const wanted = { ...change(stored.value), updatedAt: clock().toISOString() };
      const isRevoking = endsSessions(stored.value, wanted);
      const after = isRevoking ? { ...wanted, epoch: stored.value.epoch + 1 } : wanted;
      try {
        await store.putPerson(after, stored.etag);
      } catch (error) {
        if (!isConflict(error)) throw error;
        if ((await store.person(id))?.etag === stored.etag) throw conflict('last_admin');
        continue;
      }
      if (isRevoking) await sessions.endAll(id);
      return after;
    }
    throw conflict('changed_meanwhile');
  }
}

/** @throws AppError `invalid_request` */
export function requireStrong(password: string | undefined, login: string): asserts password is string {
  if (password === undefined || isWeakPassword(password, login))
    throw new AppError('invalid_request', { reason: 'weak_password', field: 'password' });
}

export function conflict(because: PersonConflict, field?: string): AppError {
  const more = field === undefined ? {} : { field };
  return new AppError('conflict', { reason: because, details: { because }, ...more });
}

export function isConflict(error: unknown): boolean {
  return error instanceof StoreError && error.code === 'conflict';
}

/** Whether what a person may do, or how they sign in, differs. */
export function endsSessions(before: PersonRecord, after: PersonRecord): boolean {
  const rights = ({ roles, authority, active, password }: PersonRecord) =>
    JSON.stringify([[...roles].sort(), authority, active, password]);
  return rights(before) !== rights(after);
}

/** The settings without those that were not given. */
function given<T extends object>(settings: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(settings).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> };
}
