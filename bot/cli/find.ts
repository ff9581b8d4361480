import { type Command, InvalidArgumentError, Option } from 'commander';
import { type LabelField, SearchQuery, SPEAKERS } from '../../storage/index.ts';
import { openAudited } from '../audit/openHouse.ts';
import { loadConfig } from '../config.ts';
import { openedBetween, readDay } from './register.ts';
import { wholeNumber } from './simulate.ts';

/** Filters by a name, and the fields they are of. */
const LABELS = {
  emotion: ['emotionPeak', 'strongest feeling: angry, anxious, confused, disappointed, neutral, satisfied'],
  start: ['emotionStart', 'feeling at the beginning'],
  end: ['emotionEnd', 'feeling at the end'],
  change: ['change', 'better, same or worse'],
  category: ['categories', 'what it is about, e.g. delivery'],
  subcategory: ['subcategory', 'kind of matter of the pack'],
  signal: ['signals', 'e.g. legal, media, health'],
  lane: ['lane', 'normal, vip, safety, threat …'],
  stage: ['stage', 'stage reached, e.g. propose'],
  status: ['status', 'e.g. closed, abandoned'],
  outcome: ['disposition', 'how it was closed, e.g. resolved'],
  agent: ['agents', 'id of a colleague'],
  held: ['heldBy', 'bot, agent or both'],
  channel: ['channel', 'e.g. directline, msteams'],
  language: ['locale', 'en, zh-Hans or zh-Hant'],
  pack: ['pack', 'industry'],
  guard: ['guard', 'rule of the guard that had something against our words'],
  trait: ['traits', 'resolved, first_contact, reopened, hidden, complaint, uncaptured'],
} as const satisfies Record<string, readonly [LabelField, string]>;

/** Filters by a number. */
const NUMBERS = {
  severity: 'severity, 0 to 4',
  csat: 'mark of the customer, 1 to 5',
  score: 'automatic score, 0 to 100',
  promisesBroken: 'promises broken',
} as const;

interface Range {
  min: number;
  max: number;
}

interface Flags extends Partial<Record<keyof typeof LABELS, string[]>> {
  readonly severity?: Range;
  readonly csat?: Range;
  readonly score?: Range;
  readonly promisesBroken?: Range;
  readonly by?: (typeof SPEAKERS)[number][];
  readonly from?: string;
  readonly to?: string;
  readonly sort: string;
  readonly limit: number;
  readonly sample?: number;
  readonly seed: number;
  readonly json?: boolean;
}

const HELP = `
Finds cases by what was said in them. Words apart from one another must all occur; "in quotation marks" they stand together;
-word must not occur. Chinese needs no spaces, and is found in either script. Every filter takes several values, separated by
commas; numbers are 3 or 0-50. Needs the index that the service keeps, or: kesu rebuild. See docs/search.md.

Examples:
  kesu find 退款 --emotion angry --from 2026-11-01
  kesu find '"late delivery" -refund' --score 0-50 --sort score
  kesu find --status closed --sample 20 --json`;

/** Adds `kesu find`. */
export function addFindCommand(program: Command): void {
  const command = program.command('find').description('find cases by their words, feelings, outcome, score …');
  command.argument('[terms...]', 'what to look for');
  for (const [name, [, what]] of Object.entries(LABELS)) command.option(`--${name} <values>`, what, readList);
  for (const [name, what] of Object.entries(NUMBERS))
    command.option(`--${name.replace('promisesBroken', 'promises-broken')} <range>`, what, readRange);
  command
    .option('--by <speakers>', `whose words: ${SPEAKERS.join(', ')}`, readList)
    .option('--from <date>', 'first day of opening, e.g. 2026-11-01 (UTC)', readDay)
    .option('--to <date>', 'last day of opening, included', readDay)
    .addOption(
      new Option('--sort <order>', 'order')
        .choices(['newest', 'oldest', 'relevance', 'updated', 'score', 'csat'])
        .default('newest'),
    )
    .option('--limit <number>', 'how many', wholeNumber, 20)
    .option('--sample <number>', 'draw so many by chance, evenly over the categories', wholeNumber)
    .option('--seed <number>', 'seed of chance', wholeNumber, 1)
    .option('--json', 'print JSON lines instead of a table')
    .addHelpText('after', HELP)
    .action(run);
}

const readList = (text: string) => text.split(',').map((part) => part.trim());

function readRange(text: string): Range {
  const [, min, max] = /^(\d+(?:\.\d+)?)(?:-(\d+(?:\.\d+)?))?$/.exec(text) ?? [];
  if (min === undefined) throw new InvalidArgumentError('Give a number such as 3, or a range such as 0-50.');
  return { min: Number(min), max: Number(max ?? min) };
}

/** What was asked for on the command line, as a query. */
export function queryOf(terms: readonly string[], flags: Flags): SearchQuery {
  const labels = Object.entries(LABELS).flatMap(([name, [field]]) => {
    const values = flags[name as keyof typeof LABELS];
    return values ? [[field, values]] : [];
  });
  const numbers = Object.keys(NUMBERS).flatMap((name) => {
    const range = flags[name as keyof typeof NUMBERS];
    return range ? [[name, range]] : [];
  });
  const { sort, limit, by, from, to } = flags;
  const query = SearchQuery.safeParse({
    terms: terms.join(' '),
    ...(by ? { speakers: by } : {}),
    filters: {
      labels: Object.fromEntries(labels),
      numbers: Object.fromEntries(numbers),
      opened: openedBetween(from, to, 'utc'),
    },
    sort: sort === 'score' || sort === 'csat' ? { by: sort, order: 'asc' } : sort,
    limit,
  });
  if (query.success) return query.data;
  const [issue] = query.error.issues;
  throw new InvalidArgumentError(`${issue?.path.join('.')}: ${issue?.message}`);
}

async function run(terms: string[], flags: Flags): Promise<void> {
  const config = loadConfig();
  const query = queryOf(terms, flags);
  const store = await openAudited(config, { action: 'export', details: { what: 'find' } });
  try {
    const [{ openIndex }, { showLines }, { showFound }] = await Promise.all([
      import('../search/openIndex.ts'),
      import('../search/showLines.ts'),
      import('../search/showFound.ts'),
    ]);
    const index = await openIndex(store, config.dataFolder, 'read');
    try {
      const { sample: size, seed, json } = flags;
      const page =
        size === undefined
          ? await index.find(query)
          : {
              hits: await index.sample(query, { size, seed, by: 'category' }),
              isComplete: !(await index.state()).isBuilding,
            };
      const found = await showLines(store, page.hits, query);
      const bold = process.stdout.isTTY === true;
      for (const one of found) process.stdout.write(`${json ? JSON.stringify(one) : showFound(one, bold)}\n`);
      if ('total' in page && page.total) {
        const { count, isExact } = page.total;
        process.stderr.write(`${found.length} of ${isExact ? count : `more than ${count}`}\n`);
      }
      if (!page.isComplete) process.stderr.write('The index is still being made: there may be more.\n');
    } finally {
      await index.close();
    }
  } finally {
    await store.close();
  }
}
