import { fileURLToPath } from 'node:url';
import { type Command, InvalidArgumentError } from 'commander';
import type { Conversation } from '../../storage/index.ts';
import { openSqliteStore } from '../../storage/sqlite/openSqliteStore.ts';
import { loadConfig } from '../config.ts';
import { openNlp } from './openNlp.ts';
import { wholeNumber } from './simulate.ts';

const PERSONAS = new URL('../simulate/personas.yaml', import.meta.url);
const PACKS = ['retail', 'food', 'restaurant', 'telecom'];

interface Flags {
  readonly conversations: number;
  readonly seed: number;
  readonly weeks: number;
}

const HELP = `
Fills an empty store (KESU_DATA) with conversations in three languages and four industries: customers of all kinds, the bot,
and colleagues who write with care, in haste or carelessly, over some weeks. They are played through the same turns as real
ones; beyond the first 300, other customers tell them again in other weeks. The same seed plays the same conversations. A store that holds conversations already is left alone.

Example:
  KESU_DATA=./demo kesu demo --conversations 2000`;

/** Adds `kesu demo`. */
export function addDemoCommand(program: Command): void {
  program
    .command('demo')
    .description('fill an empty store with realistic conversations, to try the console and the reviews')
    .option('--conversations <number>', 'how many', wholeNumber, 500)
    .option('--seed <number>', 'seed of chance', wholeNumber, 1)
    .option('--weeks <number>', 'weeks before now in which they were held', wholeNumber, 8)
    .addHelpText('after', HELP)
    .action(run);
}

async function run({ conversations, seed, weeks }: Flags): Promise<void> {
  const { dataFolder, audit } = loadConfig();
  const { loadPack, playDemos, readPersonas } = await openDemos();
  const store = await openSqliteStore({ folder: dataFolder, auditSecret: audit.key, clock: () => new Date() });
  try {
    if ((await store.caseFiles({ limit: 1 })).items.length > 0) {
      throw new InvalidArgumentError('The store holds conversations already. Name an empty folder in KESU_DATA.');
    }
    const packs = await Promise.all(
      PACKS.map((id) => loadPack(fileURLToPath(new URL(`../../packs/${id}.yaml`, import.meta.url)))),
    );
    const progress = (await (await openNlp()).openTraining()).createProgress(process.stderr);
    progress.start('conversations', conversations);
    const counts = new Map<string, number>();
    const begun = performance.now();
    await playDemos({
      store,
      packs,
      personas: readPersonas(PERSONAS),
      conversations,
      seed,
      until: new Date(),
      weeks: Math.max(1, weeks),
      onDone: (conversation) => {
        for (const trait of traitsOf(conversation)) counts.set(trait, (counts.get(trait) ?? 0) + 1);
        progress.step();
      },
    });
    progress.end();
    const seconds = (performance.now() - begun) / 1000;
    process.stdout.write(`${showCounts(counts, conversations)}\n`);
    process.stdout.write(`${seconds.toFixed(1)} s, ${(conversations / seconds).toFixed(1)} conversations a second\n`);
  } finally {
    await store.close();
  }
}

/** Only when asked for: the other commands start several times as fast without the dialogs. */
async function openDemos() {
  const [{ loadPack }, { playDemos }, { readPersonas }] = await Promise.all([
    import('../../dialogs/index.ts'),
    import('../demo/demo.ts'),
    import('../simulate/persona.ts'),
  ]);
  return { loadPack, playDemos, readPersonas };
}

function traitsOf(conversation: Conversation | undefined): string[] {
  const record = conversation?.cases.at(-1);
  if (!conversation || !record) return ['no complaint'];
  const { handoff } = conversation;
  return [
    `language ${record.locale}`,
    `industry ${record.pack}`,
    `status ${record.status}`,
    `lane ${record.lane}`,
    `category ${record.categories[0] ?? 'none'}`,
    `person ${handoff?.state ?? 'not needed'}`,
    `mark ${record.csat?.score ?? 'none'}`,
  ];
}

function showCounts(counts: ReadonlyMap<string, number>, all: number): string {
  return [...counts]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(
      ([trait, count]) =>
        `${trait.padEnd(28)} ${String(count).padStart(7)}  ${((100 * count) / all).toFixed(1).padStart(5)} %`,
    )
    .join('\n');
}
