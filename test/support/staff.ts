import type { LiveApp } from './liveApp.ts';
import { StaffClient } from './staffClient.ts';

/** One password for everybody: what is tried is not how it is chosen. */
export const PASSWORD = 'Plum harbour 71';
/** Cheap hashing, for tests that sign in all the time. */
export const CHEAP_PASSWORDS = { ln: 4, r: 8, p: 1 };

/** Makes the first admin with the one-time link, as whoever reads the log would; signed in. */
export async function setUpAdmin({ app, url }: LiveApp, login = 'ada', name = 'Ada Berg'): Promise<StaffClient> {
  const link = await app.firstAdminLink(url);
  const token = new URL(link ?? url).hash.replace('#token=', '');
  const admin = new StaffClient(url);
  const { json } = await admin.send('POST', '/api/v1/setup', { token, login, name, password: PASSWORD });
  admin.csrf = json.csrf;
  return admin;
}

/** Adds an agent `mei` and a supervisor `sam`. */
export async function addTeam(admin: StaffClient): Promise<void> {
  const team = [
    { login: 'mei', name: 'Mei Lin', roles: ['agent'], authority: 'agent' },
    { login: 'sam', name: 'Sam Okafor', roles: ['agent', 'supervisor'], authority: 'supervisor' },
  ];
  for (const person of team) {
    const { status, text } = await admin.send('POST', '/api/v1/people', { ...person, password: PASSWORD });
    if (status !== 201) throw new Error(`${person.login} could not be added: ${text}`);
  }
}
