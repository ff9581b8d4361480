import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { openSqliteStore, type Store } from '../../../storage/index.ts';
import { LEAN } from '../../support/leanProcess.ts';
import { inboxItem, instant } from '../../support/records.ts';
import { useTempFolder } from '../../support/tempFolder.ts';

const ROUNDS = process.env.KESU_NIGHTLY === '1' ? 50 : 5;

/** The highest turn of each conversation that was acknowledged. */
interface Acknowledged {
  accepted: Map<string, number>;
  committed: Map<string, number>;
}

/** Lets a child write until it is killed at a random moment, and returns what it was told is safe. */
async function writeUntilKilled(folder: string, round: number): Promise<Acknowledged> {
  const program = join(import.meta.dirname, 'crashChild.ts');
  const env = { PATH: process.env.PATH, ...LEAN };
  const child = spawn(process.execPath, [program, folder, `r${round}`], { env });
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  await once(child.stdout, 'data');
  await sleep(Math.random() * 200);
  child.kill('SIGKILL');
  await once(child, 'close');
  expect(errors).to.equal('');
  const acknowledged: Acknowledged = { accepted: new Map(), committed: new Map() };
  for (const line of output.split('\n').slice(0, -1)) {
    const [what, key = '', n] = line.split(' ');
    acknowledged[what === 'accepted' ? 'accepted' : 'committed'].set(key, Number(n));
  }
  return acknowledged;
}

/** Checks that the turns of a conversation are all there, each of them whole, and returns how many there are. */
async function checkWhole(store: Store, key: string, owed: ReadonlyMap<string, number>): Promise<number> {
  const turns = (await store.load(key))?.value.lastSeq ?? 0;
  const entries = await store.entries(key, { after: 0, limit: 100_000 });
  expect(entries.map(({ seq }) => seq)).to.deep.equal(Array.from({ length: turns }, (_, n) => n + 1));
  expect((await store.caseByNumber(`K-${key}`))?.reopened ?? 0).to.equal(turns);
  const promise = (await store.duePromises(instant(1e6), 100_000)).find(
    ({ conversationKey }) => conversationKey === key,
  );
  expect(promise?.attempts ?? 0).to.equal(turns);
  expect(owed.get(key) ?? 0).to.equal(turns);
  return turns;
}

describe('a process killed while it writes', () => {
  const folder = useTempFolder();

  it(`loses no acknowledged write and tears no turn, ${ROUNDS} times on one store`, async function () {
    this.timeout(ROUNDS * 10_000);
    let commits = 0;
    for (let round = 1; round <= ROUNDS; round += 1) {
      const { accepted, committed } = await writeUntilKilled(folder(), round);
      const store = await openSqliteStore({ folder: folder(), clock: () => new Date() });
      const pending = new Set((await store.pending({ limit: 100_000 })).items.map(({ id }) => id));
      const owed = new Map<string, number>();
      for (const { conversationKey: key } of (await store.owed({ now: instant(1e6), limit: 1e6 })).items) {
        owed.set(key, (owed.get(key) ?? 0) + 1);
      }
      for (const [key, last] of accepted) {
        const turns = await checkWhole(store, key, owed);
        expect(turns, 'no acknowledged turn is lost').to.be.at.least(committed.get(key) ?? 0);
        for (let n = 1; n <= last; n += 1) {
          expect(pending.has(inboxItem(key, n).id), 'what has no turn is pending, and only that').to.equal(n > turns);
          if (n > last - 3) expect(await store.accept(inboxItem(key, n))).to.equal('duplicate');
        }
        commits += turns;
      }
      await store.close();
    }
    const database = new DatabaseSync(join(folder(), 'kesu.db'));
    expect(database.prepare('PRAGMA integrity_check').get()?.integrity_check).to.equal('ok');
    expect(database.prepare('PRAGMA foreign_key_check').all()).to.deep.equal([]);
    database.close();
    expect(commits, 'something was written').to.be.above(ROUNDS);
  });
});
