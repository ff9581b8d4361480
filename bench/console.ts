/**
 * How soon a word of a customer is on the screens: consoles connected by event stream, customers who write over Direct
 * Line, and the time from the begin of a customer's post until each console has read the line or the new place in the
 * queue. Server, customers and consoles share the machine.
 * Usage: npm run bench:console [-- consoles [messagesPerSecond [seconds]]]
 */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ConsoleReader } from './console/consoleReader.ts';
import { Customer } from './console/customer.ts';

const [consoles = 200, perSecond = 20, seconds = 15] = process.argv.slice(2).map(Number);
/** Conversations that are written in. */
const CUSTOMERS = 20;
/** The goal for the 99th percentile, ms. */
const GOAL_MS = 200;

const print = (text: string) => process.stdout.write(`${text}\n`);
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

interface Ready {
  url: string;
  tokens: string[];
}

const server = fork(fileURLToPath(new URL('./console/consoleServer.ts', import.meta.url)), [String(consoles)], {
  stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
});
const { url, tokens } = await new Promise<Ready>((resolve, reject) => {
  server.once('exit', () => reject(new Error('the server ended')));
  server.once('message', (message) => resolve(message as Ready));
});

const customers = await Promise.all(Array.from({ length: CUSTOMERS }, () => Customer.begin(url)));
for (const customer of customers) await customer.say('I want to talk to a real person');
await wait(2_000);
for (const { key } of customers) {
  // Held by a person: that is when somebody waits for every word.
  const claimed = new Promise((resolve) => server.once('message', resolve));
  server.send({ claim: key });
  await claimed;
}

interface Used {
  cpu: NodeJS.CpuUsage;
  rss: number;
}
function used(): Promise<Used> {
  const answer = new Promise<Used>((resolve) => server.once('message', (message) => resolve(message as Used)));
  server.send({});
  return answer;
}

const sentAt = new Map<string, number>();
const toLine: number[] = [];
const toPlace: number[] = [];
const readers = tokens.map((token) => new ConsoleReader(url, token));
const watched = customers.map(({ key }) => key);
for (const reader of readers) {
  reader.onLine = (text) => note(text, toLine);
  reader.onExcerpt = (text) => note(text, toPlace);
  await reader.listen(watched);
}

function note(text: string, into: number[]): void {
  const sent = sentAt.get(text);
  if (sent !== undefined) into.push(performance.now() - sent);
}

print(
  `${consoles} consoles connected, ${perSecond} customer messages a second for ${seconds} s, Node ${process.version}`,
);
const before = process.cpuUsage();
const serverBefore = await used();
const posts: Promise<void>[] = [];
const begin = performance.now();
for (let n = 0; n < perSecond * seconds; n += 1) {
  await wait(Math.max(0, begin + (n * 1000) / perSecond - performance.now()));
  const text = `word ${n}`;
  sentAt.set(text, performance.now());
  posts.push((customers[n % CUSTOMERS] as Customer).say(text));
}
await Promise.all(posts);
await wait(2_000);
const ms = performance.now() - begin;
const { user, system } = process.cpuUsage(before);
const serverAfter = await used();

const cell = (value: number) => value.toFixed(1).padStart(9);
function row(name: string, given: readonly number[]): void {
  const sorted = given.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  print(
    `${name.padEnd(28)}${cell(at(0.5))}${cell(at(0.9))}${cell(at(0.99))}${cell(at(1))}${String(given.length).padStart(10)}`,
  );
}
const expected = perSecond * seconds * consoles;
print('from the post to the console        p50      p90      p99      max  receipts   (ms)');
row('the line', toLine);
row('the place in the queue', toPlace);
print(
  `${expected} receipts of lines expected, ${expected - toLine.length} missing; goal: p99 of the line at most ${GOAL_MS} ms`,
);
const share = ({ user: u, system: k }: NodeJS.CpuUsage) => ((u + k) / 1000 / ms).toFixed(2);
const cpu = {
  user: serverAfter.cpu.user - serverBefore.cpu.user,
  system: serverAfter.cpu.system - serverBefore.cpu.system,
};
print(
  `server: ${share(cpu)} of a core, ${(serverAfter.rss / 2 ** 20).toFixed(0)} MiB; readers and customers: ${share({ user, system })} of a core`,
);

for (const reader of readers) reader.end();
server.removeAllListeners('exit');
server.disconnect();
await new Promise((resolve) => server.once('exit', resolve));
process.exit(0);
