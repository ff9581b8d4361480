import type { Command } from 'commander';
import { runService } from '../service.ts';

/** Adds `kesu serve`: the same as `npm start`. */
export function addServeCommand(program: Command): void {
  program
    .command('serve')
    .description('run the bot and the chat page; settings come from the environment (see .env.example)')
    .action(runService);
}
