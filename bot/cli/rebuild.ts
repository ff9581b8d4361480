import type { Command } from 'commander';
import { loadConfig } from '../config.ts';
import { openStore } from '../openStore.ts';
import { openNlp } from './openNlp.ts';

const HELP = `
Makes the search index anew from what is stored. The service does this by itself, in the background, when the index is
missing, damaged, of an older version, or too far behind; this command does it at once, with all the time of the machine,
and needs the service to be stopped (with Cosmos DB: on this machine). Nothing but the index is changed. See docs/search.md.

Example:
  kesu rebuild`;

/** Adds `kesu rebuild`. */
export function addRebuildCommand(program: Command): void {
  program
    .command('rebuild')
    .description('make the search index anew from what is stored')
    .addHelpText('after', HELP)
    .action(run);
}

async function run(): Promise<void> {
  const config = loadConfig();
  const clock = () => new Date();
  const store = await openStore(config, { clock });
  try {
    const [{ openIndex }, { buildIndex }, { followChanges }, { createPackReader }, { casesOf }] = await Promise.all([
      import('../search/openIndex.ts'),
      import('../search/buildIndex.ts'),
      import('../search/followChanges.ts'),
      import('../search/packReader.ts'),
      import('../review/scoreCases.ts'),
    ]);
    let count = 0;
    for await (const _ of casesOf(store, {})) count += 1;
    const index = await openIndex(store, config.dataFolder, 'make');
    try {
      if (!(await index.own())) {
        process.stderr.write('The search index is kept by a service that runs. Stop it first.\n');
        process.exitCode = 1;
        return;
      }
      const progress = (await (await openNlp()).openTraining()).createProgress(process.stderr);
      progress.start('cases', count);
      const begun = performance.now();
      const deps = { store, packOf: createPackReader(), clock };
      await index.restart();
      await buildIndex({ index, deps, when: 'now', onCase: () => progress.step() });
      await followChanges({ index, deps });
      progress.end();
      const { cases } = await index.state();
      process.stdout.write(`${cases} in the index, ${((performance.now() - begun) / 1000).toFixed(1)} s\n`);
    } finally {
      await index.close();
    }
  } finally {
    await store.close();
  }
}
