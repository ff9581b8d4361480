import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { after, afterEach, before, beforeEach, describe, it } from 'mocha';
import { exportStore, openSqliteStore, readMoveLine, type Store, StoreError } from '../../../storage/index.ts';
import { codeOf, type MakeStore, type StoreUnderTest } from '../../contracts/storeRig.ts';
import { cosmosStores } from '../../support/cosmosStores.ts';
import { asNewerProgram } from '../../support/newerProgram.ts';
import { inboxItem, instant } from '../../support/records.ts';
import { person } from '../../support/staffRecords.ts';
import { prepareTurn, takeTurn } from '../../support/turns.ts';

const stores = cosmosStores();
const clock = () => new Date(instant(0));

const makeSqlite: MakeStore = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kesu-versions-'));
  const store = await openSqliteStore({ folder, clock });
  const dispose = async () => {
    await store.close();
    await rm(folder, { recursive: true });
  };
  return { store, reopen: async () => store, dispose };
};

for (const [name, make] of [
  ['SQLite', makeSqlite],
  ['Cosmos DB', stores.make],
] as const)
  describe(`two versions of the program over ${name}`, () => {
    let tested: StoreUnderTest;
    let store: Store;
    before(() => stores.start());
    after(() => stores.stop());
    beforeEach(async () => {
      tested = await make(clock);
      store = tested.store;
    });
    afterEach(() => tested.dispose());
    const newer = () => asNewerProgram(async () => (await store.load('k'))?.value as { v: number; tone?: string });

    const newerTurn = (key: string, n: number) =>
      asNewerProgram(async () => {
        const turn = await prepareTurn(store, key, n);
        await store.accept(inboxItem(key, n));
        await store.commit({ ...turn, conversation: { ...turn.conversation, v: 2, tone: 'warm' } as never });
      });

    it('the newer one reads what the older one wrote as its own, and the older one goes on with what only it has written', async () => {
      await takeTurn(store, 'k', 1);
      expect(await newer()).to.include({ v: 2, tone: 'as before' });
      await takeTurn(store, 'k', 2);
      expect((await store.load('k'))?.value).to.include({ v: 1, lastSeq: 2 });
    });

    it('the older one leaves alone what the newer one has written, and loses nothing of it', async () => {
      await takeTurn(store, 'k', 1);
      const stale = await prepareTurn(store, 'k', 2);
      await store.accept(inboxItem('k', 2));
      await newerTurn('k', 3);
      const refusal = await store.load('k').catch((error: unknown) => error);
      expect(refusal).to.be.instanceOf(StoreError);
      expect(String(refusal)).to.contain('version 2; this program knows 1');
      expect(await codeOf(store.commit(stale))).to.be.oneOf(['conflict', 'corrupt']);
      expect(await newer()).to.include({ v: 2, tone: 'warm', lastSeq: 2 });
    });

    it('what the older one accepted and may not answer waits for the newer one', async () => {
      await newerTurn('k', 1);
      expect(await store.accept(inboxItem('k', 2))).to.equal('accepted');
      expect(await codeOf(store.load('k'))).to.equal('corrupt');
      expect((await store.pending({ limit: 9 })).items.map(({ id }) => id)).to.deep.equal([inboxItem('k', 2).id]);
      await newerTurn('k', 2);
      expect(await newer()).to.include({ lastSeq: 2 });
      expect((await store.pending({ limit: 9 })).items).to.deep.equal([]);
    });

    it('the older one serves everything else', async () => {
      await newerTurn('new', 1);
      await takeTurn(store, 'old', 1);
      expect((await store.load('old'))?.value.lastSeq).to.equal(1);
      expect(await store.entries('new', { after: 0, limit: 9 })).to.have.length(1);
      await store.putPerson(person('old'), undefined);
      await asNewerProgram(() => store.putPerson({ ...person('new'), v: 2, tone: 'warm' } as never, undefined));
      expect((await store.personByLogin('old'))?.value.id).to.equal('old');
      expect(await codeOf(store.personByLogin('new'))).to.equal('corrupt');
    });

    it('an export of the older one becomes what it is now when the newer one reads it; not the other way round', async () => {
      await takeTurn(store, 'k', 1);
      const texts: string[] = [];
      for await (const line of exportStore(store, { now: clock(), withSecrets: false }))
        texts.push(JSON.stringify(line));
      const conversation = texts.find((text) => text.startsWith('{"kind":"conversation"')) ?? '';
      const read = await asNewerProgram(async () => readMoveLine(conversation));
      expect(read).to.have.nested.property('record.tone', 'as before');
      const future = JSON.stringify(read);
      expect(() => readMoveLine(future)).to.throw(StoreError, 'version 2');
    });
  });
