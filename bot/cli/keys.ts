import type { Command } from 'commander';
import { newMasterKey, rotateSqliteKeys } from '../../storage/index.ts';
import { loadConfig } from '../config.ts';

const HELP = `
The embedded store has its key in master.key in the data folder, unless KESU_MASTER_KEY is set. Cosmos DB needs the setting,
the same in every process. Without the key nothing a customer said can be read again: keep a copy apart from the data.

rotate wraps every key anew; no record is rewritten. With a key file it makes a new key itself; stop the bot first. With
KESU_MASTER_KEY: set the new one, put the old one into KESU_MASTER_KEY_OLD, restart every process, rotate, then unset
KESU_MASTER_KEY_OLD. It may be cut off and begun again.`;

/** Adds `kesu keys`. */
export function addKeysCommand(program: Command): void {
  const keys = program
    .command('keys')
    .description('look after the key under which everything is sealed')
    .addHelpText('after', HELP);
  keys
    .command('new')
    .description('print a new key')
    .action(() => {
      process.stdout.write(`${newMasterKey()}\n`);
    });
  keys.command('rotate').description('wrap all keys with the newest master key').action(rotate);
}

async function rotate(): Promise<void> {
  const { cosmos, dataFolder, masterKeys } = loadConfig();
  const clock = () => new Date();
  const onProgress = (count: number) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${count} keys `);
  };
  const wrapped = cosmos
    ? await (await import('../../storage/cosmos/openCosmosStore.ts')).rotateCosmosKeys({
        ...cosmos,
        masterKeys,
        onProgress,
      })
    : await rotateSqliteKeys({ folder: dataFolder, masterKeys, clock, onProgress });
  process.stdout.write(`${wrapped} keys were wrapped anew.\n`);
}
