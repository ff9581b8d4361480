import type { Writable } from 'node:stream';
import type { Command } from 'commander';
import { type AuditFault, type AuditReport, type Store, verifyAudit } from '../../storage/index.ts';
import { Anchorer } from '../audit/anchorer.ts';
import { type Anchors, readAnchors } from '../audit/anchorFile.ts';
import { openHouse } from '../audit/openHouse.ts';
import { type Config, loadConfig } from '../config.ts';
import { openStore } from '../openStore.ts';
import { progressLine } from './progressLine.ts';

interface Flags {
  readonly anchors?: string[];
  readonly anchor?: boolean;
  readonly json?: boolean;
}

const HELP = `
Reads every audit chain and says whether each line is as it was written, none is missing, and none was added; see docs/audit.md.
What was noted outside the store (KESU_AUDIT_ANCHOR, or the files of --anchors) shows also whether the store was set back or
written anew. Works while the bot runs. Exit code 1 with the first fault of each chain that has one.

Examples:
  kesu verify
  kesu verify --anchors /mnt/worm/node1.anchors /mnt/worm/node2.anchors`;

/** Faults that are printed; all are counted. */
const MOST_SHOWN = 20;

const MEANING: Readonly<Record<AuditFault['code'], string>> = {
  edited: 'is not as it was written',
  gap: 'is missing, or not in its place',
  cut: 'is missing at the end',
  head: 'is not where the chain is said to end',
  rebuilt: 'is another one than was noted',
  rolled_back: 'was noted, and the chain ends before it',
  missing: 'was noted, and the chain is gone without an erasure',
  erased: 'was erased, and is there',
  unreadable: 'cannot be read',
};

/** Adds `kesu verify`. */
export function addVerifyCommand(program: Command): void {
  program
    .command('verify')
    .description('check that nobody has changed what is audited')
    .option('--anchors <files...>', 'heads that were noted outside the store; default: KESU_AUDIT_ANCHOR')
    .option('--anchor', 'then note where the chains end, as the bot does by itself every KESU_AUDIT_EVERY')
    .option('--json', 'print the report as JSON')
    .addHelpText('after', HELP)
    .action(async (flags: Flags) => {
      const isSound = await runVerify(loadConfig(), flags, process.stdout, process.stderr);
      if (!isSound) process.exitCode = 1;
    });
}

type Out = Pick<Writable, 'write'> & { isTTY?: boolean | undefined };

/** Verifies the store of a configuration; resolves with whether it is sound. */
export async function runVerify(config: Config, flags: Flags, out: Out, err: Out): Promise<boolean> {
  const store = await openStore(config, { clock: () => new Date(), readonly: true });
  try {
    const anchors = await anchorsOf(flags.anchors ?? [config.audit.anchorFile], err);
    const { keyId } = await store.auditSeal();
    if (anchors.keys.size > 0 && !anchors.keys.has(keyId)) {
      err.write('The anchors were made with another key: KESU_AUDIT_KEY is not what it was.\n');
      return false;
    }
    const progress = progressLine(err, 'lines');
    const report = await verifyAudit(store, { anchors: anchors.heads, onProgress: progress.show });
    progress.end();
    out.write(
      flags.json ? `${JSON.stringify({ ...report, anchors: anchors.heads.length })}\n` : showReport(report, anchors),
    );
    if (report.faults.length > 0 || anchors.unreadable.length > 1) return false;
    if (flags.anchor) await anchorNow(config, store);
    return true;
  } finally {
    await store.close();
  }
}

/** What all files say together. */
async function anchorsOf(files: readonly string[], err: Out): Promise<Anchors> {
  const all: Anchors = { heads: [], keys: new Set(), unreadable: [] };
  for (const file of files) {
    const found = await readAnchors(file);
    if (!found) err.write(`There is no ${file}: a store that was set back cannot be told.\n`);
    for (const line of found?.unreadable ?? []) err.write(`${file}, line ${line}: no anchor.\n`);
    all.heads.push(...(found?.heads ?? []));
    for (const key of found?.keys ?? []) all.keys.add(key);
    all.unreadable.push(...(found?.unreadable ?? []));
  }
  return all;
}

function showReport({ lines, chains, house, faults }: AuditReport, anchors: Anchors): string {
  const newest = Math.max(0, ...anchors.heads.map(({ seq }) => seq));
  const facts = [
    `${lines.toLocaleString('en')} lines in ${chains.toLocaleString('en')} conversations and the house`,
    `house ends with line ${house.seq}, ${house.mac}`,
    `${anchors.heads.length} anchors, the newest of line ${newest}`,
  ];
  const shown = faults.slice(0, MOST_SHOWN).map(showFault);
  if (faults.length > MOST_SHOWN) shown.push(`… and ${faults.length - MOST_SHOWN} more`);
  const verdict = faults.length === 0 ? 'sound' : `NOT SOUND: ${faults.length} chains`;
  return `${[...facts, ...shown, verdict].join('\n')}\n`;
}

function showFault({ code, chain, conversationKey, seq }: AuditFault): string {
  const of = conversationKey === undefined ? '' : `, conversation ${JSON.stringify(conversationKey)}`;
  return `chain ${chain}${of}: line ${seq} ${MEANING[code]} (${code})`;
}

async function anchorNow(config: Config, store: Store): Promise<void> {
  const { anchorFile: file, everyMs } = config.audit;
  const house = await openHouse(config);
  try {
    const quiet = { info: () => undefined, error: () => undefined };
    const beside = { ...house, position: () => store.position(), changes: store.changes.bind(store) };
    await new Anchorer({ store: beside, file, everyMs, clock: () => new Date(), log: quiet }).anchor();
  } finally {
    await house.close();
  }
}
