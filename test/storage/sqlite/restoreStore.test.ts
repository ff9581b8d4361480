import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { backupSqliteStore, openSqliteStore, restoreSqliteStore, type Store } from '../../../storage/index.ts';
import { codeOf } from '../../contracts/storeRig.ts';
import { auditNote } from '../../support/auditRecords.ts';
import { useTempFolder } from '../../support/tempFolder.ts';
import { takeTurn } from '../../support/turns.ts';

const clock = () => new Date();
const AT = '2026-11-22T10:00:00.000Z';

describe('what a restore and an opening must not do', () => {
  const folder = useTempFolder();
  const file = () => join(folder(), 'backup.db');
  async function using(
    work: (store: Store) => Promise<unknown>,
    auditSecret = 'the first key of this house, 32 long',
  ): Promise<void> {
    const store = await openSqliteStore({ folder: join(folder(), 'data'), clock, auditSecret });
    try {
      await work(store);
    } finally {
      await store.close();
    }
  }
  const orderErasure = () => {
    const order = { v: 1, id: 'order-1', customer: 'nobody', at: AT, by: 'boss' };
    return writeFile(join(folder(), 'data', 'erasures.jsonl'), `${JSON.stringify(order)}\n`);
  };

  it('never puts a store aside over one that was put aside before', async () => {
    await using((store) => takeTurn(store, 'k', 1));
    await backupSqliteStore({ folder: join(folder(), 'data'), file: file() });
    const restore = () => restoreSqliteStore({ folder: join(folder(), 'data'), file: file(), putAsideAs: 'before' });
    await restore();
    const first = await readFile(join(folder(), 'data', 'kesu.db.before'));
    expect(await codeOf(restore())).to.equal('conflict');
    expect((await readFile(join(folder(), 'data', 'kesu.db.before'))).equals(first)).to.equal(true);
  });

  it('carries out no erasure that was left with another audit key than that of the chain', async () => {
    await using((store) => store.recordAudit([auditNote({ action: 'backup' })]));
    await orderErasure();
    expect(await codeOf(using(async () => undefined, 'some other key of the same length, 32'))).to.equal('unavailable');
    await using(async (store) => {
      expect((await store.erasures({ limit: 10 })).items.map(({ id }) => id)).to.deep.equal(['order-1']);
    });
  });
});
