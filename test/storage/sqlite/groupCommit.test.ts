import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { stub } from 'sinon';
import { openSqliteStore, StoreError } from '../../../storage/index.ts';
import { GroupCommit } from '../../../storage/sqlite/groupCommit.ts';
import { inboxItem } from '../../support/records.ts';
import { useTempFolder } from '../../support/tempFolder.ts';
import { walCommits } from './walCommits.ts';

describe('group commit', () => {
  const folder = useTempFolder();
  let writer: DatabaseSync;
  let reader: DatabaseSync;
  let commits: GroupCommit;

  beforeEach(() => {
    writer = new DatabaseSync(join(folder(), 'kesu.db'));
    // A foreign key that is checked at COMMIT: the way to make COMMIT itself fail.
    writer.exec(`PRAGMA journal_mode = WAL; PRAGMA foreign_keys = ON;
      CREATE TABLE item (id INTEGER PRIMARY KEY, parent INTEGER REFERENCES item DEFERRABLE INITIALLY DEFERRED) STRICT;
      PRAGMA wal_checkpoint(TRUNCATE)`);
    reader = new DatabaseSync(join(folder(), 'kesu.db'), { readOnly: true });
    commits = new GroupCommit(writer);
  });
  afterEach(() => {
    reader.close();
    writer.close();
  });

  const insert = (id: number, parent: number | null = null) =>
    commits.run(() => writer.prepare('INSERT INTO item VALUES (?, ?)').run(id, parent));
  const stored = () =>
    reader
      .prepare('SELECT id FROM item ORDER BY id')
      .all()
      .map((row) => Number(row.id));
  const settled = async (calls: Promise<unknown>[]) =>
    (await Promise.allSettled(calls)).map((one) =>
      one.status === 'fulfilled' ? 'done' : (one.reason as StoreError).code,
    );
  const upTo = (count: number) => Array.from({ length: count }, (_, n) => n + 1);

  it('gives waiting operations one transaction', async () => {
    await Promise.all(upTo(50).map((id) => insert(id)));
    expect(await walCommits(folder())).to.equal(1);
    expect(stored()).to.deep.equal(upTo(50));
  });

  it('bounds a transaction and goes on with the next', async () => {
    await Promise.all(upTo(300).map((id) => insert(id)));
    expect(await walCommits(folder())).to.be.within(3, 30);
    expect(stored()).to.have.length(300);
  });

  it('takes no further operation after a slow one', async () => {
    const slow = commits.run(() => {
      for (const end = performance.now() + 30; performance.now() < end; );
      writer.exec('INSERT INTO item VALUES (1, NULL)');
    });
    await Promise.all([slow, insert(2)]);
    expect(await walCommits(folder())).to.equal(2);
  });

  it('ends what it has begun, however long the machine pauses in between', async () => {
    let passed = 0;
    const clock = stub(performance, 'now').callsFake(() => {
      passed += 60_000;
      return passed;
    });
    try {
      const answers = await Promise.all([1, 2, 3].map((value) => commits.run(() => value)));
      expect(answers).to.deep.equal([1, 2, 3]);
      expect(writer.isTransaction).to.equal(false);
    } finally {
      clock.restore();
    }
  });

  it('answers nobody before the commit, and everybody after it', async () => {
    const seenAtAnswer = upTo(10).map((id) => insert(id).then(() => stored().length));
    expect(stored()).to.deep.equal([]);
    expect(await Promise.all(seenAtAnswer)).to.deep.equal(upTo(10).map(() => 10));
  });

  it('undoes an operation that throws, all of it and it alone', async () => {
    const torn = commits.run(() => {
      writer.exec('INSERT INTO item VALUES (2, NULL)');
      throw new StoreError('conflict', 'refused after its first write');
    });
    expect(await settled([insert(1), torn, insert(1), insert(3)])).to.deep.equal([
      'done',
      'conflict',
      'conflict',
      'done',
    ]);
    expect(stored()).to.deep.equal([1, 3]);
    expect(await walCommits(folder())).to.equal(1);
  });

  it('refuses the whole batch when COMMIT fails, and takes the next', async () => {
    expect(await settled([insert(1), insert(2, 99), insert(3)])).to.deep.equal(Array(3).fill('unavailable'));
    expect(stored()).to.deep.equal([]);
    expect(await settled([insert(4)])).to.deep.equal(['done']);
    expect(stored()).to.deep.equal([4]);
  });

  it('refuses the whole batch when SQLite has undone it by itself', async () => {
    const first = insert(1);
    const undone = commits.run(() => {
      writer.exec('ROLLBACK');
      throw new Error('disk I/O error');
    });
    expect(await settled([first, undone])).to.deep.equal(['unavailable', 'unavailable']);
    const reason = await first.catch((error: Error) => error.cause);
    expect(reason).to.be.an('error').with.property('message', 'disk I/O error');
    expect(await settled([insert(2)])).to.deep.equal(['done']);
    expect(stored()).to.deep.equal([2]);
  });

  it('refuses what waits when no transaction can begin, and takes the next', async () => {
    const blocker = new DatabaseSync(join(folder(), 'kesu.db'));
    blocker.exec('BEGIN IMMEDIATE');
    expect(await settled([insert(1), insert(2)])).to.deep.equal(['unavailable', 'unavailable']);
    blocker.close();
    expect(await settled([insert(3)])).to.deep.equal(['done']);
  });
});

describe('the store', () => {
  const folder = useTempFolder();

  it('waits for the disk once for 50 accepted activities', async () => {
    const store = await openSqliteStore({ folder: folder(), clock: () => new Date() });
    await store.ping();
    const before = await walCommits(folder());
    await Promise.all(Array.from({ length: 50 }, (_, n) => store.accept(inboxItem('k', n))));
    expect((await walCommits(folder())) - before).to.equal(1);
    await store.close();
  });
});
