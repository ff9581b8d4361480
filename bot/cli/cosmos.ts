import type { Command } from 'commander';
import { type Config, ConfigError, loadConfig } from '../config.ts';

const HELP = `
Both take COSMOS_ENDPOINT, COSMOS_KEY and COSMOS_DATABASE from the environment.

check compares the database with what the store needs and changes nothing. Exit code 1 when it cannot work like this.
create makes the database and its containers where they do not exist; for an emulator or a first try. It needs the key. In
production they come from deploy/cosmos.bicep.`;

/** Adds `kesu cosmos check` and `kesu cosmos create`. */
export function addCosmosCommand(program: Command): void {
  const cosmos = program
    .command('cosmos')
    .description('look after the database of the shared store')
    .addHelpText('after', HELP);
  cosmos
    .command('check')
    .description('say what is missing in the database, or dearer than it needs to be')
    .action(async () => {
      const settings = cosmosOf(loadConfig());
      const { checkCosmos } = await import('../../storage/cosmos/openCosmosStore.ts');
      const findings = await checkCosmos(settings);
      for (const { container, what, isFatal } of findings) {
        process.stdout.write(`${isFatal ? 'wrong' : 'dear '}  ${container}  ${what}\n`);
      }
      if (findings.length === 0) process.stdout.write(`${settings.database} is as it must be.\n`);
      if (findings.some(({ isFatal }) => isFatal)) process.exitCode = 1;
    });
  cosmos
    .command('create')
    .description('make the database and its containers, for development')
    .action(async () => {
      const settings = cosmosOf(loadConfig());
      if (settings.key === undefined) {
        throw new ConfigError(['COSMOS_KEY: needed to make containers; in production use deploy/cosmos.bicep']);
      }
      const { createContainers } = await import('../../storage/cosmos/openCosmosStore.ts');
      await createContainers(settings);
      process.stdout.write(`${settings.database} has what it needs.\n`);
    });
}

function cosmosOf({ cosmos }: Config): NonNullable<Config['cosmos']> {
  if (cosmos) return cosmos;
  throw new ConfigError(['COSMOS_ENDPOINT: not set, so the embedded store is used, which needs no looking after']);
}
