import { extname } from 'node:path';
import type { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { type Command, Option } from 'commander';
import type { LetterFinding, LetterSource, Pack } from '../../dialogs/index.ts';
import { auditCode, type CaseRecord, type Store } from '../../storage/index.ts';
import { openAudited } from '../audit/openHouse.ts';
import { loadConfig } from '../config.ts';
import { writeFileWhole } from './writeFileWhole.ts';

type Format = 'docx' | 'html' | 'text';

export interface LetterFlags {
  readonly format?: Format;
  readonly out?: string;
  readonly signed?: string;
  readonly cause?: string;
  readonly change?: string;
}

const HELP = `
Says only what is on record, in the customer's language: sorry, what happened as they told it, what was done, what is
agreed or offered, and how to reach us. Why it happened stands in it only with --cause, and what will change with
--change: whole sentences in the language of the letter, from the person who signs and answers for them. Otherwise it
says that we are still looking into it, and by when we write again, where that is promised.

The guard reads the letter first; with a sentence that must not leave the house nothing is written and the exit code is 1.

Example:
  kesu letter K482-910-375 --out apology.docx --signed "Anna Smith"`;

/** Adds `kesu letter`. */
export function addLetterCommand(program: Command): void {
  program
    .command('letter')
    .description('write an apology letter for a case')
    .argument('<case number>', 'as the customer was told it, however it is grouped')
    .addOption(
      new Option('--format <format>', 'default: by the ending of --out, else text').choices(['docx', 'html', 'text']),
    )
    .option('--out <file>', 'write there instead of standard output')
    .option('--signed <name>', 'who signs')
    .option('--cause <sentences>', 'why it happened, where that is established')
    .option('--change <sentences>', 'what will change because of it')
    .addHelpText('after', HELP)
    .action(async (number: string, flags: LetterFlags) => {
      const config = loadConfig();
      const { pack } = config;
      const store = await openAudited(config, { action: 'letter', subject: auditCode(number) });
      try {
        const desk = { store, pack, now: new Date(), out: process.stdout, err: process.stderr };
        if (!(await writeLetter(desk, number, flags))) process.exitCode = 1;
      } finally {
        await store.close();
      }
    });
}

/** Where letters are written. */
export interface LetterDesk {
  readonly store: Pick<Store, 'caseByNumber' | 'load'>;
  /** Name of the configured pack. */
  readonly pack: string;
  readonly now: Date;
  readonly out: Writable & { readonly isTTY?: boolean };
  readonly err: Writable;
}

/** Writes the letter to a case. Resolves with false, having said why on `err`, when there is none to write. */
export async function writeLetter(desk: LetterDesk, number: string, flags: LetterFlags): Promise<boolean> {
  const refuse = (message: string): false => {
    desk.err.write(`${message}\n`);
    return false;
  };
  const { format = formatOf(flags.out), out } = flags;
  if (flags.signed === undefined && (flags.cause ?? flags.change) !== undefined)
    return refuse('--cause and --change are the word of a person: say whose with --signed.');
  if (format === 'docx' && out === undefined && desk.out.isTTY)
    return refuse('A Word document cannot be shown here: name a file with --out.');
  const source = await openSource(desk, number, flags);
  if (typeof source === 'string') return refuse(source);
  const { composeLetter, letterDocx, letterHtml, letterText, reviewLetter } = await openDialogs();
  const letter = composeLetter(source);
  const findings = reviewLetter(letter, source);
  for (const finding of findings) desk.err.write(`${sayFinding(finding)}\n`);
  if (findings.some(({ action }) => action === 'block')) return refuse('The letter was not written.');
  const body =
    format === 'docx' ? await letterDocx(letter) : format === 'html' ? letterHtml(letter) : letterText(letter);
  if (out === undefined) desk.out.write(body);
  else await writeFileWhole(out, [body]);
  return true;
}

/** Only when asked for: the other commands start several times as fast without the dialogs. */
const openDialogs = () => import('../../dialogs/index.ts');

/** What the letter is made of; or why there can be none. */
async function openSource(
  { store, pack, now }: LetterDesk,
  number: string,
  { signed, cause, change }: LetterFlags,
): Promise<LetterSource | string> {
  const { findCaseNumber } = await openDialogs();
  const written = findCaseNumber(number);
  if (written === undefined) return `This is no case number, or a digit of it is wrong: ${JSON.stringify(number)}`;
  const record = await store.caseByNumber(written);
  const conversation = record && (await store.load(record.conversationKey));
  if (!record || !conversation) return `There is no case ${written}.`;
  return { record, conversation: conversation.value, pack: await packOf(record, pack), now, signed, cause, change };
}

function formatOf(out: string | undefined): Format {
  const ending = extname(out ?? '').toLowerCase();
  if (ending === '.docx') return 'docx';
  return ending === '.html' || ending === '.htm' ? 'html' : 'text';
}

function sayFinding({ rule, action, why, rewrite, words }: LetterFinding): string {
  const instead = rewrite === undefined ? '' : ` → ${rewrite}`;
  return `${action === 'block' ? 'stopped' : 'warning'} (${rule}): ${JSON.stringify(words)}: ${why}${instead}`;
}

/**
 * The pack that the case was taken with: the configured one, or the one of that name in packs/.
 * @throws PackError when there is none.
 */
async function packOf(record: CaseRecord, configured: string): Promise<Pack> {
  const { loadPack } = await openDialogs();
  const load = (name: string) => loadPack(fileURLToPath(new URL(`../../packs/${name}.yaml`, import.meta.url)));
  const pack = await load(configured);
  return pack.id === record.pack ? pack : load(record.pack);
}
