import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { Command } from 'commander';
import { z } from 'zod';
import type { Locale, Understanding } from '../../nlp/index.ts';
import { openNlp } from './openNlp.ts';
import { type InputLine, splitLines } from './splitLines.ts';

type Recognize = Awaited<ReturnType<typeof openNlp>>['recognize'];

/** One input object; whatever else it holds is passed through. */
const inputSchema = z.looseObject({
  text: z.string(),
  lang: z.string().optional(),
  bot: z.string().optional(),
  at: z.iso.datetime({ offset: true, local: true }).or(z.iso.date()).optional(),
});

const HELP = `
Input, one JSON object a line: {"text": "…", "lang"?: "en|zh-Hans|zh-Hant", "bot"?: "what the bot asked before",
"at"?: "ISO time of the message, for dates like 前天", …}
Output, one line for each, in order: the same object with lang, complaint (0 to 1), emotion {label, intensity 0 to 3},
categories [{code, score}], severity (0 to 4), signals, act {label, score}, entities [{type, text, start, end, value}],
unsure (those of complaint, emotion, category that are little better than a guess).
A line that cannot be read gives {"error": …, "line": n}; the exit code is then 1.

Example:
  echo '{"text":"果汁里有霉，我要退款"}' | kesu tag`;

/** Adds `kesu tag`: messages in, tags out, as JSON lines on standard input and output. */
export function addTagCommand(program: Command): void {
  program
    .command('tag')
    .description('tag messages with emotion, complaint category, signals, act and entities (JSON lines in and out)')
    .addHelpText('after', HELP)
    .action(async () => {
      const badLines = await tagLines(process.stdin, process.stdout);
      if (badLines > 0) process.exitCode = 1;
    });
}

/**
 * Tags every line of `input` onto `output` as it comes, in order, waiting when `output` is full. Empty lines are
 * skipped. A reader that goes away ends the work quietly. Returns how many lines could not be read.
 */
export async function tagLines(input: Readable, output: Writable): Promise<number> {
  let badLines = 0;
  let gone = false;
  const leave = (): void => {
    gone = true;
  };
  output.once('error', leave).once('close', leave);
  const { recognize } = await openNlp();
  for await (const line of splitLines(input)) {
    if (gone) break;
    if (line.text?.trim() === '') continue;
    const { read, row } = tagLine(line, recognize);
    if (!read) badLines += 1;
    if (!output.write(`${JSON.stringify(row)}\n`) && !gone) await drained(output);
  }
  output.off('error', leave).off('close', leave);
  return badLines;
}

/** Resolves when the output takes more, or never will. */
async function drained(output: Writable): Promise<void> {
  const settled = new AbortController();
  const { signal } = settled;
  await Promise.race([once(output, 'drain', { signal }), once(output, 'close', { signal })]).catch(() => undefined);
  settled.abort();
}

function tagLine({ text, number }: InputLine, recognize: Recognize): { read: boolean; row: object } {
  if (text === undefined) return { read: false, row: { error: 'the line is too long', line: number } };
  const parsed = inputSchema.safeParse(parseJson(text));
  if (!parsed.success) return { read: false, row: { error: explain(parsed.error), line: number } };
  const { text: message, lang, bot, at } = parsed.data;
  const tags = recognize(message, {
    locale: lang === undefined ? undefined : localeOf(lang),
    bot,
    at: at === undefined ? undefined : new Date(at),
  });
  return { read: true, row: { ...parsed.data, ...pickTags(tags) } };
}

/** The tags of the contract; evidence and the notes on the language are for the bot's own use. */
function pickTags(tags: Understanding): object {
  const { lang, complaint, emotion, categories, severity, signals, act, entities, unsure } = tags;
  return { lang, complaint, emotion, categories, severity, signals, act, entities, unsure };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Names the field and the fault, never the customer's words. */
function explain(error: z.ZodError): string {
  const issue = error.issues[0];
  const field = issue?.path.join('.');
  return field ? `${field}: ${issue?.message ?? 'invalid'}` : 'the line is not a JSON object';
}

/** `zh-Hant-HK`, `zh_TW`, `zh-CN`, `en-GB` … as one of the locales. */
function localeOf(lang: string): Locale | undefined {
  if (/^en\b/i.test(lang)) return 'en';
  if (!/^(?:zh|yue|cmn)\b/i.test(lang.replaceAll('_', '-'))) return undefined;
  return /hant|tw|hk|mo|yue/i.test(lang) ? 'zh-Hant' : 'zh-Hans';
}
