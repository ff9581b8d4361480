import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Command, InvalidArgumentError } from 'commander';
import { openNlp } from './openNlp.ts';

const PERSONAS = new URL('../simulate/personas.yaml', import.meta.url);

interface Flags {
  readonly pack: string;
  readonly runs: number;
  readonly seed: number;
  readonly personas?: string;
  readonly json?: boolean;
}

const HELP = `
Scripted customers talk to the bot in this process, without a store or a channel, to see what a change of policy or pack
comes to. The same seed plays the same conversations. Columns: how conversations ended (resolved, agreed, with a person,
left and saved, no complaint, stuck), bot messages (median, 95 %), facts asked again though known, objections of the
guard, and how strong the feeling was in the first and last message (0 to 3).

The exit code is 1 when a conversation got stuck, a known fact was asked again, or the guard found something.

Example:
  kesu simulate --pack food --runs 2000`;

/** Adds `kesu simulate`. */
export function addSimulateCommand(program: Command): void {
  program
    .command('simulate')
    .description('let scripted customers talk to the bot and count what comes of it')
    .option('--pack <id or file>', 'a pack of packs/, or a file', 'retail')
    .option('--runs <number>', 'conversations', wholeNumber, 1000)
    .option('--seed <number>', 'seed of chance', wholeNumber, 1)
    .option('--personas <file>', 'customers as YAML instead of the built-in ones')
    .option('--json', 'print JSON instead of a table')
    .addHelpText('after', HELP)
    .action(run);
}

async function run({ pack: name, runs, seed, personas, json }: Flags): Promise<void> {
  const { loadPack, readPersonas, showTable, simulate, tabulate } = await openRehearsals();
  const pack = await loadPack(packFile(name));
  const progress = (await (await openNlp()).openTraining()).createProgress(process.stderr);
  progress.start(`conversations with ${pack.id}`, runs);
  const outcomes = await simulate({
    pack,
    personas: readPersonas(personas ?? PERSONAS),
    runs,
    seed,
    onDone: () => progress.step(),
  });
  progress.end();
  const lines = tabulate(outcomes);
  process.stdout.write(json ? `${JSON.stringify(lines, null, 2)}\n` : `${showTable(lines)}\n`);
  const all = lines.at(-1);
  if (all && (all.endings.stuck > 0 || all.repeats > 0 || all.hits > 0)) process.exitCode = 1;
}

/** Only when asked for: the other commands start several times as fast without the dialogs. */
async function openRehearsals() {
  const [dialogs, table, persona, simulation] = await Promise.all([
    import('../../dialogs/index.ts'),
    import('../simulate/outcomeTable.ts'),
    import('../simulate/persona.ts'),
    import('../simulate/simulate.ts'),
  ]);
  return { ...dialogs, ...table, ...persona, ...simulation };
}

function packFile(name: string): string {
  return existsSync(name) ? name : fileURLToPath(new URL(`../../packs/${name}.yaml`, import.meta.url));
}

/** A whole number as an argument. */
export function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 0) throw new InvalidArgumentError('Give a whole number.');
  return value;
}
