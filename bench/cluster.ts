import { parseArgs } from 'node:util';
import { createProgress } from '../nlp/train/progress.ts';
import { clusterLines, clusterTable } from './cluster/clusterTable.ts';
import { runCluster } from './cluster/runCluster.ts';

// Several processes over one Cosmos DB (the local peer), customers who complain to all of them, and one process killed now and
// then. Prints one table; exit code 1 when anything in it is wrong.
// --kill-every: seconds from when all are up to the next kill; 0: none. --at-once: customers who talk at the same time.
// Usage: npm run demo:cluster [-- --conversations 100 --messages 12 --processes 4 --kill-every 5 --at-once 100 --seed 1]

const { values } = parseArgs({
  options: {
    conversations: { type: 'string', default: '100' },
    messages: { type: 'string', default: '12' },
    processes: { type: 'string', default: '4' },
    'kill-every': { type: 'string', default: '5' },
    'at-once': { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
  },
});
const count = (name: keyof typeof values, least: number) => {
  const value = Number(values[name]);
  if (Number.isFinite(value) && value >= least) return value;
  process.stderr.write(`--${name}: a number of ${least} or more is needed\n`);
  process.exit(2);
};
const options = {
  conversations: count('conversations', 1),
  messages: count('messages', 1),
  processes: count('processes', 1),
  killEvery: count('kill-every', 0),
  atOnce: count('at-once', 1),
  seed: count('seed', 0),
};
// Leaves no process behind when it is stopped.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
const progress = createProgress(process.stderr);
const result = await runCluster(options, {
  onStage: (name, steps) => progress.start(name, steps),
  onStep: () => progress.step(),
});
const lines = clusterLines(options, result);
process.stdout.write(`${clusterTable(lines)}\n`);
if (lines.some(({ isWrong }) => isWrong)) process.exitCode = 1;
