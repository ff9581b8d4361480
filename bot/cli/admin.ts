import type { Command } from 'commander';
import { openSqliteAccess } from '../../storage/index.ts';
import { createAuditTrail, operator } from '../audit/auditTrail.ts';
import { makeSetupLink } from '../auth/setupLinks.ts';
import { loadConfig } from '../config.ts';

const HELP = `
The link can be used once, within 24 hours; an earlier one is void. Whoever opens it chooses a login, a name and a password
and is an admin then; with the login of an existing account, that account gets the new password and its sessions end.
Works while the bot runs.`;

/** Adds `kesu admin`. */
export function addAdminCommand(program: Command): void {
  program
    .command('admin')
    .description('help for admins who cannot sign in')
    .command('link')
    .description('print a one-time link that sets the name and password of an admin')
    .addHelpText('after', HELP)
    .action(printLink);
}

async function printLink(): Promise<void> {
  const { dataFolder, publicUrl, port, audit } = loadConfig();
  const auditSecret = audit.key;
  const store = await openSqliteAccess({ folder: dataFolder, clock: () => new Date(), auditSecret });
  try {
    const origin = publicUrl ?? `http://localhost:${port}`;
    const note = createAuditTrail(store, () => new Date());
    await note({ actor: 'cli', action: 'setup_link_made', details: operator() });
    const link = await makeSetupLink(store, { purpose: 'admin', origin, now: new Date() });
    process.stdout.write(`${link}\n`);
  } finally {
    await store.close();
  }
}
