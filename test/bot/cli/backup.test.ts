import { copyFile, open as openFile, readdir, rename, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';
import { readAnchors } from '../../../bot/audit/anchorFile.ts';
import { runBackup } from '../../../bot/cli/backup.ts';
import { runRestore } from '../../../bot/cli/restore.ts';
import { runVerify } from '../../../bot/cli/verify.ts';
import { type Config, ConfigError, loadConfig } from '../../../bot/config.ts';
import { openSqliteStore, type Store } from '../../../storage/index.ts';
import { SCHEMA } from '../../../storage/sqlite/schema.ts';
import { codeOf } from '../../contracts/storeRig.ts';
import { auditNote } from '../../support/auditRecords.ts';
import { fillStore } from '../../support/fullStore.ts';
import { attachmentInfo, entry } from '../../support/records.ts';
import { useTempFolder } from '../../support/tempFolder.ts';
import { takeTurn } from '../../support/turns.ts';

const quiet = { write: () => true };

describe('kesu backup and kesu restore', () => {
  const folder = useTempFolder();
  const config = (): Config => loadConfig({ KESU_DATA: join(folder(), 'data') });
  const file = () => join(folder(), 'copy.db');
  const open = () => openSqliteStore({ folder: join(folder(), 'data'), clock: () => new Date() });
  const backUp = () => runBackup(config(), file(), quiet);
  const restore = (flags = {}) => runRestore(config(), file(), flags);
  const verify = (flags = {}) => runVerify(config(), flags, quiet, quiet);
  async function inStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
    const store = await open();
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  }
  beforeEach(() => inStore(fillStore));

  it('bring back what was there at the backup, with what customers sent, and nothing that came later', async () => {
    await backUp();
    expect((await stat(file())).mode & 0o777).to.equal(0o600);
    await inStore((store) => takeTurn(store, 'later', 1));
    await restore({ replace: true });
    await inStore(async (store) => {
      expect((await store.load('zoe'))?.value.lastSeq).to.equal(3);
      expect((await store.getAttachment('zoe', 'f'))?.bytes.length).to.equal(10_000);
      expect(await store.load('later')).to.equal(undefined);
    });
    expect((await stat(join(folder(), 'data', 'kesu.db'))).mode & 0o777).to.equal(0o600);
    expect(
      (await readdir(join(folder(), 'data'))).filter((name) => /^kesu\.db\.before-\d{8}T\d{9}Z$/.test(name)),
    ).to.have.length(1);
  });

  it('copy one moment of a store that is written to all the time, and hold up nobody', async () => {
    const store = await open();
    let written = 0;
    let isDone = false;
    const writing = (async () => {
      // A turn and its file belong together, whenever the copy is made.
      for (; !isDone; written += 1) {
        const key = `busy-${written}`;
        const bytes = Buffer.alloc(40_000, written);
        await store.putAttachment(attachmentInfo(key, 'f', { bytes: bytes.length, sha256: key }), bytes);
        await takeTurn(store, key, 1, (seq) => ({
          entries: [entry(key, seq, { text: 'x'.repeat(4_000) })],
          audit: [auditNote()],
        }));
      }
    })();
    while (written < 50) await new Promise((resolve) => setTimeout(resolve, 1));
    const before = written;
    await backUp();
    isDone = true;
    await writing;
    await store.close();
    const after = written;
    await restore({ replace: true });
    await inStore(async (restored) => {
      let found = 0;
      for (let n = 0; n < after; n += 1) {
        if (!(await restored.load(`busy-${n}`))) continue;
        expect(n, 'no gap').to.equal(found);
        expect((await restored.getAttachment(`busy-${n}`, 'f'))?.bytes.length).to.equal(40_000);
        found += 1;
      }
      expect(found).to.be.at.least(before).and.at.most(after);
    });
    expect(await verify()).to.equal(true);
  }).timeout(60_000);

  it('leave a store that verifies: that it was set back is on record, outside as well', async () => {
    await verify({ anchor: true });
    await backUp();
    await inStore((store) => store.recordAudit([auditNote({ action: 'signed_in' })]));
    await verify({ anchor: true });
    // What somebody does who sets a store back without a word.
    await rename(join(folder(), 'data', 'kesu.db'), join(folder(), 'kept.db'));
    for (const end of ['wal', 'shm']) await rm(join(folder(), 'data', `kesu.db-${end}`), { force: true });
    await restore();
    expect(await verify()).to.equal(true);
    const seqs = (await readAnchors(config().audit.anchorFile))?.heads.map(({ seq }) => seq);
    expect(seqs).to.have.length(2);
    await inStore(async (store) => {
      const last = (await store.auditLines({ after: 0, limit: 99 })).at(-1)?.text ?? '';
      expect(last).to.contain('"cli","restore"');
    });
  });

  it('need both keys of the backup, and say so; with them the same restore goes through', async () => {
    await backUp();
    const elsewhere = loadConfig({ KESU_DATA: join(folder(), 'elsewhere') });
    expect(await codeOf(runRestore(elsewhere, file(), {}))).to.equal('unavailable');
    const bring = (key: string) => copyFile(join(folder(), 'data', key), join(folder(), 'elsewhere', key));
    await bring('master.key');
    expect(await codeOf(runRestore(elsewhere, file(), { replace: true }))).to.equal('unavailable');
    await bring('audit.key');
    await runRestore(elsewhere, file(), { replace: true });
    expect(await runVerify(elsewhere, {}, quiet, quiet)).to.equal(true);
  });

  it('do what has to be done before use while nobody can use it', async () => {
    await backUp();
    let held = '';
    await runRestore(config(), file(), { replace: true }, async () => {
      held = (await codeOf(open())) ?? '';
    });
    expect(held).to.equal('unavailable');
  });

  it('refuse a folder in use, a store that is there, and a file that exists', async () => {
    await backUp();
    expect(await codeOf(backUp())).to.equal('conflict');
    expect(await codeOf(restore())).to.equal('conflict');
    const store = await open();
    expect(await codeOf(restore({ replace: true }))).to.equal('unavailable');
    await store.close();
  });

  const damages: [what: string, code: string, damage: () => Promise<void>][] = [
    ['cut off', 'corrupt', () => truncate(file(), 20_000)],
    ['empty', 'corrupt', () => truncate(file(), 0)],
    ['text', 'corrupt', () => writeFile(file(), 'no database'.repeat(500))],
    ['another program’s', 'corrupt', async () => inFile('PRAGMA application_id = 7')],
    ['of a newer version', 'unavailable', async () => inFile(`PRAGMA user_version = ${SCHEMA.length + 1}`)],
    ['with a page of nonsense', 'corrupt', () => nonsense(3 * 4096)],
    [
      'with parts of nothing',
      'corrupt',
      async () => inFile('PRAGMA foreign_keys = OFF; DELETE FROM conversations WHERE rid = 1'),
    ],
    ['gone', 'unavailable', () => rm(file())],
  ];
  for (const [what, code, damage] of damages)
    it(`refuse a backup that is ${what}, and change nothing`, async () => {
      await backUp();
      await damage();
      expect(await codeOf(restore({ replace: true }))).to.equal(code);
      expect(await inStore(async (store) => (await store.load('zoe'))?.value.lastSeq)).to.equal(3);
    });

  it('are for the embedded store', async () => {
    const KESU_MASTER_KEY = Buffer.alloc(32, 1).toString('base64');
    const shared = loadConfig({ COSMOS_ENDPOINT: 'https://shop.documents.azure.com:443/', KESU_MASTER_KEY });
    for (const work of [runBackup(shared, file(), quiet), runRestore(shared, file(), {})]) {
      expect(await work.catch((error: unknown) => error)).to.be.instanceOf(ConfigError);
    }
  });

  async function nonsense(at: number): Promise<void> {
    const handle = await openFile(file(), 'r+');
    await handle.write(Buffer.alloc(4096, 'nonsense'), 0, 4096, at);
    await handle.close();
  }

  function inFile(sql: string): void {
    const database = new DatabaseSync(file());
    database.exec(sql);
    database.close();
  }
});
