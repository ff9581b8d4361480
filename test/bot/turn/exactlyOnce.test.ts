import { expect } from 'chai';
import { type Harness, KEY, message, openHarness } from '../../support/turnHarness.ts';
import { countingBot, countOf } from '../../support/turnHarnessBot.ts';

describe('a turn per activity', () => {
  let harness: Harness;
  beforeEach(async () => {
    harness = await openHarness();
  });
  afterEach(() => harness.close());

  it('gives 100 parallel copies of one activity one turn and one set of replies', async () => {
    const engine = harness.engine();
    await engine.start();
    const answers = await Promise.all(Array.from({ length: 100 }, () => engine.receiver.receive(message('a'))));
    await engine.whenIdle();
    expect(answers.filter(({ result }) => result === 'accepted')).to.have.length(1);
    expect((await harness.transcript()).map(({ text }) => text)).to.deep.equal(['text a', '1: text a']);
    expect(engine.metrics).to.include({ turns: 1, accepted: 1, duplicates: 99 });
  });

  it('knows a copy that comes after the turn, and after a restart', async () => {
    const first = harness.engine();
    await first.start();
    await first.receiver.receive(message('a'));
    await first.whenIdle();
    await first.stop();
    const second = harness.engine();
    await second.start();
    expect((await second.receiver.receive(message('a'))).result).to.equal('duplicate');
    await second.whenIdle();
    expect(await harness.transcript()).to.have.length(2);
  });

  it('runs 50 different messages sent at once in order, one after the other, losing no update', async () => {
    let running = 0;
    const bot = countingBot(async () => {
      running += 1;
      expect(running).to.equal(1);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
    });
    const engine = harness.engine({ bot });
    await engine.start();
    const ids = Array.from({ length: 50 }, (_, n) => `m${n}`);
    await Promise.all(ids.map((id) => engine.receiver.receive(message(id))));
    await engine.whenIdle();
    const entries = await harness.transcript();
    expect(entries.filter(({ author }) => author === 'customer').map(({ activityId }) => activityId)).to.deep.equal(
      ids,
    );
    expect(entries.map(({ seq }) => seq)).to.deep.equal(entries.map((_, index) => index + 1));
    expect(entries.at(-1)?.text).to.equal('50: text m49');
    expect(countOf((await harness.store.load(KEY))?.value)).to.equal(50);
    expect(engine.metrics).to.include({ turns: 50, conflicts: 0, storeReads: 50, storeWrites: 50, failures: 0 });
  });

  it('tells all but the last of the waiting messages that more is coming', async () => {
    const engine = harness.engine();
    const seen: string[] = [];
    const ids = ['a', 'b', 'c'];
    for (const id of ids) await engine.receiver.receive(message(id));
    await engine.start();
    await engine.whenIdle();
    for (const { author, text } of await harness.transcript()) if (author === 'bot') seen.push(text);
    expect(seen).to.deep.equal(['3: text c']);
  });

  it('keeps what it has no room for in the store, and runs it in order', async () => {
    const engine = harness.engine({ capacity: 4, concurrency: 2 });
    await engine.start();
    const sent: string[] = [];
    for (let n = 0; n < 60; n += 1) {
      const conversation = { id: n % 3 === 0 ? 'conv' : `other${n % 3}` };
      await engine.receiver.receive(message(`m${n}`, { conversation }));
      if (n % 3 === 0) sent.push(`m${n}`);
    }
    await engine.whenIdle();
    const heard = (await harness.transcript()).filter(({ author }) => author === 'customer');
    expect(heard.map(({ activityId }) => activityId)).to.deep.equal(sent);
    expect((await harness.store.pending({ limit: 10 })).items).to.have.length(0);
    expect(engine.metrics.turns).to.equal(60);
  });

  it('does what an earlier process accepted and had no time for', async () => {
    const stopped = harness.engine();
    for (const id of ['a', 'b']) await stopped.receiver.receive(message(id));
    await stopped.stop();
    const engine = harness.engine();
    await engine.start();
    await engine.receiver.receive(message('c'));
    await engine.whenIdle();
    const heard = (await harness.transcript()).filter(({ author }) => author === 'customer');
    expect(heard.map(({ activityId }) => activityId)).to.deep.equal(['a', 'b', 'c']);
  });

  it('loses nothing when it is stopped at work and started again', async () => {
    const ids = Array.from({ length: 40 }, (_, n) => `m${n}`);
    const first = harness.engine();
    await first.start();
    for (const id of ids.slice(0, 20)) await first.receiver.receive(message(id));
    const stopping = first.stop();
    for (const id of ids.slice(20)) await first.receiver.receive(message(id));
    await stopping;
    const left = (await harness.store.pending({ limit: 100 })).items.length;
    expect(left).to.be.within(20, 40);
    const second = harness.engine();
    await second.start();
    await second.whenIdle();
    const heard = (await harness.transcript()).filter(({ author }) => author === 'customer');
    expect(heard.map(({ activityId }) => activityId)).to.deep.equal(ids);
    expect(first.metrics.turns + second.metrics.turns).to.equal(40);
  });
});
