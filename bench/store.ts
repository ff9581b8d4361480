import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { conversationKey, openSqliteStore, type Store } from '../storage/index.ts';
import {
  caseRecord,
  conversation,
  entry,
  inboxItem,
  instant,
  outboxItem,
  turnCommit,
} from '../test/support/records.ts';

// What the store costs, beside what the disk and SQLite cost by themselves in the same run.
// Usage: node bench/store.ts [turns per measurement, 3000]

const TURNS = Number(process.argv[2] ?? 3000);
const text = 'The parcel is nine days late and nobody answers the telephone. '.repeat(3);

interface Measured {
  name: string;
  perSecond: number;
}

const folder = mkdtempSync(join(tmpdir(), 'kesu-bench-'));
try {
  for (const line of rawFloor(folder)) print(line);
  for (const concurrency of [1, 16, 50]) {
    const store = await openSqliteStore({ folder: join(folder, String(concurrency)), clock: () => new Date() });
    for (const line of await measureStore(store, concurrency)) print(line);
    await store.close();
  }
} finally {
  rmSync(folder, { recursive: true });
}

function print({ name, perSecond }: Measured): void {
  process.stdout.write(`${name.padEnd(52)} ${Math.round(perSecond).toLocaleString('en').padStart(9)} /s\n`);
}

/** One message row with two indexes, as plain SQLite: a commit each, and a thousand to a commit. */
function rawFloor(parent: string): Measured[] {
  const database = new DatabaseSync(join(parent, 'raw.db'));
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
    CREATE TABLE message (id INTEGER PRIMARY KEY, conversation TEXT, seq INTEGER, doc TEXT, UNIQUE (conversation, seq)) STRICT;
    CREATE INDEX message_seq ON message (seq)`);
  const insert = database.prepare('INSERT INTO message (conversation, seq, doc) VALUES (?, ?, ?)');
  const doc = JSON.stringify(entry('key', 1, { text, activity: { type: 'message', text } }));
  const rows = (first: number, count: number) => {
    for (let seq = first; seq < first + count; seq += 1) insert.run('key', seq, doc);
  };
  const single = timed('floor: raw SQLite, one row a commit', TURNS, () => rows(0, TURNS));
  const batched = timed('floor: raw SQLite, 1,000 rows a commit', TURNS, () => {
    for (let done = 0; done < TURNS; done += 1000) {
      database.exec('BEGIN');
      rows(TURNS + done, Math.min(1000, TURNS - done));
      database.exec('COMMIT');
    }
  });
  database.close();
  return [single, batched];
}

function timed(name: string, count: number, work: () => void): Measured {
  const start = performance.now();
  work();
  return { name, perSecond: (count * 1000) / (performance.now() - start) };
}

async function measureStore(store: Store, concurrency: number): Promise<Measured[]> {
  const keys = Array.from({ length: concurrency }, (_, n) => conversationKey('directline', `bench-${n}`));
  const rounds = Math.ceil(TURNS / concurrency);
  const measure = async (what: string, work: (key: string, n: number) => Promise<unknown>): Promise<Measured> => {
    const start = performance.now();
    await Promise.all(
      keys.map(async (key) => {
        for (let n = 0; n < rounds; n += 1) await work(key, n);
      }),
    );
    const seconds = (performance.now() - start) / 1000;
    return { name: `${what}, ${concurrency} at a time`, perSecond: (rounds * concurrency) / seconds };
  };
  await measure('warm-up', (key, n) => turn(store, key, n));
  const base = rounds;
  return [
    await measure('turn (accept + load + commit)', (key, n) => turn(store, key, base + n)),
    await measure('  load', (key) => store.load(key)),
    await measure('  accept', (key, n) => store.accept(inboxItem(key, 2 * base + n))),
    await measure('  commit', (key, n) => answer(store, key, 2 * base + n)),
  ];
}

async function turn(store: Store, key: string, n: number): Promise<void> {
  await store.accept(inboxItem(key, n));
  await answer(store, key, n);
}

/** Loads and commits a turn of usual size: two entries, one case, one message owed. */
async function answer(store: Store, key: string, n: number): Promise<void> {
  const loaded = await store.load(key);
  const lastSeq = loaded?.value.lastSeq ?? 0;
  const record = caseRecord(key, key, { opening: { activityId: 'a', text }, updatedAt: instant(n) });
  const commit = turnCommit(inboxItem(key, n).id, {
    etag: loaded?.etag,
    conversation: conversation(key, {
      ...loaded?.value,
      lastSeq: lastSeq + 2,
      dialog: { session: { asked: ['orderNumber', 'product'], mood: [2, 2, 1] }, stack: [{ id: 'main', state: {} }] },
      cases: [record],
    }),
    entries: [1, 2].map((step) => entry(key, lastSeq + step, { text, activity: { type: 'message', text } })),
    cases: [record],
    outbox: [outboxItem(key, `${n}`, lastSeq + 2, { activity: { type: 'message', text } })],
  });
  await store.commit(commit);
}
