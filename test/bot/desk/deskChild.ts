import { createInterface } from 'node:readline';
import { createDesk } from '../../../bot/desk/desk.ts';
import { TypingRelay } from '../../../bot/desk/typingRelay.ts';
import { createEngine } from '../../../bot/turn/engine.ts';
import { type AgentCommand, createConversationBot } from '../../../dialogs/index.ts';
import { recognize } from '../../../nlp/index.ts';
import { openSqliteStore } from '../../../storage/index.ts';
import { pack } from '../../support/talk.ts';
import { quietLog } from '../../support/turnHarness.ts';

/**
 * A desk in a process of its own, made to be killed. Argument: folder of the store. Takes one command a line on stdin, as
 * `{"key", "command"}`, and prints one line for each: its id and whether it was done. Ends when stdin ends.
 */
async function run(folder: string): Promise<void> {
  const clock = () => new Date();
  const store = await openSqliteStore({ folder, clock });
  const engine = createEngine({
    store,
    bot: createConversationBot(pack),
    recognize,
    channelOf: () => ({ delivery: 'pull' }),
    clock,
    log: quietLog(),
    settleMs: 0,
  });
  await engine.start();
  const { receiver: inbox, feed } = engine;
  const desk = createDesk({ store, inbox, feed, clock, typing: new TypingRelay() });
  createInterface({ input: process.stdin })
    .on('line', (line) => {
      const { key, command } = JSON.parse(line) as { key: string; command: AgentCommand };
      desk.perform(key, command).then(
        () => process.stdout.write(`${command.commandId} done\n`),
        (error: { code?: string }) => process.stdout.write(`${command.commandId} ${error.code}\n`),
      );
    })
    .on('close', () => process.exit());
  process.stdout.write('ready\n');
}

void run(process.argv[2] ?? '');
