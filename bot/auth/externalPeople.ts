import { randomUUID } from 'node:crypto';
import type { AccessStore, PersonRecord } from '../../storage/index.ts';
import { AppError } from '../errors.ts';
import { type Claimed, newExternalPerson, uniqueLogin } from './oidcClaims.ts';
import { endsSessions, isConflict } from './people.ts';
import type { Sessions } from './sessions.ts';

/** Tries when the same person comes twice at once. */
const TRIES = 5;

export interface ExternalDeps {
  store: AccessStore;
  sessions: Sessions;
  clock: () => Date;
}

/**
 * The person an identity provider vouches for: known by issuer and subject and by nothing else, made at the first visit,
 * with name and roles as the provider says today. Other roles end their other sessions, even the last admin's: the
 * provider decides. Undefined when the person was put out of work here.
 */
export async function welcomeExternal(
  { store, sessions, clock }: ExternalDeps,
  claimed: Claimed,
  issuer: string,
): Promise<PersonRecord | undefined> {
  const identity = { issuer, subject: claimed.subject };
  for (let tries = 0; tries < TRIES; tries += 1) {
    const now = clock().toISOString();
    const stored = await store.personByIdentity(identity);
    if (stored !== undefined && !stored.value.active) return undefined;
    const { name, roles } = claimed;
    const wanted =
      stored === undefined
        ? await withFreeLogin(store, newExternalPerson(claimed, issuer, randomUUID(), now))
        : { ...stored.value, name, roles, updatedAt: now };
    const isRevoking = stored !== undefined && endsSessions(stored.value, wanted);
    const person = isRevoking ? { ...wanted, epoch: wanted.epoch + 1 } : wanted;
    try {
      await store.putPerson(person, stored?.etag, { evenLastAdmin: true });
    } catch (error) {
      if (!isConflict(error)) throw error;
      continue;
    }
    if (isRevoking) await sessions.endAll(person.id);
    return person;
  }
  throw new AppError('unavailable', { reason: 'oidc_person', retryAfterSeconds: 1 });
}

async function withFreeLogin(store: AccessStore, person: PersonRecord): Promise<PersonRecord> {
  const isTaken = (await store.personByLogin(person.login)) !== undefined;
  return isTaken && person.identity ? { ...person, login: uniqueLogin(person.identity) } : person;
}
