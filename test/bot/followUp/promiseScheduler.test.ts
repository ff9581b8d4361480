import { expect } from 'chai';
import sinon from 'sinon';
import { promiseDueEvent } from '../../../bot/followUp/promiseDueEvent.ts';
import { createReceiver } from '../../../bot/turn/inbox.ts';
import { createMetrics } from '../../../bot/turn/metrics.ts';
import { Unwritten } from '../../../bot/turn/unwritten.ts';
import { PROMISE_DUE_EVENT } from '../../../dialogs/contract.ts';
import type { Store } from '../../../storage/index.ts';
import { promiseRecord } from '../../support/records.ts';
import { type Harness, KEY, message, openHarness } from '../../support/turnHarness.ts';
import { type Behaviour, countingBot } from '../../support/turnHarnessBot.ts';

const DAY = 24 * 60 * 60_000;
const START = Date.UTC(2026, 10, 21, 9);

describe('a promise that comes due', () => {
  let harness: Harness;
  let time: sinon.SinonFakeTimers;
  let dueIn: number;
  beforeEach(async () => {
    const toFake = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] as const;
    time = sinon.useFakeTimers({ now: START, toFake: [...toFake] });
    harness = await openHarness();
    dueIn = DAY;
  });
  afterEach(async () => {
    time.restore();
    await harness.close();
  });

  /** Lets everything happen that takes no time. */
  const settle = async () => {
    for (let n = 0; n < 100; n += 1) await new Promise((resolve) => setImmediate(resolve));
  };
  /** Moves the clock in steps, each followed by all that it brings about. */
  const pass = async (ms: number, step = 30_000) => {
    for (let left = ms; left > 0; left -= step) {
      await time.tickAsync(Math.min(step, left));
      await settle();
    }
  };
  /** Promises at the first message; keeps the promise when it comes due. */
  const promising: Behaviour = ({ activity }, { conversation, now }) => {
    if (activity.name === PROMISE_DUE_EVENT) {
      for (const promise of conversation.promises) {
        if (promise.nextAt <= now.toISOString()) Object.assign(promise, { state: 'kept', closedAt: now.toISOString() });
      }
    } else if (activity.id === 'a') {
      const at = new Date(now.getTime() + dueIn).toISOString();
      const { key: conversationKey } = conversation;
      const fixed = { v: 1, kind: 'follow_up', owner: 'bot', words: 'we call', attempts: 0, state: 'open' } as const;
      conversation.promises.push({
        ...fixed,
        id: 'p',
        conversationKey,
        madeAt: now.toISOString(),
        dueAt: at,
        nextAt: at,
      });
    }
  };
  const start = async (behaviour: Behaviour = promising) => {
    const engine = harness.engine({ bot: countingBot(behaviour) });
    await engine.start();
    await settle();
    return engine;
  };
  const promiseWith = async (behaviour?: Behaviour) => {
    const engine = await start(behaviour);
    await engine.receiver.receive(message('a'));
    await settle();
    return engine;
  };
  const events = async () => (await harness.transcript()).filter(({ author }) => author === 'system');

  it('has its turn at its time, not before, and once', async () => {
    dueIn = 10 * 60_000;
    await promiseWith();
    await pass(dueIn - 1);
    expect(await events()).to.have.length(0);
    await pass(1);
    expect((await events()).map(({ at }) => Date.parse(at) - START)).to.deep.equal([dueIn]);
    await pass(10 * 60_000);
    expect(await events()).to.have.length(1);
    expect((await harness.transcript()).at(-1)?.text).to.equal(`2: ${PROMISE_DUE_EVENT}`);
    expect((await harness.store.load(KEY))?.value.promises).to.have.length(0);
  });

  it('waits in the store when it is further away than a timer can count', async () => {
    dueIn = 400 * DAY;
    await promiseWith();
    await pass(5 * 60_000);
    expect(await events()).to.have.length(0);
    time.setSystemTime(START + dueIn - 1000);
    await pass(61_000, 1000);
    expect(await events()).to.have.length(1);
  });

  it('is kept after a restart, by whichever process is there, once', async () => {
    const first = await promiseWith();
    await first.stop();
    time.setSystemTime(START + dueIn + 5000);
    await Promise.all([start(), start()]);
    await pass(2000, 100);
    expect(await events()).to.have.length(1);
  });

  it('comes again a while later when its turn fails', async () => {
    let failures = 1;
    dueIn = 60_000;
    await promiseWith((context, draft) => {
      if (context.activity.name === PROMISE_DUE_EVENT && failures-- > 0) throw new Error('broken');
      return promising(context, draft);
    });
    await pass(dueIn + 14 * 60_000);
    expect(await events()).to.have.length(1);
    await pass(2 * 60_000);
    const [failed, kept] = await events();
    expect(failed?.failure).to.be.a('string');
    expect(kept).not.to.have.property('failure');
    expect((await harness.transcript()).filter(({ author }) => author === 'bot')).to.have.length(2);
  });

  it('is kept at its time when the clock was set back while it waited for its turn', async () => {
    dueIn = 60_000;
    await (await promiseWith()).stop();
    time.setSystemTime(START + dueIn);
    const loaded = (await harness.store.load(KEY))?.value;
    const [promise] = loaded?.promises ?? [];
    if (!loaded || !promise) throw new Error('no promise');
    // A process takes the event, and ends before its turn.
    const queue = { offer: () => {}, offerUnwritten: () => false };
    const { store } = harness;
    const unwritten = new Unwritten(store);
    const inbox = createReceiver({ store, queue, unwritten, clock: () => new Date(), metrics: createMetrics() });
    await inbox.receiveInternal(KEY, promiseDueEvent(promise, loaded.address));
    time.setSystemTime(START);
    await start();
    await pass(dueIn - 1);
    expect((await harness.store.load(KEY))?.value.promises).to.have.length(1);
    await pass(1000);
    expect((await harness.store.load(KEY))?.value.promises).to.have.length(0);
  });

  it('does not wait for another one whose conversation cannot be read', async () => {
    dueIn = 60_000;
    const broken = promiseRecord('gone', 'broken', { nextAt: new Date(START).toISOString() });
    const store: Store = {
      ...harness.store,
      duePromises: async (now, limit) => [broken, ...(await harness.store.duePromises(now, limit))],
    };
    const engine = harness.engine({ store, bot: countingBot(promising) });
    await engine.start();
    await engine.receiver.receive(message('a'));
    await settle();
    await pass(dueIn + 5000, 1000);
    expect(await events()).to.have.length(1);
    const said = harness.log.lines.filter(({ level }) => level === 'error');
    expect(said.map(({ fields }) => fields)).to.have.length(1);
    expect(said[0]?.fields).to.include({ promise: 'broken' });
  });

  it('is handed over once while it waits for its turn, and looked at less and less often', async () => {
    dueIn = 60_000;
    let [looks, loads] = [0, 0];
    const store: Store = {
      ...harness.store,
      duePromises: (now, limit) => {
        looks += 1;
        return harness.store.duePromises(now, limit);
      },
      load: (key) => {
        loads += 1;
        return harness.store.load(key);
      },
    };
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const engine = harness.engine({
      store,
      bot: countingBot(async (context, draft) => {
        if (context.activity.name === PROMISE_DUE_EVENT) await held;
        return promising(context, draft);
      }),
    });
    await engine.start();
    await engine.receiver.receive(message('a'));
    await settle();
    await pass(dueIn, 1000);
    const before = { looks, loads };
    try {
      await pass(8_000, 250);
      expect(loads - before.loads).to.equal(0);
      expect(looks - before.looks).to.be.within(3, 6);
    } finally {
      release();
    }
    await pass(9_000, 250);
    expect(await events()).to.have.length(1);
    expect((await harness.store.load(KEY))?.value.promises).to.have.length(0);
  });

  it('is not spoken about while a person holds the conversation', async () => {
    dueIn = 60_000;
    const engine = await promiseWith(async (context, draft) => {
      await promising(context, draft);
      if (context.activity.id !== 'a') return;
      const at = draft.now.toISOString();
      const asked = { requestedAt: at, promisedBy: at, reason: 'asked', urgent: false } as const;
      draft.conversation.handoff = { v: 1, id: 'h', conversationKey: KEY, state: 'accepted', ...asked };
    });
    await pass(dueIn);
    await engine.receiver.receive(message('b'));
    await settle();
    const [, greeting, due, heard] = await harness.transcript();
    expect([greeting?.author, due?.author, heard?.author]).to.deep.equal(['bot', 'system', 'customer']);
    expect(heard).to.have.property('understanding');
    expect(await harness.transcript()).to.have.length(4);
  });

  it('cannot be faked from outside', async () => {
    const engine = await promiseWith();
    const { metrics } = engine;
    const ignored = metrics.ignored;
    await engine.receiver.receive(
      message('e', { type: 'event', name: PROMISE_DUE_EVENT, value: { promiseId: 'p', attempt: 0 } }),
    );
    await settle();
    expect(metrics.ignored).to.equal(ignored + 1);
    expect(await events()).to.have.length(0);
  });
});
