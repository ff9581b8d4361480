import type { PersonRecord } from '../../storage/index.ts';
import { NewPerson, People, Person, PersonChange } from '../api/contract/index.ts';
import { type Route, staffRoute } from '../api/routes.ts';
import type { AuthParts } from './parts.ts';
import { personView } from './personView.ts';

/** What admins do about people. */
export function peopleRoutes({ people, log, audit }: Pick<AuthParts, 'people' | 'log' | 'audit'>): Route[] {
  return [
    staffRoute({
      method: 'GET',
      path: '/people',
      operationId: 'people',
      summary: 'Everybody who can or could sign in, in order of login.',
      roles: ['admin'],
      answer: People,
      handle: async () => ({ people: await people.list() }),
    }),
    staffRoute({
      method: 'POST',
      path: '/people',
      operationId: 'addPerson',
      summary: 'Makes a person who signs in with a password.',
      roles: ['admin'],
      status: 201,
      body: NewPerson,
      answer: Person,
      handle: async ({ body, signedIn }) => {
        const person = await people.add(body);
        const details = { person: person.id, roles: person.roles.join(' '), authority: person.authority };
        await audit({ actor: signedIn.person.id, action: 'person_added', details });
        log.info({ event: 'auth.person_added', by: signedIn.person.id, personId: person.id }, 'person added');
        return personView(person);
      },
    }),
    staffRoute({
      method: 'PATCH',
      path: '/people/:id',
      operationId: 'changePerson',
      summary: 'Changes a person. New roles, a new password or being put out of work end their sessions at once.',
      roles: ['admin'],
      body: PersonChange,
      answer: Person,
      handle: async ({ body, params, signedIn }) => {
        const person = await people.change(signedIn.person.id, params.id ?? '', body);
        await audit({ actor: signedIn.person.id, action: 'person_changed', details: changeDetails(person, body) });
        const line = { event: 'auth.person_changed', by: signedIn.person.id, personId: person.id };
        log.info({ ...line, fields: Object.keys(body) }, 'person changed');
        return personView(person);
      },
    }),
  ];
}

/** What of a person was changed, and what they may do since, in codes. */
function changeDetails({ id, roles, authority, active }: PersonRecord, change: object) {
  return { person: id, fields: Object.keys(change).join(' '), roles: roles.join(' '), authority, active };
}
