import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LEAN } from './leanProcess.ts';

const LOOPBACK_ONLY = fileURLToPath(new URL('loopbackOnly.cjs', import.meta.url));
const START_MS = 30_000;

/** A running Microsoft 365 Agents Playground: the Teams client and its connector, both on loopback. */
export interface Playground {
  url: string;
  close(): Promise<void>;
}

/**
 * Starts the Playground against `endpoint` as the Teams client of one personal chat. It runs in a folder of its own, because it
 * writes its log into the present one, and with its telemetry off. Its licence allows testing with it and no more.
 */
export async function startPlayground(endpoint: string, conversationId: string): Promise<Playground> {
  const manifest = findPackageJSON('@microsoft/m365agentsplayground', import.meta.url);
  if (manifest === undefined) throw new Error('@microsoft/m365agentsplayground is not installed; run npm ci');
  const folder = await mkdtemp(join(tmpdir(), 'kesu-playground-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const settings = {
    '--app-endpoint': endpoint,
    '--channel-id': 'msteams',
    '--conversation-id': conversationId,
    '--service-url': `${url}/_connector`,
    '--port': String(port),
  };
  const cli = join(dirname(manifest), 'cli.js');
  const child = spawn(
    process.execPath,
    ['-r', LOOPBACK_ONLY, cli, 'start', '--disable-telemetry', ...Object.entries(settings).flat()],
    { cwd: folder, env: { HOME: folder, TEAMSAPPTESTER_BROWSER: 'none', ...LEAN }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const gone = once(child, 'close');
  const close = async () => {
    child.kill('SIGKILL');
    await gone;
    await rm(folder, { recursive: true });
  };
  let output = '';
  const listening = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        output += chunk;
        if (output.includes(`Listening on ${port}`)) resolve();
      });
  });
  const late = new Promise((resolve) => setTimeout(resolve, START_MS, 'late').unref());
  const outcome = await Promise.race([listening, gone, late]);
  if (outcome === undefined) return { url, close };
  await close();
  throw new Error(`the Playground did not start: ${output.slice(-2000)}`);
}

/** The Playground takes no port 0; a port that was free a moment ago is the next best. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
