import { expect } from 'chai';
import sinon from 'sinon';
import type { Sender, SendResult } from '../../../bot/delivery/sender.ts';
import type { Channel } from '../../../bot/turn/engine.ts';
import { type Harness, KEY, message, openHarness } from '../../support/turnHarness.ts';

const SENT: SendResult = { result: 'sent', channelActivityId: 'theirs' };
const BUSY: SendResult = { result: 'retry', code: '429', ambiguous: false, afterMs: 60_000 };
const BROKEN: SendResult = { result: 'retry', code: '502', ambiguous: true };

/** A channel that answers as it is told, then takes everything; `sent` keeps what it was sent, with the time. */
function scriptedChannel(...script: SendResult[]) {
  const sent: { text: string; at: number }[] = [];
  const sender: Sender = {
    async send(_address, activity) {
      sent.push({ text: String(activity.text), at: Date.now() });
      return script.shift() ?? SENT;
    },
  };
  const channel: Channel = { delivery: 'push', sender };
  return { sent, channelOf: () => channel };
}

describe('delivery to a push channel', () => {
  let harness: Harness;
  let time: sinon.SinonFakeTimers;
  beforeEach(async () => {
    const toFake = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] as const;
    time = sinon.useFakeTimers({ now: Date.UTC(2026, 10, 21, 9), toFake: [...toFake] });
    harness = await openHarness();
  });
  afterEach(async () => {
    time.restore();
    await harness.close();
  });

  /** Lets everything happen that takes no time. */
  const settle = async () => {
    for (let n = 0; n < 200; n += 1) await new Promise((resolve) => setImmediate(resolve));
  };
  const tell = async (engine: ReturnType<Harness['engine']>, ...ids: string[]) => {
    for (const id of ids) {
      await engine.receiver.receive(message(id));
      await settle();
    }
  };
  const owed = async () => (await harness.store.owed({ now: '9999', limit: 100 })).items;

  it('sends a reply once it is committed, and owes it no more', async () => {
    const channel = scriptedChannel();
    const engine = harness.engine(channel);
    await engine.start();
    await tell(engine, 'a');
    expect(channel.sent.map(({ text }) => text)).to.deep.equal(['1: text a']);
    expect(await owed()).to.have.length(0);
    expect(engine.metrics).to.include({ delivered: 1, retried: 0 });
  });

  it('sends without the reason of the policy, and refers to the message it answers', async () => {
    const sender = { send: sinon.fake.resolves(SENT) };
    const engine = harness.engine({ channelOf: () => ({ delivery: 'push', sender }) });
    await engine.start();
    await tell(engine, 'a');
    const activity = sender.send.firstCall.args[1] as Record<string, unknown>;
    expect(activity.channelData).to.deep.equal({ kesu: { stage: 'vent', replyKey: 'test.echo' } });
    expect(activity).to.include({ replyToId: 'a', type: 'message' });
    expect((await harness.transcript())[1]?.because).to.equal('a test');
  });

  it('keeps the order of a conversation while one message is sent again, and lets others pass', async () => {
    const channel = scriptedChannel(BUSY);
    const engine = harness.engine(channel);
    await engine.start();
    await tell(engine, 'a', 'b');
    await engine.receiver.receive(message('x', { conversation: { id: 'other' } }));
    await settle();
    expect(channel.sent.map(({ text }) => text)).to.deep.equal(['1: text a', '1: text x']);
    await time.tickAsync(59_000);
    await settle();
    expect(channel.sent).to.have.length(2);
    await time.tickAsync(2000);
    await settle();
    expect(channel.sent.map(({ text }) => text).slice(2)).to.deep.equal(['1: text a', '2: text b']);
    expect(engine.metrics).to.include({ retried: 1, possibleDuplicates: 0, delivered: 3 });
  });

  it('counts what the channel may show twice', async () => {
    const channel = scriptedChannel(BROKEN);
    const engine = harness.engine(channel);
    await engine.start();
    await tell(engine, 'a');
    await time.tickAsync(1000);
    await settle();
    expect(channel.sent).to.have.length(2);
    expect(engine.metrics).to.include({ possibleDuplicates: 1, delivered: 1 });
  });

  it('takes a refusal as final, records it, and goes on', async () => {
    const channel = scriptedChannel({ result: 'refused', code: '403 BotNotInConversationRoster' });
    const engine = harness.engine(channel);
    await engine.start();
    await tell(engine, 'a', 'b');
    await time.tickAsync(10 * 60_000);
    await settle();
    expect(channel.sent.map(({ text }) => text)).to.deep.equal(['1: text a', '2: text b']);
    expect(engine.metrics).to.include({ refused: 1, delivered: 1 });
    expect(await owed()).to.have.length(0);
  });

  it('gives up after three days, not before', async () => {
    const channel = scriptedChannel(...Array.from({ length: 10_000 }, () => BUSY));
    const engine = harness.engine(channel);
    await engine.start();
    await tell(engine, 'a');
    const day = 24 * 60 * 60_000;
    time.setSystemTime(Date.now() + 3 * day - 8 * 60_000);
    await time.tickAsync(5 * 60_000);
    await settle();
    expect(engine.metrics.refused).to.equal(0);
    await time.tickAsync(10 * 60_000);
    await settle();
    expect(engine.metrics.refused).to.equal(1);
    expect(await owed()).to.have.length(0);
  });

  it('sends after a restart what was owed, in order, at its time', async () => {
    const first = harness.engine(scriptedChannel(BUSY));
    await first.start();
    await tell(first, 'a', 'b');
    await first.stop();
    const channel = scriptedChannel();
    const second = harness.engine(channel);
    await second.start();
    await settle();
    expect(channel.sent).to.have.length(0);
    await time.tickAsync(60_000);
    await settle();
    expect(channel.sent.map(({ text }) => text)).to.deep.equal(['1: text a', '2: text b']);
    expect(second.metrics.possibleDuplicates).to.equal(1);
  });

  it('does not send again when only its mark failed', async () => {
    const { store } = harness;
    let failures = 3;
    const settleOnce: typeof store.settle = (...args) =>
      failures-- > 0 ? Promise.reject(new Error('disk')) : store.settle(...args);
    const channel = scriptedChannel();
    const engine = harness.engine({ ...channel, store: { ...store, settle: settleOnce } });
    await engine.start();
    await tell(engine, 'a');
    for (let n = 0; n < 10; n += 1) {
      await time.tickAsync(1000);
      await settle();
    }
    expect(channel.sent).to.have.length(1);
    expect(await owed()).to.have.length(0);
  });

  it('never sends more than seven messages a second into a conversation', async () => {
    const channel = scriptedChannel();
    const engine = harness.engine(channel);
    await engine.start();
    for (let n = 0; n < 20; n += 1) await tell(engine, `m${n}`);
    expect(channel.sent).to.have.length(7);
    expect((await harness.store.load(KEY))?.value.lastSeq).to.equal(40);
    for (let n = 0; n < 12; n += 1) {
      await time.tickAsync(500);
      await settle();
    }
    expect(channel.sent.map(({ text }) => text)).to.deep.equal(
      Array.from({ length: 20 }, (_, n) => `${n + 1}: text m${n}`),
    );
    expect(engine.metrics.retried).to.equal(0);
  });
});
