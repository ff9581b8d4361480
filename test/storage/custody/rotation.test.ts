import { randomBytes } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { openCosmosStore, rotateCosmosKeys } from '../../../storage/cosmos/openCosmosStore.ts';
import { newMasterKey, openSqliteStore, rotateSqliteKeys, type Store } from '../../../storage/index.ts';
import { codeOf } from '../../contracts/storeRig.ts';
import { view } from '../../support/bookRecords.ts';
import { canary, seedCanary } from '../../support/canaries.ts';
import { cosmosStores } from '../../support/cosmosStores.ts';
import { useTempFolder } from '../../support/tempFolder.ts';
import { takeTurn } from '../../support/turns.ts';

const clock = () => new Date();
const one = canary(1);

async function seed(store: Store): Promise<void> {
  await seedCanary(store, one);
  await store.secret('of the store', () => 'a secret');
  await store.putBookRecord(view('v'), undefined);
}

/** Everything that was sealed in one of the five ways. */
async function readAll(store: Store): Promise<void> {
  expect((await store.load(one.key))?.value.address.user.id).to.equal(one.id);
  expect(await store.entries(one.key, { after: 0, limit: 5 })).to.have.length.above(0);
  expect((await store.getAttachment(one.key, `f-${one.key}`))?.info.name).to.equal(one.words[6]);
  expect((await store.pending({ limit: 5 })).items).to.have.length(1);
  expect(await store.secret('of the store', () => 'another')).to.equal('a secret');
  expect((await store.bookRecord('view', 'v'))?.value).to.deep.equal(view('v'));
  expect(await store.casesOfCustomer(one.channelId, one.id, 5)).to.have.length(1);
}

describe('rotating the master key of the embedded store', () => {
  const folder = useTempFolder();
  const path = () => join(folder(), 'master.key');
  const open = (masterKeys?: Buffer[]) => openSqliteStore({ folder: folder(), clock, masterKeys });

  it('makes a new one in the file, wraps every key with it, and forgets the old one', async () => {
    const store = await open();
    await seed(store);
    expect(await codeOf(rotateSqliteKeys({ folder: folder(), clock }))).to.equal('unavailable');
    await store.close();
    const old = readFileSync(path(), 'utf8');
    expect(statSync(path()).mode & 0o777).to.equal(0o600);
    const counts: number[] = [];
    expect(await rotateSqliteKeys({ folder: folder(), clock, onProgress: (count) => counts.push(count) })).to.equal(6);
    expect(counts.at(-1)).to.equal(6);
    const fresh = readFileSync(path(), 'utf8');
    expect(fresh.trim().split('\n')).to.have.length(1);
    expect(fresh).not.to.equal(old);
    const again = await open();
    await readAll(again);
    await takeTurn(again, one.key, 3);
    await again.close();
    writeFileSync(path(), old);
    expect(await codeOf(open())).to.equal('unavailable');
  });

  it('that was cut off goes on, and serves meanwhile', async () => {
    const store = await open();
    await seed(store);
    await store.close();
    const [next, old] = [newMasterKey(), readFileSync(path(), 'utf8').trim()];
    writeFileSync(path(), `${next}\n${old}\n`);
    const during = await open();
    await readAll(during);
    await during.close();
    await rotateSqliteKeys({ folder: folder(), clock });
    expect(readFileSync(path(), 'utf8')).to.equal(`${next}\n`);
    const done = await open();
    await readAll(done);
    await done.close();
  });

  it('takes the keys of the settings, and leaves no file', async () => {
    const [old, next] = [randomBytes(32), randomBytes(32)];
    const store = await open([old]);
    await seed(store);
    await store.close();
    expect(await codeOf(open([next]))).to.equal('unavailable');
    expect(await codeOf(open())).to.equal('unavailable');
    expect(await rotateSqliteKeys({ folder: folder(), clock, masterKeys: [next, old] })).to.equal(6);
    expect(await rotateSqliteKeys({ folder: folder(), clock, masterKeys: [next, old] })).to.equal(0);
    const again = await open([next]);
    await readAll(again);
    await again.close();
    expect(() => statSync(path())).to.throw('ENOENT');
  });

  it('refuses a file that holds something else', async () => {
    await (await open()).close();
    writeFileSync(path(), 'short\n');
    expect(await codeOf(open())).to.equal('unavailable');
  });
});

describe('rotating the master key of the shared store', () => {
  const stores = cosmosStores();
  before(() => stores.start());
  after(() => stores.stop());

  it('wraps every key with the new one, while processes that know both work on', async () => {
    const settings = await stores.newDatabase();
    const [old = randomBytes(32)] = settings.masterKeys ?? [];
    const next = randomBytes(32);
    const before = await openCosmosStore({ ...settings, clock });
    await seed(before);
    await before.close();
    const store = await openCosmosStore({ ...settings, clock, masterKeys: [next, old] });
    expect(await rotateCosmosKeys({ ...settings, masterKeys: [next, old] })).to.equal(6);
    await readAll(store);
    await store.close();
    const after = await openCosmosStore({ ...settings, clock, masterKeys: [next] });
    await readAll(after);
    await takeTurn(after, one.key, 7);
    await after.close();
    expect(await codeOf(openCosmosStore({ ...settings, clock }))).to.equal('unavailable');
    expect(await rotateCosmosKeys({ ...settings, masterKeys: [next] })).to.equal(0);
  });
});
