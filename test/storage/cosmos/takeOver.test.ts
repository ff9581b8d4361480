import { expect } from 'chai';
import { openCosmosStore } from '../../../storage/cosmos/openCosmosStore.ts';
import type { Store } from '../../../storage/index.ts';
import { codeOf } from '../../contracts/storeRig.ts';
import { cosmosStores } from '../../support/cosmosStores.ts';
import { inboxItem, instant, outboxItem } from '../../support/records.ts';
import { prepareTurn, takeTurn } from '../../support/turns.ts';

const CALL = { attemptMs: 2_000, deadlineMs: 6_000 };
/** Beats once and never again by itself, like a process that hangs. */
const HANGING = { ...CALL, beatMs: 1e8, goneMs: 2e8 };
/** Long enough that a busy machine does not take a living process for gone. */
const GONE_MS = 1_000;
const ALIVE = { ...CALL, beatMs: 200, goneMs: GONE_MS };

describe('work of a process that is gone', () => {
  const stores = cosmosStores();
  let hanging: Store;
  let alive: Store;
  let other: Store;
  before(() => stores.start());
  after(() => stores.stop());

  beforeEach(async () => {
    const settings = await stores.newDatabase();
    const open = (limits: typeof CALL) => openCosmosStore({ ...settings, limits, clock: () => new Date() });
    [hanging, alive, other] = await Promise.all([open(HANGING), open(ALIVE), open(ALIVE)]);
    await takeTurn(hanging, 'k', 1, (seq) => ({ outbox: [outboxItem('k', 'o', seq)] }));
    await hanging.accept(inboxItem('k', 2));
  });
  afterEach(() => Promise.all([hanging, alive, other].map((store) => store.close())));

  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const owed = async (store: Store) => (await store.owed({ now: instant(9), limit: 9 })).items.map(({ id }) => id);

  /** Asks both of the others until one of them was given something. */
  async function takeOver() {
    const given: Awaited<ReturnType<Store['takeOver']>>[] = [];
    const until = Date.now() + 2 * GONE_MS;
    while (Date.now() < until) {
      given.push(...(await Promise.all([alive.takeOver(), other.takeOver()])));
      await pause(50);
    }
    return { pending: given.flatMap(({ pending }) => pending), owed: given.flatMap((one) => one.owed) };
  }

  it('is nobody else\u2019s while it lives', async () => {
    for (const store of [alive, other]) {
      await hanging.ping();
      expect((await store.pending({ limit: 9 })).items).to.deep.equal([]);
      expect(await owed(store)).to.deep.equal([]);
      expect(await store.takeOver()).to.deep.equal({ pending: [], owed: [] });
    }
    expect((await hanging.pending({ limit: 9 })).items).to.deep.equal([inboxItem('k', 2)]);
    expect(await owed(hanging)).to.deep.equal(['o']);
  });

  it('is given to exactly one of the others', async () => {
    const taken = await takeOver();
    expect(taken.pending).to.deep.equal([inboxItem('k', 2)]);
    expect(taken.owed.map(({ id }) => id)).to.deep.equal(['o']);
  });

  it('is no longer its own when it comes back, and neither is what it has begun', async () => {
    const begun = await prepareTurn(hanging, 'k', 2);
    await takeOver();
    await hanging.ping();
    expect(await hanging.mayDeliver('k', 'o')).to.equal('no');
    expect(await codeOf(hanging.commit(begun))).to.equal('conflict');
    expect(await owed(hanging)).to.deep.equal([]);
    await takeTurn(hanging, 'new', 1, (seq) => ({ outbox: [outboxItem('new', 'n', seq)] }));
    expect(await owed(hanging)).to.deep.equal(['n']);
  });

  it('stays its own when it was only slow', async () => {
    for (let n = 0; n < 8; n += 1) {
      await hanging.ping();
      expect(await alive.takeOver()).to.deep.equal({ pending: [], owed: [] });
      await pause(GONE_MS / 3);
    }
    expect(await hanging.mayDeliver('k', 'o')).to.equal('yes');
  });

  it('is not announced any longer by whoever is gone', async () => {
    await hanging.announce({ here: ['anna'] });
    await hanging.ping();
    await alive.takeOver();
    expect(await alive.announced()).to.deep.equal([{ here: ['anna'] }]);
    await takeOver();
    expect(await alive.announced()).to.deep.equal([]);
    expect(await hanging.announced(), 'nobody hears of themselves').to.deep.equal([]);
  });

  it('is free at once when it closes', async () => {
    await hanging.close();
    expect((await alive.pending({ limit: 9 })).items).to.deep.equal([inboxItem('k', 2)]);
    expect(await owed(alive)).to.deep.equal(['o']);
    expect(await owed(other)).to.deep.equal([]);
  });
});
