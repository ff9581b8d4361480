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
    ['promises', (store) => store.duePromises(instant(1e6), 10)],
    ['outbox', (store) => store.owed({ now: instant(1e6), limit: 10 })],
    ['inbox', (store) => store.pending({ limit: 10 })],
  ];
  const damages: [what: string, set: string][] = [
    ['is cut off', "doc = substr(doc, 1, length(doc) - 9) || 'secret'"],
    ['has a wrong field', `doc = json_set(doc, '$.v', json('{"secret":1}'))`],
    ['comes from a newer program', `doc = json_set(doc, '$.v', 99)`],
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

  it('goes on serving what is whole', async () => {
    const store = await damagedBy(`UPDATE conversations SET doc = '{}'`);
    await takeTurn(store, 'other', 1);
    expect((await store.load('other'))?.value.lastSeq).to.equal(1);
    expect(await store.caseByNumber('K-c')).to.deep.equal(caseRecord('k', 'c'));
    await store.close();
  });

  it('drops fields that records no longer have', async () => {
    const store = await damagedBy(`UPDATE cases SET doc = json_set(doc, '$.dropped', 1)`);
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
