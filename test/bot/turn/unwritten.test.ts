import { expect } from 'chai';
import sinon from 'sinon';
import { Unwritten } from '../../../bot/turn/unwritten.ts';
import { type InboxItem, StoreError } from '../../../storage/index.ts';
import { inboxItem } from '../../support/records.ts';
import { message, openHarness } from '../../support/turnHarness.ts';

const HOLD_MS = 100;

describe('an activity that the queue has and the store has not', () => {
  let time: sinon.SinonFakeTimers;
  let written: string[];
  let isAway: boolean;
  let unwritten: Unwritten;
  const item = inboxItem('k', 1);
  const take = () => true;

  beforeEach(() => {
    time = sinon.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    written = [];
    isAway = false;
    const accept = async ({ id }: InboxItem) => {
      if (isAway) throw new StoreError('unavailable', 'away');
      written.push(id);
      return 'accepted' as const;
    };
    unwritten = new Unwritten({ accept }, HOLD_MS);
  });
  afterEach(() => time.restore());

  it('becomes durable with its turn, and is written by nobody else', async () => {
    const held = unwritten.hold(item, take);
    expect(await unwritten.claim(item.id)).to.equal('accept');
    await time.tickAsync(HOLD_MS);
    unwritten.settle(item.id, 'accepted');
    expect(await held).to.equal('accepted');
    await time.tickAsync(HOLD_MS);
    expect(written).to.deep.equal([]);
    expect(await unwritten.claim(item.id)).to.equal('stored');
  });

  it('is written by itself when its turn does not come in time', async () => {
    const held = unwritten.hold(item, take);
    await time.tickAsync(HOLD_MS - 1);
    expect(written).to.deep.equal([]);
    await time.tickAsync(1);
    expect(await held).to.equal('accepted');
    expect(written).to.deep.equal([item.id]);
    expect(await unwritten.claim(item.id)).to.equal('stored');
  });

  it('is written by itself when its turn could not be written in time, and not before that is known', async () => {
    const held = unwritten.hold(item, take);
    await unwritten.claim(item.id);
    await time.tickAsync(HOLD_MS);
    expect(written).to.deep.equal([]);
    unwritten.release(item.id);
    expect(await held).to.equal('accepted');
    expect(written).to.deep.equal([item.id]);
  });

  it('may have its turn again when that was not written', async () => {
    const held = unwritten.hold(item, take);
    await unwritten.claim(item.id);
    unwritten.release(item.id);
    expect(await unwritten.claim(item.id)).to.equal('accept');
    unwritten.settle(item.id, 'duplicate');
    expect(await held).to.equal('duplicate');
  });

  it('has no turn any more when its sender was told that it could not be kept', async () => {
    isAway = true;
    const held = unwritten.hold(item, take)?.catch((error: unknown) => error);
    await time.tickAsync(HOLD_MS);
    expect(await held).to.have.property('code', 'unavailable');
    expect(await unwritten.claim(item.id)).to.equal('refused');
    expect(await unwritten.claim(item.id)).to.equal('stored');
  });

  it('is not held when the queue has no room', async () => {
    expect(unwritten.hold(item, () => false)).to.equal(undefined);
    expect(unwritten.resultOf(item.id)).to.equal(undefined);
    await time.tickAsync(HOLD_MS);
    expect(written).to.deep.equal([]);
  });

  it('is written before the house closes', async () => {
    const held = unwritten.hold(item, take);
    await unwritten.writeAll();
    expect(await held).to.equal('accepted');
    expect(written).to.deep.equal([item.id]);
  });
});

describe('an activity that becomes durable with its turn', () => {
  it('is answered when it is durable, and its copies too, though the store took one write', async () => {
    const harness = await openHarness();
    const accept = sinon.spy(harness.store, 'accept');
    const commit = sinon.spy(harness.store, 'commit');
    const { receiver, start, metrics } = harness.engine();
    await start();
    const results = await Promise.all([receiver.receive(message('a')), receiver.receive(message('a'))]);
    expect(results.map(({ result }) => result)).to.deep.equal(['accepted', 'duplicate']);
    expect(await harness.transcript()).to.have.length(2);
    expect([accept.callCount, commit.callCount]).to.deep.equal([0, 1]);
    expect([metrics.accepted, metrics.duplicates]).to.deep.equal([1, 1]);
    expect((await receiver.receive(message('a'))).result).to.equal('duplicate');
    await harness.close();
  });

  it('is lost to nobody when the house closes before its turn', async () => {
    const harness = await openHarness();
    let go = () => {};
    const gate = new Promise<void>((resolve) => {
      go = resolve;
    });
    const slow = { ...harness.store, load: (key: string) => gate.then(() => harness.store.load(key)) };
    const engine = harness.engine({ store: slow });
    await engine.start();
    const received = ['a', 'b'].map((id) => engine.receiver.receive(message(id)));
    await new Promise((resolve) => setTimeout(resolve, 20));
    const stopped = engine.stop();
    go();
    await stopped;
    expect((await Promise.all(received)).map(({ result }) => result)).to.deep.equal(['accepted', 'accepted']);
    const left = await harness.store.pending({ limit: 10 });
    expect(left.items.map(({ activity }) => activity.id)).to.deep.equal(['b']);
    await harness.close();
  });
});
