import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { openSqliteStore, type Store, StoreError } from '../../../storage/index.ts';
import { codeOf } from '../../contracts/storeRig.ts';
import { caseRecord, inboxItem, instant, outboxItem, promiseRecord } from '../../support/records.ts';
import { useTempFolder } from '../../support/tempFolder.ts';
import { takeTurn } from '../../support/turns.ts';

const clock = () => new Date();

describe('a damaged store', () => {
  const folder = useTempFolder();

  /** Makes a store with one turn, changes its file by SQL, and opens it again. */
  async function damagedBy(sql: string): Promise<Store> {
    const store = await openSqliteStore({ folder: folder(), clock });
    await takeTurn(store, 'k', 1, (seq) => ({
      cases: [caseRecord('k', 'c')],
      promises: [promiseRecord('k', 'p')],
      outbox: [outboxItem('k', 'o', seq)],
    }));
    await store.accept(inboxItem('k', 2));
    await store.close();
    const database = new DatabaseSync(join(folder(), 'kesu.db'));
    database.exec(sql);
    database.close();
    return openSqliteStore({ folder: folder(), clock });
  }

  const reads: [table: string, read: (store: Store) => Promise<unknown>][] = [
    ['conversations', (store) => store.load('k')],
    ['entries', (store) => store.entries('k', { after: 0, limit: 10 })],
    ['cases', (store) => store.caseByNumber('K-c')],
    ['outbox', (store) => store.owed({ now: instant(1e6), limit: 10 })],
    ['inbox', (store) => store.pending({ limit: 10 })],
  ];
  const damages: [what: string, set: string][] = [
    ['is cut off', "doc = substr(doc, 1, length(doc) - 9) || 'secret'"],
    ['has a wrong field', `doc = '{"v":{"secret":1}}'`],
    ['comes from a newer program', `doc = '{"v":99,"text":"secret"}'`],
  ];
  for (const [table, read] of reads) {
    for (const [what, set] of damages) {
      it(`says so when a record of ${table} ${what}, without quoting it`, async () => {
        const store = await damagedBy(`UPDATE ${table} SET ${set} WHERE doc IS NOT NULL`);
        const error = await read(store).catch((reason: unknown) => reason);
        await store.close();
        if (!(error instanceof StoreError)) throw new Error('the damage was not noticed');
        expect(error.code).to.equal('corrupt');
        expect(`${error.stack} ${JSON.stringify(error.cause)}`).not.to.contain('secret');
      });
    }
  }

  for (const [what, set] of damages) {
    it(`passes over a promise that ${what}, tells so once, and serves the others`, async () => {
      const store = await openSqliteStore({ folder: folder(), clock });
      const ids = ['p', 'q', 'r', 's'];
      await takeTurn(store, 'k', 1, () => ({ promises: ids.map((id) => promiseRecord('k', id)) }));
      await store.close();
      const database = new DatabaseSync(join(folder(), 'kesu.db'));
      database.exec(`UPDATE promises SET ${set} WHERE id IN ('p', 'q')`);
      database.close();
      const told: string[] = [];
      const again = await openSqliteStore({
        folder: folder(),
        clock,
        onDamaged: (error, row) => told.push(`${error.code} ${row.table} ${error.message}`),
      });
      // A limit that the damaged rows alone would fill.
      for (let round = 0; round < 3; round += 1) {
        expect((await again.duePromises(instant(1e6), 2)).map(({ id }) => id)).to.deep.equal(['r', 's']);
      }
      expect(told).to.have.length(2);
      expect(told.join())
        .to.match(/^corrupt promises/u)
        .and.not.contain('secret');
      await again.close();
    });
  }

  it('does not wake for a promise that cannot be read', async () => {
    const store = await damagedBy("UPDATE promises SET doc = '{}'");
    expect(await store.duePromises(instant(1e6), 10)).to.deep.equal([]);
    expect(await store.nextPromiseAt()).to.equal(undefined);
    await store.close();
  });

  it('goes on serving what is whole', async () => {
    const store = await damagedBy(`UPDATE conversations SET doc = '{}'`);
    await takeTurn(store, 'other', 1);
    expect((await store.load('other'))?.value.lastSeq).to.equal(1);
    expect(await store.caseByNumber('K-c')).to.deep.equal(caseRecord('k', 'c'));
    await store.close();
  });

  it('drops fields that records no longer have', async () => {
    const store = await damagedBy(
      `UPDATE cases SET doc = '${JSON.stringify({ ...caseRecord('k', 'c'), dropped: 1 })}'`,
    );
    expect(await store.caseByNumber('K-c')).to.deep.equal(caseRecord('k', 'c'));
    await store.close();
  });

  it('is called corrupt when its pages are overwritten', async () => {
    await (await damagedBy('VACUUM')).close();
    const file = await open(join(folder(), 'kesu.db'), 'r+');
    const { size } = await file.stat();
    await file.write(Buffer.alloc(size - 4096, 0xa5), 0, size - 4096, 4096);
    await file.close();
    const call = async () => {
      const store = await openSqliteStore({ folder: folder(), clock });
      await store.load('k').finally(() => store.close());
    };
    expect(await codeOf(call())).to.equal('corrupt');
  });
});
