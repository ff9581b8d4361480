import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** What is looked at before any test runs, all at the same time: npm scripts of these names. */
const CHECKS = ['check:lint', 'check:types', 'check:types:web', 'check:types:console', 'check:dead'];

/** Runs an npm script and resolves with whether it went well, having shown what it said, whole and by itself. */
async function run(name: string): Promise<boolean> {
  const child = spawn('npm', ['run', '--silent', name], { stdio: ['ignore', 'pipe', 'pipe'] });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => said.push(piece));
  const [code] = (await once(child, 'close')) as [number | null];
  process.stdout.write(`${name}: ${code === 0 ? 'ok' : 'failed'}\n`);
  process.stdout.write(Buffer.concat(said));
  return code === 0;
}

const results = await Promise.all(CHECKS.map(run));
if (results.includes(false)) process.exitCode = 1;
