import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { openSqliteStore } from '../../../storage/index.ts';
import { codeOf } from '../../contracts/storeRig.ts';
import { canary, seedCanary } from '../../support/canaries.ts';
import { instant } from '../../support/records.ts';
import { useTempFolder } from '../../support/tempFolder.ts';
import { takeTurn } from '../../support/turns.ts';

const clock = () => new Date(instant(1000));
const one = canary(1);

describe('a file whose records were stored unsealed', () => {
  const folder = useTempFolder();
  const open = () => openSqliteStore({ folder: folder(), clock });

  /** Makes a store as an older version of this program left it: plain documents, and the id of the customer beside the case. */
  async function makeOld(): Promise<void> {
    const store = await open();
    await seedCanary(store, one);
    const loaded = await store.load(one.key);
    const [entry] = await store.entries(one.key, { after: 0, limit: 1 });
    const record = await store.caseByNumber(`K-case-${one.key}`);
    await store.close();
    const database = new DatabaseSync(join(folder(), 'kesu.db'));
    const put = (sql: string, ...values: string[]) => database.prepare(sql).run(...values);
    put('UPDATE conversations SET seal = NULL, customer = NULL, doc = ?', JSON.stringify(loaded?.value));
    put('UPDATE entries SET doc = ?', JSON.stringify(entry));
    put('UPDATE cases SET customer_id = ?, doc = ?', one.id, JSON.stringify(record));
    database.exec('DELETE FROM promises; DELETE FROM handoffs; DELETE FROM outbox; DELETE FROM reviews');
    database.close();
  }

  it('is read as it is, and a record is sealed when it is written again', async () => {
    await makeOld();
    const store = await open();
    expect((await store.entries(one.key, { after: 0, limit: 1 }))[0]?.text).to.equal(one.words[2]);
    const [record] = await store.casesOfCustomer(one.channelId, one.id, 5);
    expect(record?.customer.id).to.equal(one.id);
    await takeTurn(store, one.key, 5, () => ({ cases: record ? [record] : [] }));
    expect(await store.casesOfCustomer(one.channelId, one.id, 5)).to.have.length(1);
    expect(await store.entries(one.key, { after: 0, limit: 5 })).to.have.length(2);
    await store.close();
    const database = new DatabaseSync(join(folder(), 'kesu.db'), { readOnly: true });
    const rows = database
      .prepare('SELECT c.doc, k.doc AS case_doc, customer_id FROM conversations c JOIN cases k')
      .all();
    database.close();
    expect(rows).to.have.length(1);
    for (const text of Object.values(rows[0] ?? {})) expect(String(text)).not.to.contain(one.id);
  });

  it('can be erased', async () => {
    await makeOld();
    const store = await open();
    const customer = await store.customerName(one.channelId, one.id);
    const { removed } = await store.erase({ v: 1, id: 'o', customer, at: instant(1000), by: 'ops' });
    expect(removed).to.deep.include({ conversations: 1, lines: 1, cases: 1, files: 1 });
    expect(await store.load(one.key)).to.equal(undefined);
    await store.close();
  });

  it('does not take a row for another that was swapped with it', async () => {
    const store = await open();
    for (const n of [1, 2]) await takeTurn(store, 'k', n);
    for (const n of [1, 2]) await takeTurn(store, 'other', n);
    await store.close();
    const database = new DatabaseSync(join(folder(), 'kesu.db'));
    database.exec(`UPDATE entries SET doc = (SELECT doc FROM entries e WHERE e.conversation = 1 AND e.seq = 3 - entries.seq)
      WHERE conversation = 1 AND seq = 1`);
    database.exec(`UPDATE conversations SET doc = (SELECT doc FROM conversations WHERE key = 'k') WHERE key = 'other'`);
    database.close();
    const again = await open();
    expect(await codeOf(again.entries('k', { after: 0, limit: 5 }))).to.equal('corrupt');
    expect(await codeOf(again.load('other'))).to.equal('corrupt');
    expect((await again.load('k'))?.value.lastSeq).to.equal(2);
    await again.close();
  });
});
