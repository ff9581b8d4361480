import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import * as z from 'zod';
import { LOCALES } from '../../nlp/index.ts';
import { packNamed, type Reply, Talk } from './talk.ts';

const FOLDER = new URL('../reading/', import.meta.url);

/** A conversation to be read by people: what the customer writes, and when our promise comes due. */
const Reading = z.strictObject({
  title: z.string(),
  pack: z.string(),
  locale: z.enum(LOCALES),
  /** Locale the channel states, where it says more: `zh-HK`. */
  channel: z.string().optional(),
  /** Who writes, in one line, for the reader. */
  about: z.string(),
  /** What they answer when a fact is asked for, if there is no line of theirs for it; then the line goes on. */
  answers: z.record(z.string(), z.string()).default({}),
  says: z.array(
    z.union([
      z.string(),
      z.strictObject({ photo: z.string() }),
      z.strictObject({ due: z.enum(['follow_up', 'remedy', 'nudge']) }),
    ]),
  ),
});
type Reading = z.infer<typeof Reading>;

const LATER = {
  follow_up: 'At the promised time',
  remedy: 'At the promised time',
  nudge: 'After a while without an answer',
} as const;

const quote = (who: string, text: string) => `**${who}:** ${text.replaceAll('\n', '  \n')}`;

/** Case numbers are random: the page shows the same ones every time it is written. */
class Numbers {
  readonly #shown = new Map<string, string>();

  tame(text: string): string {
    return text.replace(/K\d{3}-\d{3}-\d{3}/gu, (number) => {
      if (!this.#shown.has(number))
        this.#shown.set(number, ['K482-910-379', 'K615-204-837'][this.#shown.size] ?? number);
      return this.#shown.get(number) ?? number;
    });
  }
}

/** An answer that comes as a photo: `[photo] the bottle`. */
const PHOTO = /^\[photo\]/u;

/** The fact that is asked for now. */
function askedFact(talk: Talk): string | undefined {
  const ask = talk.replies.at(-1)?.ask;
  return ask?.kind === 'fact' && ask.fact !== 'details' ? ask.fact : undefined;
}

async function hold(reading: Reading): Promise<string> {
  const pack = await packNamed(reading.pack);
  const talk = new Talk({
    pack,
    locale: reading.locale,
    ...(reading.channel ? { channelLocale: reading.channel } : {}),
  });
  const numbers = new Numbers();
  const lines = [`## ${reading.title}`, '', `*${reading.about} Pack \`${reading.pack}\`.*`, ''];
  let stage = '';
  const tell = (replies: readonly Reply[]) => {
    for (const reply of replies) {
      if (reply.stage !== stage) lines.push(`<sub>${reply.stage.replace('_', '-')}</sub>`, '');
      stage = reply.stage;
      lines.push(quote('Kesu', numbers.tame(reply.text)), '');
    }
  };
  const write = async (text: string, photos = 0) => {
    lines.push(quote('Customer', photos > 0 ? `[photo] ${text}`.trim() : text), '');
    tell(await talk.say(text, { photos }));
  };
  const answers = new Map(Object.entries(reading.answers));
  const answerQuestions = async () => {
    for (let fact = askedFact(talk); fact !== undefined && answers.has(fact); fact = askedFact(talk)) {
      const answer = answers.get(fact) ?? '';
      answers.delete(fact);
      await write(answer.replace(PHOTO, '').trim(), PHOTO.test(answer) ? 1 : 0);
    }
  };
  tell(await talk.join());
  for (const one of reading.says) {
    await answerQuestions();
    if (typeof one === 'string') await write(one);
    else if ('photo' in one) await write(one.photo, 1);
    else {
      lines.push(`*${LATER[one.due]}*`, '');
      tell(await talk.due(one.due));
    }
  }
  return lines.join('\n');
}

const HEAD = `# Eight conversations, word for word

What the bot says in these conversations is what it says: the page is written by the product itself from what the
customers write (\`test/reading\`), and a test fails when a word differs. \`npm run docs:conversations\` writes it anew.
`;

/** The whole page, in the order of the files. */
export async function writeReading(): Promise<string> {
  const names = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  const parts: string[] = [HEAD];
  for (const name of names) parts.push(await hold(Reading.parse(parse(readFileSync(new URL(name, FOLDER), 'utf8')))));
  return `${parts.join('\n').trimEnd()}\n`;
}
