import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { openSqliteStore, type Store } from '../../../storage/index.ts';
import { openDatabase, refuseOldSqlite } from '../../../storage/sqlite/openDatabase.ts';
import { codeOf } from '../../contracts/storeRig.ts';
import { inboxItem } from '../../support/records.ts';
import { useTempFolder } from '../../support/tempFolder.ts';
import { takeTurn } from '../../support/turns.ts';

const clock = () => new Date();

describe('opening the embedded store', () => {
  const folder = useTempFolder();
  const open = (options: { folder?: string; readonly?: boolean } = {}) =>
    openSqliteStore({ folder: folder(), clock, ...options });
  async function using(work: (store: Store) => Promise<void>, options?: { folder?: string; readonly?: boolean }) {
    const store = await open(options);
    try {
      await work(store);
    } finally {
      await store.close();
    }
  }

  it('makes the folder and every file in it readable by its owner alone', async () => {
    const made = join(folder(), 'a', 'data');
    await using(
      async (store) => {
        await store.ping();
        expect((await stat(made)).mode & 0o777).to.equal(0o700);
        const files = await readdir(made);
        expect(files).to.include.members(['kesu.db', 'kesu.db-wal', 'kesu.lock']);
        for (const file of files) expect((await stat(join(made, file))).mode & 0o777, file).to.equal(0o600);
      },
      { folder: made },
    );
  });

  it('is durable: WAL, synchronous FULL, foreign keys', () => {
    const database = openDatabase(folder(), 'own');
    const pragma = (name: string) => Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0];
    const settings = ['journal_mode', 'synchronous', 'foreign_keys', 'secure_delete'].map(pragma);
    expect(settings).to.deep.equal(['wal', 2, 1, 1]);
    database.close();
  });

  it('refuses a folder that this process has open already, and takes it once closed', async () => {
    await using(async (store) => {
      expect(await codeOf(open())).to.equal('unavailable');
      expect(await store.accept(inboxItem('k', 1))).to.equal('accepted');
      expect(await codeOf(open()), 'a second time').to.equal('unavailable');
    });
    await using(async (store) => {
      expect(await store.accept(inboxItem('k', 1))).to.equal('duplicate');
    });
  });

  it('refuses a folder that another process writes to, until that process is killed', async () => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'holdChild.ts'), folder()]);
    await once(child.stdout, 'data');
    expect(await codeOf(open())).to.equal('unavailable');
    await using(async (store) => void (await store.pending({ limit: 1 })), { readonly: true });
    child.kill('SIGKILL');
    await once(child, 'exit');
    await using((store) => store.ping());
  });

  it('reads beside the writer, sees its commits and writes nothing', async () => {
    await using(async (writer) => {
      await using(
        async (reader) => {
          await takeTurn(writer, 'k', 1);
          expect((await reader.load('k'))?.value.lastSeq).to.equal(1);
          expect(await codeOf(reader.accept(inboxItem('k', 2)))).to.equal('unavailable');
          expect(await codeOf(reader.ping())).to.equal('unavailable');
        },
        { readonly: true },
      );
    });
  });

  it('does not make a store when opened for reading', async () => {
    expect(await codeOf(open({ readonly: true }))).to.equal('unavailable');
    expect(await readdir(folder())).to.deep.equal([]);
  });

  it('says that a folder cannot be used', async () => {
    await writeFile(join(folder(), 'file'), '');
    expect(await codeOf(open({ folder: join(folder(), 'file') }))).to.equal('unavailable');
    if (process.getuid?.() === 0) return; // The superuser may write anywhere.
    await mkdir(join(folder(), 'closed'));
    await chmod(join(folder(), 'closed'), 0o500);
    expect(await codeOf(open({ folder: join(folder(), 'closed') }))).to.equal('unavailable');
  });

  const foreign: [what: string, code: string, sql: string][] = [
    ['of another program', 'corrupt', 'PRAGMA application_id = 77'],
    ['of an unmarked program', 'corrupt', 'CREATE TABLE theirs (a)'],
    [
      'of a newer version of this program',
      'unavailable',
      'PRAGMA application_id = 0x4b657375; PRAGMA user_version = 999',
    ],
  ];
  for (const [what, code, sql] of foreign) {
    it(`leaves a database ${what} as it is`, async () => {
      const path = join(folder(), 'kesu.db');
      const theirs = new DatabaseSync(path);
      theirs.exec(sql);
      const before = theirs.prepare('SELECT count(*) AS n FROM sqlite_schema').get();
      expect(await codeOf(open())).to.equal(code);
      expect(await codeOf(open({ readonly: true }))).to.equal(code);
      expect(theirs.prepare('SELECT count(*) AS n FROM sqlite_schema').get()).to.deep.equal(before);
      theirs.close();
      expect(await codeOf(open()), 'the lock was given back').to.equal(code);
    });
  }

  it('calls a file that is no database corrupt', async () => {
    await writeFile(join(folder(), 'kesu.db'), 'x'.repeat(8192));
    expect(await codeOf(open())).to.equal('corrupt');
  });

  it('refuses a SQLite that can damage a database', () => {
    for (const version of ['3.51.3', '3.52.0', '3.100.0', '4.0.0']) refuseOldSqlite(version);
    for (const version of ['3.51.2', '3.45.1', '2.99.99', '3', '']) {
      expect(() => refuseOldSqlite(version), version).to.throw('or newer is needed');
    }
  });
});
