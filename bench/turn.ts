/**
 * What a durable turn costs beside a bare one, in one run: an echo bot on bare botbuilder + restify with MemoryStorage
 * and no transcript, and Kesu's whole turn. Generator and fake channel share the machine with the bot under test.
 * Usage: npm run bench:turn [-- conversations [inFlight]]
 */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type LoadResult, runLoad } from './turn/load.ts';

const [conversations = 1000, inFlight = 50] = process.argv.slice(2).map(Number);
const print = (text: string) => process.stdout.write(`${text}\n`);

function ask<T>(child: ChildProcess, field: string): Promise<T> {
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error('the server under test ended')));
    child.on('message', (message) => {
      const answer = message as Record<string, T>;
      if (answer[field] !== undefined) resolve(answer[field]);
    });
  });
}

async function measure(name: string, file: string): Promise<LoadResult & { metrics?: Record<string, number> }> {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const port = await ask<number>(child, 'port');
  const result = await runLoad(port, conversations, inFlight);
  const p = (share: number) => result.latencies[Math.floor((result.latencies.length - 1) * share)]?.toFixed(1);
  const rate = result.turns / result.seconds;
  print(
    `${name.padEnd(34)} ${rate.toFixed(0).padStart(6)} turns/s   p50 ${p(0.5)} ms   p99 ${p(0.99)} ms   (${result.turns} turns)`,
  );
  let metrics: Record<string, number> | undefined;
  if (file.includes('kesu')) {
    const asked = ask<Record<string, number>>(child, 'metrics');
    child.send('metrics');
    metrics = await asked;
  }
  child.removeAllListeners('exit');
  child.disconnect();
  await new Promise((resolve) => child.once('exit', resolve));
  return metrics ? { ...result, metrics } : result;
}

print(`${conversations} conversations, ${inFlight} customers at a time, Node ${process.version}`);
const echo = await measure('echo: bare botbuilder, in memory', './turn/echoServer.ts');
const kesu = await measure('Kesu: whole turn, durable', './turn/kesuServer.ts');
print(`ratio Kesu : echo = ${(kesu.turns / kesu.seconds / (echo.turns / echo.seconds)).toFixed(2)} (goal 0.50)`);
const { turns = 1, storeReads = 0, storeWrites = 0, conflicts = 0, accepted = 0 } = kesu.metrics ?? {};
print(
  `store round trips: ${(storeReads / turns).toFixed(2)} reads and ${(storeWrites / turns).toFixed(2)} writes a turn (goal 1 and 1), ` +
    `${accepted} accepted (one write each), ${conflicts} conflicts`,
);
