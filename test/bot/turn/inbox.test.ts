import { expect } from 'chai';
import type { InboundActivity } from '../../../bot/ingress/activity.ts';
import { createReceiver, keyOf } from '../../../bot/turn/inbox.ts';
import { createMetrics } from '../../../bot/turn/metrics.ts';
import { Unwritten } from '../../../bot/turn/unwritten.ts';
import { type InboxItem, StoreError } from '../../../storage/index.ts';
import { type Harness, message, openHarness } from '../../support/turnHarness.ts';

/** A receiver over an inbox whose confirmations are given by hand. */
function byHand() {
  const waiting: { item: InboxItem; confirm(result?: 'accepted' | 'duplicate'): void; refuse(): void }[] = [];
  const offered: InboxItem[] = [];
  const accept = (item: InboxItem) =>
    new Promise<'accepted' | 'duplicate'>((resolve, reject) => {
      waiting.push({
        item,
        confirm: (result = 'accepted') => resolve(result),
        refuse: () => reject(new StoreError('unavailable', 'away')),
      });
    });
  const receiver = createReceiver({
    store: { accept },
    queue: { offer: (item) => offered.push(item), offerUnwritten: () => false },
    unwritten: new Unwritten({ accept }),
    clock: () => new Date('2026-11-21T09:00:00.000Z'),
    metrics: createMetrics(),
  });
  return { receiver, waiting, ids: () => offered.map(({ activity }) => activity.id), offered };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('the inbox', () => {
  it('resolves only when the activity is durable, and hands it over then', async () => {
    const { receiver, waiting, ids } = byHand();
    let isResolved = false;
    const received = receiver.receive(message('a')).then(() => {
      isResolved = true;
    });
    await settle();
    expect([isResolved, ids()]).to.deep.equal([false, []]);
    waiting[0]?.confirm();
    await received;
    expect(ids()).to.deep.equal(['a']);
  });

  it('hands over in the order of arrival, however the store confirms', async () => {
    const { receiver, waiting, ids, offered } = byHand();
    const all = Promise.all(['a', 'b', 'c'].map((id) => receiver.receive(message(id))));
    for (const { confirm } of waiting.toReversed()) {
      confirm();
      await settle();
    }
    await all;
    expect(ids()).to.deep.equal(['a', 'b', 'c']);
    expect(offered.map(({ order }) => order)).to.deep.equal(offered.map(({ order }) => order).sort());
  });

  it('tells the sender when nothing could be made durable, and goes on with the next', async () => {
    const { receiver, waiting, ids } = byHand();
    const lost = receiver.receive(message('a')).catch((error: unknown) => error);
    const kept = receiver.receive(message('b'));
    waiting[0]?.refuse();
    waiting[1]?.confirm();
    expect(await lost).to.include({ code: 'unavailable' });
    await kept;
    expect(ids()).to.deep.equal(['b']);
  });

  it('gives a name to an activity that has none, a new one each time', async () => {
    const { receiver, waiting, ids } = byHand();
    const both = Promise.all([1, 2].map(() => receiver.receive(message('', { id: undefined }))));
    for (const { confirm } of waiting) confirm();
    const [first, second] = await both;
    expect(first?.id)
      .to.match(/^kesu:/)
      .and.not.equal(second?.id);
    expect(ids()).to.deep.equal([first?.id, second?.id]);
  });

  it('keeps everybody in a group in a conversation of their own', () => {
    const group = (type: string, user: string) =>
      keyOf(message('a', { conversation: { id: 'g', conversationType: type }, from: { id: user } }));
    for (const type of ['groupChat', 'channel']) expect(group(type, 'ann')).not.to.equal(group(type, 'bob'));
    expect(group('personal', 'ann')).to.equal(group('personal', 'bob'));
  });

  describe('by the kind of activity', () => {
    let harness: Harness;
    beforeEach(async () => {
      harness = await openHarness();
    });
    afterEach(() => harness.close());

    const user = { id: 'user' };
    const group = { id: 'conv', conversationType: 'groupChat' };
    const cases: [string, Partial<InboundActivity>, 'runs' | 'is recorded' | 'is ignored'][] = [
      ['a message', {}, 'runs'],
      ['an empty message', { text: ' ' }, 'is ignored'],
      ['a photo', { text: undefined, attachments: [{ contentType: 'image/png' }] }, 'runs'],
      ['the arrival of the customer', { type: 'conversationUpdate', membersAdded: [user] }, 'runs'],
      ['the arrival of the bot', { type: 'conversationUpdate', membersAdded: [{ id: 'bot' }] }, 'is ignored'],
      ['a departure', { type: 'conversationUpdate', membersRemoved: [user] }, 'is ignored'],
      [
        'an arrival in a group',
        { type: 'conversationUpdate', membersAdded: [user], conversation: group },
        'is ignored',
      ],
      ['typing', { type: 'typing' }, 'is ignored'],
      ['an invoke', { type: 'invoke', name: 'adaptiveCard/action' }, 'is ignored'],
      ['an event from outside', { type: 'event', name: 'webchat/join' }, 'is ignored'],
      ['a reaction', { type: 'messageReaction' }, 'is recorded'],
      ['an installation', { type: 'installationUpdate', action: 'add' }, 'is recorded'],
      ['an edited message', { type: 'messageUpdate' }, 'is recorded'],
      ['the end of the conversation', { type: 'endOfConversation' }, 'is recorded'],
      ['something unheard of', { type: 'martian' }, 'is ignored'],
    ];
    for (const [what, change, fate] of cases) {
      it(`${what} ${fate}`, async () => {
        const engine = harness.engine();
        await engine.start();
        await engine.receiver.receive(message('a', change));
        await engine.whenIdle();
        const entries = await harness.transcript(keyOf(message('a', change)));
        expect(entries).to.have.length({ runs: 2, 'is recorded': 1, 'is ignored': 0 }[fate]);
      });
    }

    it('stops listening to another bot after five messages in a row, until a person writes', async () => {
      const engine = harness.engine();
      await engine.start();
      const heard = async (id: string, role: string) => {
        await engine.receiver.receive(message(id, { from: { id: role, role } }));
        await engine.whenIdle();
        return (await harness.transcript()).filter(({ author }) => author === 'customer').length;
      };
      for (let n = 1; n <= 5; n += 1) expect(await heard(`b${n}`, 'bot')).to.equal(n);
      expect(await heard('b6', 'bot')).to.equal(5);
      expect(await heard('p', 'user')).to.equal(6);
      expect(await heard('b7', 'bot')).to.equal(7);
    });
  });
});
