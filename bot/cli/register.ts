import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { DateTime, IANAZone } from 'luxon';
import type { RegisterPort } from '../../storage/index.ts';
import { openAudited } from '../audit/openHouse.ts';
import { loadConfig } from '../config.ts';
import { type RegisterOptions, registerLines } from '../register/registerLines.ts';
import { writeFileWhole } from './writeFileWhole.ts';

interface Flags {
  readonly format: 'csv' | 'jsonl';
  readonly from?: string;
  readonly to?: string;
  readonly zone?: string;
  readonly out?: string;
  readonly mask?: boolean;
}

const HELP = `
One row for each complaint: who, when, how they reached us, what it is about, the facts, what they asked for, what was
done by whom and by when, how it ended, satisfaction, authorities' clocks, and when each step of ISO 10002:2018, clause 8,
was done. CSV opens in a spreadsheet, with times on the clock of --zone; JSON lines hold everything, with times in UTC.
Read while the bot runs. It holds personal data: a file of --out can be read by its owner only.

Example:
  kesu register --from 2026-11-01 --to 2026-11-30 --out november.csv`;

/** Adds `kesu register`. */
export function addRegisterCommand(program: Command): void {
  program
    .command('register')
    .description('write the complaint register, a row for each case, in the order in which they were opened')
    .addOption(new Option('--format <format>', 'what to write').choices(['csv', 'jsonl']).default('csv'))
    .option('--from <date>', 'first day of opening, e.g. 2026-11-01', readDay)
    .option('--to <date>', 'last day of opening, included', readDay)
    .option('--zone <zone>', "IANA zone of these days and of the times in CSV; default: the pack's", readZone)
    .option('--mask', 'star out telephone, identity and card numbers, mail and house addresses')
    .option('--out <file>', 'write there instead of standard output')
    .addHelpText('after', HELP)
    .action(run);
}

async function run({ format, from, to, zone: asked, out, mask }: Flags): Promise<void> {
  const config = loadConfig();
  const { pack } = config;
  const zone = asked ?? (await zoneOfPack(pack));
  const details = { what: 'register', ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  const store = await openAudited(config, { action: 'export', details });
  try {
    const options: RegisterOptions = { format, zone, mask, ...openedBetween(from, to, zone) };
    if (out === undefined) await writeRegister(store, options, process.stdout);
    else await writeFileWhole(out, registerLines(store, { ...options, onProgress: showProgress(process.stderr) }));
  } finally {
    await store.close();
  }
}

/** Writes the register on `out`, waiting when it is full. A reader that goes away ends the work quietly. */
export async function writeRegister(store: RegisterPort, options: RegisterOptions, out: Writable): Promise<void> {
  try {
    await pipeline(Readable.from(registerLines(store, options)), out, { end: false });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== 'EPIPE' && code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  }
}

/** The count of cases so far, on a terminal only. */
function showProgress(out: { write(text: string): unknown; isTTY?: boolean }): (cases: number) => void {
  return (cases) => {
    if (out.isTTY) out.write(`\r${cases} cases `);
  };
}

/** The instants at which the first day begins and the last one has ended. */
export function openedBetween(
  from: string | undefined,
  to: string | undefined,
  zone: string,
): { from?: string; to?: string } {
  const begin = (day: string, days: number) => new Date(DateTime.fromISO(day, { zone }).plus({ days }).toMillis());
  return {
    ...(from === undefined ? {} : { from: begin(from, 0).toISOString() }),
    ...(to === undefined ? {} : { to: begin(to, 1).toISOString() }),
  };
}

async function zoneOfPack(name: string): Promise<string> {
  const { loadPack } = await import('../../dialogs/index.ts');
  return (await loadPack(fileURLToPath(new URL(`../../packs/${name}.yaml`, import.meta.url)))).zone;
}

/** A day such as `2026-11-01`, as an argument. */
export function readDay(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || !DateTime.fromISO(text).isValid) {
    throw new InvalidArgumentError('Give a day such as 2026-11-01.');
  }
  return text;
}

function readZone(text: string): string {
  if (!IANAZone.isValidZone(text)) throw new InvalidArgumentError('Give an IANA time zone such as Asia/Shanghai.');
  return text;
}
