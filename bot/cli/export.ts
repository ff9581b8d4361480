import { once } from 'node:events';
import type { Command } from 'commander';
import { auditCode, conversationKey, type Entry, type Store } from '../../storage/index.ts';
import { openAudited } from '../audit/openHouse.ts';
import { loadConfig } from '../config.ts';
import { addExportStoreCommand } from './exportStore.ts';

/** Entries read at a time. */
const PAGE = 500;

/** Who reads an export: we, with everything, or the customer, with what they were shown. */
type Reader = 'staff' | 'customer';

/** A line as it is given to a customer. */
interface ShownLine extends Pick<Entry, 'seq' | 'at' | 'author' | 'text' | 'locale'> {
  /** Of the colleague who wrote it. */
  name?: string;
}

/** A line as the customer has seen it: when, who, and the words; undefined for what is not theirs to see. */
function shownLine({ seq, at, author, by, audience, text, activity, locale }: Entry): ShownLine | undefined {
  if (audience === 'staff' || author === 'system' || activity.type !== 'message') return undefined;
  return { seq, at, author, ...(by ? { name: by.name } : {}), text, locale };
}

/** A conversation in order, for staff as the transcript keeps it; empty when there is none. */
export async function* readTranscript(
  store: Pick<Store, 'entries'>,
  key: string,
  reader: Reader = 'staff',
): AsyncGenerator<Entry | ShownLine> {
  let after = 0;
  for (;;) {
    const entries = await store.entries(key, { after, limit: PAGE });
    yield* reader === 'staff' ? entries : entries.flatMap((entry) => shownLine(entry) ?? []);
    const last = entries.at(-1);
    if (!last || entries.length < PAGE) return;
    after = last.seq;
  }
}

interface Options {
  conversation?: string;
  channel: string;
  customer?: boolean;
  mask?: boolean;
}

/** Adds `kesu export --conversation ID`: the transcript as JSON lines on standard output. */
export function addExportCommand(program: Command): void {
  const exporting = program
    .command('export')
    .description('write the transcript of a conversation as JSON lines, in order, with tags, stage, reply key and time')
    .option('--conversation <id>', 'conversation id as the channel names it, or its key in the store')
    .option('--channel <id>', 'channel of the conversation', 'directline')
    .option('--mask', 'star out telephone, identity and card numbers, mail and house addresses')
    .option('--customer', 'only what the customer has seen, to be given to them')
    .action(async ({ conversation, channel, customer, mask }: Options, command: Command) => {
      if (conversation === undefined)
        return command.error("error: required option '--conversation <id>' not specified");
      const details = { what: 'transcript', reader: customer ? 'customer' : 'staff', id: auditCode(conversation) };
      const store = await openAudited(loadConfig(), { action: 'export', details });
      try {
        let written = 0;
        const { maskValues } = mask ? await import('../../nlp/index.ts') : { maskValues: undefined };
        for (const key of [conversationKey(channel, conversation), conversation]) {
          for await (const entry of readTranscript(store, key, customer ? 'customer' : 'staff')) {
            written += 1;
            const line = JSON.stringify(maskValues ? maskValues(entry) : entry);
            if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
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
  addExportStoreCommand(exporting);
}
