import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { foldChinese, stem } from '../nlp/index.ts';
import { openSearch, type SearchIndex } from '../storage/index.ts';
import { conversationAt } from './search/conversations.ts';
import { Floors } from './search/floors.ts';
import { bareOf, KINDS, RECALLED, SECRET } from './search/kinds.ts';
import { hasTerm } from './search/lookAtEverything.ts';
import { cpuSeconds, inMilliseconds, table } from './search/measure.ts';

// What the search of reviewers costs, beside bare SQLite on the same messages in the same run, and whether it finds everything.
// Usage: node bench/search.ts [messages, 1,000,000]

const MESSAGES = Number(process.argv[2] ?? 1_000_000);
/** A conversation has 14.5 messages on average. */
const CONVERSATIONS = Math.ceil(MESSAGES / 14.5);
const BATCH = 200;
/** Batches on their way to the thread at a time. */
const AHEAD = 6;
const ROUNDS = 40;

const put = (text: string) => process.stdout.write(`${text}\n`);
const folder = mkdtempSync(join(tmpdir(), 'kesu-bench-search-'));
const index = openSearch({ folder, secret: SECRET, rules: { fold: foldChinese, stem } });
try {
  await index.own();
  const messages = await build(index);
  put('');
  await checkRecall(index);
  put('');
  await measureKinds(index);
  put('');
  await measurePurge(index, messages);
} finally {
  await index.close();
  rmSync(folder, { recursive: true });
}

/** Makes the index; what making the messages costs is taken out of the figures. */
async function build(search: SearchIndex): Promise<number> {
  let messages = 0;
  let making = { wall: 0, cpu: 0 };
  const begun = { wall: performance.now(), cpu: cpuSeconds(), own: cpuSeconds('thread') };
  const running: Promise<void>[] = [];
  for (let n = 0; n < CONVERSATIONS; n += BATCH) {
    const before = { wall: performance.now(), cpu: cpuSeconds('thread') };
    const documents = Array.from({ length: Math.min(BATCH, CONVERSATIONS - n) }, (_, k) =>
      conversationAt(n + k, CONVERSATIONS),
    );
    for (const { lines } of documents) messages += lines.length;
    making = {
      wall: making.wall + performance.now() - before.wall,
      cpu: making.cpu + cpuSeconds('thread') - before.cpu,
    };
    running.push(search.put(documents));
    if (running.length > AHEAD) await running.shift();
  }
  await Promise.all(running);
  await search.finishBuilding();
  const wall = (performance.now() - begun.wall - making.wall) / 1000;
  const cpu = cpuSeconds() - begun.cpu - making.cpu;
  const own = cpuSeconds('thread') - begun.own - making.cpu;
  const { times } = await inMilliseconds(1, () => search.purge());
  const size = statSync(join(folder, 'search.db')).size;
  put(`${messages.toLocaleString('en')} messages in ${CONVERSATIONS.toLocaleString('en')} conversations`);
  put(`indexed in ${wall.toFixed(1)} s: ${Math.round(messages / wall).toLocaleString('en')} messages/s`);
  put(
    `${Math.round(messages / cpu).toLocaleString('en')} messages per second of processor time, both threads together`,
  );
  const busiest = Math.max(own, cpu - own);
  put(`${Math.round(messages / busiest).toLocaleString('en')} messages/s where each thread has a processor to itself`);
  put(`and merged into one piece in ${((times[0] ?? 0) / 1000).toFixed(1)} s`);
  put(`${(size / 1e6).toFixed(0)} MB, ${(size / messages).toFixed(0)} bytes a message`);
  return messages;
}

/** Counts what is found against a look at every message. */
async function checkRecall(search: SearchIndex): Promise<void> {
  const expected = new Map<string, number>(RECALLED.map((terms) => [terms, 0]));
  for (let n = 0; n < CONVERSATIONS; n += 1) {
    const { lines } = conversationAt(n, CONVERSATIONS);
    for (const terms of RECALLED)
      if (lines.some(({ text }) => hasTerm(text, terms))) expected.set(terms, (expected.get(terms) ?? 0) + 1);
  }
  const rows = [];
  for (const [terms, there] of expected) {
    const { total } = await search.find({ terms, limit: 1, countTo: 1_000_000_000 });
    rows.push([terms, there, total?.count ?? 0, there === total?.count ? 'all' : 'NOT THE SAME']);
    if (there !== total?.count) process.exitCode = 1;
  }
  put(table(['term', 'conversations that have it', 'found', ''], rows));
}

/** Pages of 20 as reviewers ask for them, beside the bare index. */
async function measureKinds(search: SearchIndex): Promise<void> {
  const floors = new Floors(folder);
  const rows = [];
  const all: number[] = [];
  const work: number[] = [];
  for (const kind of KINDS) {
    const { name, query, isFiltered } = kind;
    const bare = bareOf(kind);
    const ours = await inMilliseconds(ROUNDS, () => search.find(query));
    const { total } = await search.find(query);
    const floor = bare === undefined ? undefined : await inMilliseconds(ROUNDS, async () => floors.page(bare));
    if (isFiltered) {
      all.push(...ours.times);
      work.push(ours.cpu);
    }
    rows.push([
      name,
      total ? `${total.count}${total.isExact ? '' : '+'}` : '',
      ours.p50,
      ours.p95,
      ours.cpu,
      floor?.cpu ?? '',
      floor ? `${(ours.cpu / floor.cpu).toFixed(1)} ×` : '',
    ]);
  }
  put(table(['page of 20', 'total', 'p50 ms', 'p95 ms', 'processor ms', 'bare FTS5', 'ours'], rows));
  const p95 = (times: number[]) => times.sort((one, other) => one - other)[Math.floor(times.length * 0.95)] ?? 0;
  put(
    `filtered full-text pages: p95 ${p95(all).toFixed(1)} ms; processor time of each kind: p95 ${p95(work).toFixed(1)} ms`,
  );
  floors.close();
  const scan = await Floors.scan(folder, CONVERSATIONS);
  put(
    `floor: LIKE '%退款%' over the text of every message, newest 20 ${scan.some.toFixed(1)} ms, one that is nowhere ${scan.none.toFixed(0)} ms`,
  );
}

async function measurePurge(search: SearchIndex, messages: number): Promise<void> {
  await search.forget(['conversation-17']);
  const { times } = await inMilliseconds(1, () => search.purge());
  put(
    `one conversation forgotten, its terms purged from ${messages.toLocaleString('en')} messages: ${((times[0] ?? 0) / 1000).toFixed(1)} s`,
  );
}
