import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CONSOLE = join(ROOT, 'web', 'console');
const DIST = join(CONSOLE, 'dist');
const STAMP = join(DIST, 'stamp.txt');

/** What a build is made of: its own sources, this file, and the exact packages. */
function hashSources(): string {
  const own = globSync('**/*.{ts,tsx,css,html}', { cwd: CONSOLE, exclude: ['dist/**'] })
    .filter((name) => !name.startsWith('dist'))
    .map((name) => join('web', 'console', name));
  const hash = createHash('sha256');
  for (const name of [...own, join('web', 'build.ts'), 'package-lock.json'].sort()) {
    hash.update(`${name}\n`).update(readFileSync(join(ROOT, name)));
  }
  return hash.digest('hex');
}

/** Large packages in files of their own, so that a change of ours leaves them in the browser's cache. */
const CHUNKS = [
  { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
  // Charts come with the one page that has them.
  {
    name: 'fluent',
    test: /node_modules\/(@fluentui(?!\/(?:react-charts|chart-))|@griffel|tabster|keyborg|@floating-ui|@swc|stylis)\//,
  },
];

/**
 * Builds the agents' console into web/console/dist unless the build there is of the same sources.
 * @returns whether it had to build.
 */
export async function buildConsole(): Promise<boolean> {
  const stamp = hashSources();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp) return false;
  // Only here: a start whose build is fresh need not load the bundler.
  const [{ build }, { default: react }] = await Promise.all([import('vite'), import('@vitejs/plugin-react')]);
  await build({
    root: CONSOLE,
    base: '/console/',
    configFile: false,
    envDir: false,
    logLevel: 'warn',
    plugins: [react()],
    html: { cspNonce: '{{nonce}}' },
    build: {
      outDir: DIST,
      emptyOutDir: true,
      sourcemap: false,
      target: 'es2023',
      // The largest is Fluent itself, which changes only with its version.
      chunkSizeWarningLimit: 900,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rolldownOptions: { output: { codeSplitting: { groups: CHUNKS } } },
    },
  });
  writeFileSync(STAMP, stamp);
  return true;
}

/** Whether the bundler is not installed, as on a machine that has only what the bot itself needs. */
const isWithoutBundler = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';

if (import.meta.main) {
  try {
    await buildConsole();
  } catch (error) {
    // The bot starts all the same: customers come first, and the console says that it was not built.
    if (!isWithoutBundler(error)) throw error;
    process.stderr.write('The console is not built: vite is not installed here. Run npm run build:web where it is.\n');
  }
}
