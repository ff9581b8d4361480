import type { Command } from 'commander';
import { openSqliteStore, type PersonRecord } from '../../storage/index.ts';
import { loadConfig } from '../config.ts';

/** Adds `kesu people`. */
export function addPeopleCommand(program: Command): void {
  program
    .command('people')
    .description('those who can sign in to the console')
    .command('list')
    .description('print a line for each: login, name, roles, and how they sign in')
    .action(list);
}

async function list(): Promise<void> {
  const store = await openSqliteStore({ folder: loadConfig().dataFolder, clock: () => new Date(), readonly: true });
  try {
    let after: string | undefined;
    do {
      const page = await store.people({ limit: 200, after });
      for (const person of page.items) process.stdout.write(`${lineOf(person)}\n`);
      after = page.next;
    } while (after !== undefined);
  } finally {
    await store.close();
  }
}

/** Fields are parted by tabs, for `cut` and `awk`; a name cannot break the line. */
function lineOf({ login, name, roles, active, identity, password }: PersonRecord): string {
  const way = identity ? `external ${identity.issuer}` : password ? 'password' : 'no password';
  const fields = [login, name, roles.join(','), active ? 'active' : 'inactive', way];
  return fields.map((field) => field.replace(/[\p{Cc}\p{Cf}]/gu, ' ')).join('\t');
}
