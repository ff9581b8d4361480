import { once } from 'node:events';
import type { Command } from 'commander';
import { conversationKey, type Store } from '../../storage/index.ts';
import { openSqliteStore } from '../../storage/sqlite/openSqliteStore.ts';
import { loadConfig } from '../config.ts';

/** Entries read at a time. */
const PAGE = 500;

/** Every entry of a conversation in order, as the transcript keeps it; empty when there is none. */
export async function* readTranscript(store: Pick<Store, 'entries'>, key: string) {
  let after = 0;
  for (;;) {
    const entries = await store.entries(key, { after, limit: PAGE });
    yield* entries;
    const last = entries.at(-1);
    if (!last || entries.length < PAGE) return;
    after = last.seq;
  }
}

/** Adds `kesu export --conversation ID`: the transcript as JSON lines on standard output. */
export function addExportCommand(program: Command): void {
  program
    .command('export')
    .description('write the transcript of a conversation as JSON lines, in order, with tags, stage, reply key and time')
    .requiredOption('--conversation <id>', 'conversation id as the channel names it, or its key in the store')
    .option('--channel <id>', 'channel of the conversation', 'directline')
    .action(async ({ conversation, channel }: { conversation: string; channel: string }) => {
      const store = await openSqliteStore({ folder: loadConfig().dataFolder, clock: () => new Date(), readonly: true });
      try {
        let written = 0;
        for (const key of [conversationKey(channel, conversation), conversation]) {
          for await (const entry of readTranscript(store, key)) {
            written += 1;
            if (!process.stdout.write(`${JSON.stringify(entry)}\n`)) await once(process.stdout, 'drain');
          }
          if (written > 0) return;
        }
        process.stderr.write(
          `There is no conversation ${JSON.stringify(conversation)} on channel ${JSON.stringify(channel)}.\n`,
        );
        process.exitCode = 1;
      } finally {
        await store.close();
      }
    });
}
