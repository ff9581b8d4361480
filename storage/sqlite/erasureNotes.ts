import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { StoreError } from '../ports.ts';
import { ErasureOrder } from '../records/erasure.ts';

/** One order of erasure a line. Beside the database and not in it, so that an old backup of that does not undo one. */
const FILE = 'erasures.jsonl';

/** Notes an order. Resolves with it on the disk. */
export function noteErasure(folder: string, order: ErasureOrder): void {
  const file = openSync(join(folder, FILE), 'a', 0o600);
  try {
    // On a line of its own, also after one that was cut off.
    writeSync(file, `\n${JSON.stringify(ErasureOrder.parse(order))}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/**
 * Every order ever noted, each once. A last line that was cut off belongs to an order of which nothing was done.
 * @throws StoreError `corrupt` when another line is no order: what was to be erased might come back.
 */
export function readErasureNotes(folder: string): ErasureOrder[] {
  const path = join(folder, FILE);
  if (!existsSync(path)) return [];
  const text = readFileSync(path, 'utf8');
  const orders = new Map<string, ErasureOrder>();
  for (const line of text.split('\n').filter((one) => one !== '')) {
    const order = parse(line);
    if (order) orders.set(order.id, order);
    else if (!isCutOff(line)) throw new StoreError('corrupt', `${path} has a line that is no order of erasure.`);
  }
  return [...orders.values()];
}

function parse(line: string): ErasureOrder | undefined {
  try {
    return ErasureOrder.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}

/** The beginning of an order whose end was not written. */
const isCutOff = (line: string) => line.startsWith('{') && !line.endsWith('}');
