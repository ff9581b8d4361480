import { expect } from 'chai';
import { openCosmosStore } from '../../../storage/cosmos/openCosmosStore.ts';
import type { Store } from '../../../storage/index.ts';
import { codeOf } from '../../contracts/storeRig.ts';
import { cosmosStores } from '../../support/cosmosStores.ts';
import { conversation, inboxItem, instant, promiseRecord } from '../../support/records.ts';
import { prepareTurn, takeTurn } from '../../support/turns.ts';

describe('two processes over Cosmos DB', () => {
  const stores = cosmosStores();
  let one: Store;
  let two: Store;
  before(() => stores.start());
  after(() => stores.stop());
  beforeEach(async () => {
    const settings = await stores.newDatabase();
    const open = () => openCosmosStore({ ...settings, clock: () => new Date() });
    [one, two] = await Promise.all([open(), open()]);
  });
  afterEach(() => Promise.all([one.close(), two.close()]));

  it('go on with what they know of a conversation, are refused when it was overtaken, and then know it', async () => {
    await takeTurn(one, 'k', 1);
    await takeTurn(two, 'k', 2);
    const known = await one.load('k', { forTurn: true });
    expect(known?.value.lastSeq).to.equal(1);
    expect((await one.load('k'))?.value.lastSeq).to.equal(2);
    await takeTurn(two, 'k', 3);
    await one.accept(inboxItem('k', 4));
    const turn = await prepareTurn(one, 'k', 4);
    await takeTurn(two, 'k', 5);
    expect(await codeOf(one.commit(turn))).to.equal('conflict');
    expect((await one.load('k', { forTurn: true }))?.value.lastSeq).to.equal(4);
  });

  it('answer an activity once that came to both, and leave nothing of the other copy', async () => {
    await takeTurn(one, 'k', 1);
    await takeTurn(two, 'k', 2);
    expect((await one.load('k'))?.value.lastSeq).to.equal(2);
    const copy = { ...(await prepareTurn(two, 'k', 3)), accepts: inboxItem('k', 3) };
    await one.accept(inboxItem('k', 3));
    await two.commit(copy);
    expect(await codeOf(one.commit(await prepareTurn(one, 'k', 3)))).to.equal('conflict');
    expect((await one.pending({ limit: 10 })).items).to.deep.equal([]);
    expect(await one.accept(inboxItem('k', 3))).to.equal('duplicate');
    expect(await one.inboxState('k', inboxItem('k', 3).id)).to.equal('done');
  });

  it('see one promise due at its time, though its conversation is found by an earlier one', async () => {
    let n = 0;
    const promise = async (store: Store, key: string, next: number, now: number) => {
      n += 1;
      const put = promiseRecord(key, 'p', { nextAt: instant(next) });
      const at = (seq: number) => conversation(key, { lastSeq: seq, updatedAt: instant(now), promises: [put] });
      await takeTurn(store, key, n, (seq) => ({ conversation: at(seq), promises: [put] }));
    };
    for (let minute = 0; minute < 20; minute += 1)
      await promise(minute % 2 ? one : two, 'k', 60 * (minute + 10), 60 * minute);
    const last = 60 * 29;
    for (const store of [one, two]) {
      expect(await store.nextPromiseAt()).to.equal(instant(last));
      expect(await store.duePromises(instant(last - 1), 10)).to.deep.equal([]);
      expect((await store.duePromises(instant(last), 10)).map(({ id }) => id)).to.deep.equal(['p']);
    }
    for (let key = 0; key < 12; key += 1) {
      await promise(one, `k${key}`, 100 + key, 0);
      await promise(one, `k${key}`, 5000 - key, 1);
    }
    expect(await two.nextPromiseAt()).to.equal(instant(last));
    const due = await two.duePromises(instant(4995), 3);
    expect(due.map(({ nextAt }) => nextAt)).to.deep.equal([last, 4989, 4990].map(instant));
  });

  it('look once at a promise whose time passed for nothing, and miss none that comes due sooner after that', async () => {
    let n = 0;
    const promise = async (next: number, now: number) => {
      n += 1;
      const put = promiseRecord('off', 'p', { nextAt: instant(next) });
      const at = (seq: number) => conversation('off', { lastSeq: seq, updatedAt: instant(now), promises: [put] });
      await takeTurn(one, 'off', n, (seq) => ({ conversation: at(seq), promises: [put] }));
    };
    const { meter } = stores.peer;
    const look = async (seconds: number) => {
      const before = meter.roundTrips;
      const due = await two.duePromises(instant(seconds), 10);
      return { due: due.map(({ nextAt }) => nextAt), trips: meter.roundTrips - before };
    };
    const { trips: ofNothing } = await look(0);
    await promise(600, 0);
    await promise(100_000, 1);
    expect((await look(700)).trips).to.be.above(ofNothing);
    expect(await look(700)).to.deep.equal({ due: [], trips: ofNothing });
    await promise(800, 2);
    expect((await look(800)).due).to.deep.equal([instant(800)]);
  });
});
