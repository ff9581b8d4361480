import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { userInfo } from 'node:os';
import { createInterface } from 'node:readline/promises';
import { type Command, InvalidArgumentError } from 'commander';
import { type Erasure, ErasureOrder, type ErasurePort, type Holdings, type Store } from '../../storage/index.ts';
import { loadConfig } from '../config.ts';
import { openErasure } from '../openStore.ts';

interface Flags {
  readonly customer?: { channelId: string; id: string };
  readonly case?: string;
  readonly by: string;
  readonly yes?: boolean;
  readonly list?: boolean;
  readonly from?: string;
}

type Erasing = ErasurePort & Pick<Store, 'caseByNumber'>;

const HELP = `
Destroys the keys of all conversations of a customer and removes what was sealed under them: transcripts, cases, promises,
files, reviews, messages not sent yet. It cannot be undone. What is kept: that it was done, when, by whom, and how much; the
customer only as a keyed hash. Works while the bot runs; a message that is being sent at that moment may still arrive.

--list prints the orders carried out so far; keep them apart from the backups. After a restore, --from carries out those that
the restored data has not seen. (The embedded store does so by itself as long as erasures.jsonl stays in its folder.)

Examples:
  kesu erase --case K482-910-375
  kesu erase --customer msteams:29:1abc --by "Data protection, request 17"
  kesu erase --list > erasures.jsonl`;

/** Adds `kesu erase`. */
export function addEraseCommand(program: Command): void {
  program
    .command('erase')
    .description('erase a customer: destroy their keys, then remove all there is of them')
    .option('--customer <channel:id>', 'the customer, as the channel names them', readCustomer)
    .option('--case <number>', 'the customer of this case')
    .option('--by <name>', 'who does it, and why; kept with the order', userInfo().username)
    .option('--yes', 'do not ask')
    .option('--list', 'print what was carried out, as JSON lines')
    .option('--from <file>', 'carry out the orders of such a list again')
    .addHelpText('after', HELP)
    .action(run);
}

async function run(flags: Flags): Promise<void> {
  const store = await openErasure(loadConfig(), () => new Date());
  try {
    if (flags.list) await list(store);
    else if (flags.from !== undefined) await again(store, flags.from);
    else await eraseOne(store, flags);
  } finally {
    await store.close();
  }
}

async function eraseOne(store: Erasing, flags: Flags): Promise<void> {
  const customer = await nameOf(store, flags);
  if (customer === undefined) return;
  const held = await store.holdings(customer);
  if (Object.values(held).every((count) => count === 0)) return refuse('There is nothing of this customer.');
  process.stderr.write(`This customer has ${told(held)}.\n`);
  if (!flags.yes && !(await isConfirmed())) return refuse('Nothing was erased.');
  const order = { v: 1, id: randomUUID(), customer, at: new Date().toISOString(), by: flags.by } as const;
  const { removed } = await store.erase(order);
  process.stdout.write(`Erased: ${told(removed)}. Order ${order.id}.\n`);
}

/** By what the store knows the customer; undefined when that was said to be impossible. */
async function nameOf(store: Erasing, { customer, case: number }: Flags): Promise<string | undefined> {
  if ((customer === undefined) === (number === undefined)) return refuse('Give either --customer or --case.');
  if (customer) return store.customerName(customer.channelId, customer.id);
  const record = await store.caseByNumber(number ?? '');
  if (!record) return refuse(`There is no case ${number}.`);
  return store.customerName(record.channelId, record.customer.id);
}

async function isConfirmed(): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return (await lines.question('Erase all of it, for ever? Type "erase": ')).trim() === 'erase';
  } finally {
    lines.close();
  }
}

async function list(store: ErasurePort): Promise<void> {
  let after: string | undefined;
  do {
    const page = await store.erasures({ limit: 200, after });
    for (const one of page.items) process.stdout.write(`${JSON.stringify(one satisfies Erasure)}\n`);
    after = page.next;
  } while (after !== undefined);
}

async function again(store: ErasurePort, file: string): Promise<void> {
  let orders = 0;
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (line.trim() === '') continue;
    const order = ErasureOrder.safeParse(parsed(line));
    if (!order.success) throw new InvalidArgumentError(`${file} has a line that is no order of erasure.`);
    await store.erase(order.data);
    orders += 1;
  }
  process.stdout.write(`${orders} orders are carried out here.\n`);
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** Channel ids hold no colon, ids of customers may. */
export function readCustomer(text: string): { channelId: string; id: string } {
  const at = text.indexOf(':');
  if (at < 1 || at === text.length - 1)
    throw new InvalidArgumentError('Give the channel and the id, e.g. msteams:29:1abc.');
  return { channelId: text.slice(0, at), id: text.slice(at + 1) };
}

function told({ conversations, lines, cases, files, waiting }: Holdings): string {
  return `${conversations} conversations, ${lines} lines, ${cases} cases, ${files} files, ${waiting} messages without an answer`;
}

function refuse(message: string): undefined {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}
