import type { Command } from 'commander';

/** Adds `kesu serve`: the same as `npm start`. */
export function addServeCommand(program: Command): void {
  program
    .command('serve')
    .description('run the bot and the chat page; settings come from the environment (see .env.example)')
    .action(async () => {
      // Only here: the other commands start twice as fast without the server.
      const { runService } = await import('../service.ts');
      await runService();
    });
}
