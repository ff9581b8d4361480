import { readdir } from 'node:fs/promises';
import { relative } from 'node:path';
import type { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import type { Pack } from '../../dialogs/index.ts';

const PACKS = fileURLToPath(new URL('../../packs/', import.meta.url));

const HELP = `
Prints each problem as file:line: setting: message, and what could be better as a warning; a pack without problems gets
one line that says what is in it. The exit code is 1 when a pack has problems; warnings do not count.

Example:
  kesu pack check packs/shop.yaml`;

/** Only when asked for: the other commands start several times as fast without the dialogs. */
const openDialogs = () => import('../../dialogs/index.ts');

/** Adds `kesu pack check` and `kesu pack schema`, which write on `out`. */
export function addPackCommand(program: Command, out: Writable = process.stdout): void {
  const pack = program.command('pack').description('look over industry packs');
  pack
    .command('check')
    .description('check packs: settings, names, limits, wording')
    .argument('[files...]', 'pack files; default: every pack in packs/')
    .addHelpText('after', HELP)
    .action(async (files: string[]) => {
      const chosen = files.length > 0 ? files : await everyPack();
      const failed = await checkPacks(chosen, out, new Date());
      if (failed > 0) process.exitCode = 1;
    });
  pack
    .command('schema')
    .description('print the JSON Schema of a pack, for completion in an editor')
    .action(async () => {
      const { packJsonSchema } = await openDialogs();
      out.write(`${JSON.stringify(packJsonSchema(), null, 2)}\n`);
    });
}

/** The packs that come with the product, in the order of their names. */
async function everyPack(): Promise<string[]> {
  const names = (await readdir(PACKS)).filter((name) => name.endsWith('.yaml')).sort();
  return names.map((name) => relative(process.cwd(), PACKS + name));
}

/**
 * Checks each file and says on `out` what is wrong, what could be better, or what is in it. Returns how many packs cannot
 * be used.
 *
 * @param now Holidays are looked for from here on.
 */
export async function checkPacks(files: readonly string[], out: Writable, now: Date): Promise<number> {
  const { examplesOf, PackError, reviewPack, sayProblem } = await openDialogs();
  let failed = 0;
  for (const file of files) {
    try {
      const { pack, problems, advice } = await reviewPack(file, now);
      for (const { message, ...place } of advice) {
        out.write(`${sayProblem(file, { ...place, message: `warning: ${message}` })}\n`);
      }
      for (const problem of problems) out.write(`${sayProblem(file, problem)}\n`);
      if (problems.length > 0) failed += 1;
      else out.write(`${file}: ${summarise(pack, examplesOf(pack).length, advice.length)}\n`);
    } catch (error) {
      if (!(error instanceof PackError)) throw error;
      failed += 1;
      out.write(`${error.message}\n`);
    }
  }
  return failed;
}

function summarise(pack: Pack, examples: number, warnings: number): string {
  const subcategories = Object.values(pack.categories).flatMap((one) => one.subcategories).length;
  const counts: [number, string, string][] = [
    [Object.keys(pack.categories).length, 'category', 'categories'],
    [subcategories, 'subcategory', 'subcategories'],
    [examples, 'example', 'examples'],
    [Object.keys(pack.facts).length, 'fact of its own', 'facts of its own'],
    [Object.keys(pack.remedies).length, 'remedy', 'remedies'],
    [pack.regulators.length, 'regulator', 'regulators'],
    [warnings, 'warning', 'warnings'],
  ];
  const said = counts.map(([count, one, many]) => `${count} ${count === 1 ? one : many}`).join(', ');
  return `ok, ${pack.id} version ${pack.version}: ${said}`;
}
