import { expect } from 'chai';
import { StoreError } from '../../../storage/index.ts';
import { type Harness, KEY, message, openHarness } from '../../support/turnHarness.ts';
import { countingBot, countOf } from '../../support/turnHarnessBot.ts';

describe('a turn that loses the race for its conversation', () => {
  let harness: Harness;
  beforeEach(async () => {
    harness = await openHarness();
  });
  afterEach(() => harness.close());

  it('is run again on the new state, and speaks once', async () => {
    let runs = 0;
    const rival = harness.engine();
    await rival.start();
    const bot = countingBot(async () => {
      runs += 1;
      if (runs > 1) return;
      await rival.receiver.receive(message('b'));
      await rival.whenIdle();
    });
    const engine = harness.engine({ bot });
    await engine.start();
    await engine.receiver.receive(message('a'));
    await engine.whenIdle();
    expect(runs).to.equal(2);
    expect(engine.metrics).to.include({ conflicts: 1, turns: 1 });
    const texts = ['text b', '1: text b', 'text a', '2: text a'];
    expect((await harness.transcript()).map(({ text }) => text)).to.deep.equal(texts);
  });

  it('loses no update when two engines write to one conversation at once', async () => {
    const engines = [harness.engine(), harness.engine()];
    for (const engine of engines) await engine.start();
    const ids = Array.from({ length: 60 }, (_, n) => `m${n}`);
    await Promise.all(ids.map((id, n) => engines[n % 2]?.receiver.receive(message(id))));
    for (const engine of engines) await engine.whenIdle();
    const entries = await harness.transcript();
    const heard = entries.filter(({ author }) => author === 'customer').map(({ activityId }) => activityId);
    expect(heard).to.have.members(ids).and.have.length(60);
    expect(entries.map(({ seq }) => seq)).to.deep.equal(entries.map((_, index) => index + 1));
    expect(countOf((await harness.store.load(KEY))?.value)).to.equal(60);
    for (const side of [0, 1]) {
      const mine = ids.filter((_, n) => n % 2 === side);
      expect(heard.filter((id) => mine.includes(id))).to.deep.equal(mine);
    }
  });

  it('is written once when two engines have the same activity in hand', async () => {
    const source = harness.engine();
    const ids = ['a', 'b', 'c'];
    for (const id of ids) await source.receiver.receive(message(id));
    const engines = [harness.engine(), harness.engine()];
    await Promise.all(engines.map((engine) => engine.start()));
    for (const engine of engines) await engine.whenIdle();
    const heard = (await harness.transcript()).filter(({ author }) => author === 'customer');
    expect(heard.map(({ activityId }) => activityId)).to.deep.equal(ids);
    expect((engines[0]?.metrics.turns ?? 0) + (engines[1]?.metrics.turns ?? 0)).to.equal(3);
  });

  it('is found again when its commit was written but not confirmed', async () => {
    const { store } = harness;
    let isLost = true;
    const lossy: typeof store = {
      ...store,
      async commit(turn) {
        const etag = await store.commit(turn);
        if (!isLost) return etag;
        isLost = false;
        throw new StoreError('unavailable', 'no answer');
      },
    };
    const engine = harness.engine({ store: lossy });
    await engine.start();
    const told: number[] = [];
    engine.feed.subscribe(KEY, (entries) => told.push(...entries.map(({ seq }) => seq)));
    await engine.receiver.receive(message('a'));
    await engine.whenIdle();
    expect((await harness.transcript()).map(({ text }) => text)).to.deep.equal(['text a', '1: text a']);
    expect(told).to.deep.equal([1, 2]);
  });

  it('is recorded bare when it keeps losing for a reason of its own', async () => {
    const { store } = harness;
    let commits = 0;
    const picky: typeof store = {
      ...store,
      async commit(turn) {
        commits += 1;
        if (turn.conversation.dialog.count !== undefined) throw new StoreError('conflict', 'number taken');
        return store.commit(turn);
      },
    };
    const engine = harness.engine({ store: picky });
    await engine.start();
    await engine.receiver.receive(message('a'));
    await engine.whenIdle();
    expect(commits).to.equal(21);
    const entries = await harness.transcript();
    expect(entries[0]).to.include({ text: 'text a', author: 'customer' });
    expect(entries[1]?.text).to.equal(`sorry ${entries[0]?.failure}`);
  });

  it('waits for a store that is away, keeping the order', async () => {
    const { store } = harness;
    let away = 3;
    const flaky: typeof store = {
      ...store,
      load: (key) => (away-- > 0 ? Promise.reject(new StoreError('unavailable', 'away')) : store.load(key)),
    };
    const engine = harness.engine({ store: flaky });
    await engine.start();
    for (const id of ['a', 'b', 'c']) await engine.receiver.receive(message(id));
    await engine.whenIdle();
    const heard = (await harness.transcript()).filter(({ author }) => author === 'customer');
    expect(heard.map(({ activityId }) => activityId)).to.deep.equal(['a', 'b', 'c']);
    expect(engine.metrics.failures).to.equal(0);
  });
});
