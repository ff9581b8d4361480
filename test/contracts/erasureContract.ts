import { expect } from 'chai';
import { describe, it } from 'mocha';
import { type ErasureOrder, readLine, type Store, verifyAudit } from '../../storage/index.ts';
import { auditNote } from '../support/auditRecords.ts';
import { canary, seedCanary } from '../support/canaries.ts';
import { attachmentInfo, conversation, inboxItem, instant } from '../support/records.ts';
import { review } from '../support/reviewRecords.ts';
import { allPages, prepareTurn, takeTurn } from '../support/turns.ts';
import { codeOf, type MakeStore, useStore } from './storeRig.ts';

const EARLY = instant(-60);
const LATE = instant(1e6);

/** Everything the ports show of a conversation. */
async function shown(store: Store, key: string) {
  const reviews = await allPages((options) => store.reviews(options), 10);
  const pending = await allPages((options) => store.pending(options), 10);
  const owed = await allPages((options) => store.owed({ now: LATE, ...options }), 10);
  const files = await allPages((options) => store.caseFiles(options), 10);
  return {
    record: (await store.load(key))?.value,
    lines: await store.entries(key, { after: 0, limit: 10 }),
    number: await store.caseByNumber(`K-case-${key}`),
    file: await store.caseFile(`K-case-${key}`),
    register: files.filter(({ record }) => record.conversationKey === key),
    promises: await store.promisesOf(key),
    due: (await store.duePromises(LATE, 50)).filter(({ conversationKey }) => conversationKey === key),
    owed: owed.filter(({ conversationKey }) => conversationKey === key),
    deliveries: await store.deliveries(key, 0),
    reviews: reviews.filter(({ conversationKey }) => conversationKey === key),
    review: await store.review(`review-${key}`),
    attachment: (await store.getAttachment(key, `f-${key}`))?.info,
    pending: pending.filter(({ conversationKey }) => conversationKey === key),
    queued: (await store.queue({ limit: 50 })).items.includes(key),
  };
}

const NOTHING = {
  record: undefined,
  lines: [],
  number: undefined,
  file: undefined,
  register: [],
  promises: [],
  due: [],
  owed: [],
  deliveries: [],
  reviews: [],
  review: undefined,
  attachment: undefined,
  pending: [],
  queued: false,
};

export function erasureContract(makeStore: MakeStore): void {
  describe('erasure', () => {
    const rig = useStore(makeStore);
    const order = async (change: Partial<ErasureOrder> = {}, n = 1): Promise<ErasureOrder> => ({
      v: 1,
      id: `order-${n}`,
      customer: await rig.store.customerName('directline', canary(n).id),
      at: LATE,
      by: 'ops',
      ...change,
    });

    it('leaves nothing of a customer, says what went, and touches nobody else', async () => {
      for (const n of [1, 2, 3]) await seedCanary(rig.store, canary(n));
      const others = [await shown(rig.store, canary(1).key), await shown(rig.store, canary(3).key)];
      const given = await order({}, 2);
      const held = { conversations: 1, lines: 1, cases: 1, files: 1, waiting: 1 };
      expect(await rig.store.holdings(given.customer)).to.deep.equal(held);
      const done = await rig.store.erase(given);
      expect(done).to.deep.include({ ...given, removed: held });
      expect(await shown(rig.store, canary(2).key)).to.deep.equal(NOTHING);
      expect(await rig.store.holdings(given.customer)).to.deep.include({ conversations: 0, waiting: 0 });
      await rig.reopen();
      expect(await shown(rig.store, canary(2).key)).to.deep.equal(NOTHING);
      expect([await shown(rig.store, canary(1).key), await shown(rig.store, canary(3).key)]).to.deep.equal(others);
      expect((await allPages((options) => rig.store.erasures(options), 1)).map(({ id }) => id)).to.deep.equal([
        given.id,
      ]);
    });

    it('tells its orders in the order in which they were given, page by page', async () => {
      for (const n of [1, 2, 3]) await rig.store.erase(await order({ at: instant(n) }, n));
      const told = await allPages((options) => rig.store.erasures(options), 1);
      expect(told.map(({ id }) => id)).to.deep.equal(['order-1', 'order-2', 'order-3']);
    });

    it('finds every conversation of a customer, and those of whom only a first activity is known', async () => {
      const { id, channelId } = canary(1);
      const address = { ...conversation('x').address, channelId, user: { id } };
      for (const key of ['one', 'two']) {
        await takeTurn(rig.store, key, 1, () => ({ conversation: conversation(key, { address, lastSeq: 1 }) }));
      }
      await rig.store.accept(inboxItem('three', 1, { activity: { type: 'message', channelId, from: { id } } }));
      await rig.store.accept(inboxItem('four', 1, { activity: { type: 'message', channelId, from: { id: 'else' } } }));
      const { removed } = await rig.store.erase(await order());
      expect(removed.waiting).to.equal(1);
      for (const key of ['one', 'two', 'three']) expect(await rig.store.load(key), key).to.equal(undefined);
      expect(
        (await rig.store.pending({ limit: 10 })).items.map(({ conversationKey }) => conversationKey),
      ).to.deep.equal(['four']);
    });

    it('is a line of the audit chain of the house, and the chains that stay are as they were written', async () => {
      const faults = async () => (await verifyAudit(rig.store, { anchors: [], patienceMs: 0 })).faults;
      for (const n of [1, 2]) await seedCanary(rig.store, canary(n));
      for (const n of [1, 2])
        await takeTurn(rig.store, canary(n).key, 9, () => ({ audit: [auditNote(), auditNote()] }));
      const head = await rig.store.auditHead(canary(1).key);
      await rig.store.erase(await order());
      expect(await rig.store.auditHead(canary(1).key)).to.equal(undefined);
      const lines = await rig.store.auditLines({ after: 0, limit: 10 });
      const subject = (await rig.store.auditSeal()).chainName(canary(1).key);
      expect(lines.map(({ text }) => readLine(text))).to.deep.equal([
        {
          seq: 1,
          at: readLine(lines[0]?.text ?? '').at,
          actor: 'cli',
          action: 'erased',
          subject,
          details: { ...head },
        },
      ]);
      expect(await faults()).to.deep.equal([]);
      const { key, id } = canary(1);
      const address = { ...conversation('x').address, user: { id } };
      await takeTurn(rig.store, key, 20, () => ({
        conversation: conversation(key, { address, lastSeq: 1, createdAt: instant(99) }),
        audit: [auditNote()],
      }));
      await rig.reopen();
      expect((await rig.store.auditHead(key))?.seq).to.equal(1);
      expect(await faults()).to.deep.equal([]);
    });

    it('is told in the stream of changes', async () => {
      await seedCanary(rig.store, canary(1));
      const position = await rig.store.position();
      await rig.store.erase(await order());
      const changes = (await rig.store.changes(position, 10)) ?? [];
      const told = changes.filter(({ conversationKey }) => conversationKey === canary(1).key);
      expect(told).to.have.length(1);
      expect(told[0]?.firstSeq).to.be.above(told[0]?.lastSeq ?? 0);
      await takeTurn(rig.store, 'k', 1);
      const next = await rig.store.changes(told[0]?.position ?? '', 10);
      expect(next?.map(({ conversationKey }) => conversationKey)).to.deep.equal(['k']);
    });

    it('lets whoever comes back begin anew, but not what was sent before', async () => {
      const { key, id } = canary(1);
      await seedCanary(rig.store, canary(1));
      await rig.store.erase(await order());
      expect(await rig.store.accept(inboxItem(key, 1))).to.equal('duplicate');
      expect(await rig.store.accept(inboxItem(key, 2))).to.equal('duplicate');
      const address = { ...conversation('x').address, user: { id } };
      await takeTurn(rig.store, key, 3, () => ({
        conversation: conversation(key, { address, lastSeq: 1, createdAt: instant(99) }),
      }));
      await rig.reopen();
      expect(await rig.store.entries(key, { after: 0, limit: 10 })).to.have.length(1);
      const file = attachmentInfo(key, 'again');
      await rig.store.putAttachment(file, Uint8Array.of(1, 2, 3));
      expect((await rig.store.getAttachment(key, 'again'))?.info).to.deep.equal(file);
    });

    it('undoes a turn that is running', async () => {
      const { key } = canary(1);
      await seedCanary(rig.store, canary(1));
      const turn = await prepareTurn(rig.store, key, 2);
      await rig.store.erase(await order());
      expect(await codeOf(rig.store.commit(turn))).to.equal('conflict');
      expect(await codeOf(rig.store.commit({ ...turn, etag: undefined }))).to.be.oneOf(['conflict', 'corrupt']);
      expect(await rig.store.inboxState(key, turn.inboxDone)).to.equal('done');
      expect(await rig.store.mayDeliver(key, `o-${key}`)).to.equal('no');
      expect(await shown(rig.store, key)).to.deep.equal(NOTHING);
      const late = review('late', { conversationKey: key });
      expect(await codeOf(rig.store.putReview(late, undefined))).to.equal('corrupt');
    });

    it('ordered twice is done once, and leaves alone what began after the order', async () => {
      await seedCanary(rig.store, canary(1));
      const early = await order({ at: EARLY });
      expect((await rig.store.erase(early)).removed.conversations).to.equal(0);
      expect(await rig.store.load(canary(1).key)).not.to.equal(undefined);
      const given = await order({ id: 'second' });
      const done = await rig.store.erase(given);
      await takeTurn(rig.store, canary(1).key, 5);
      expect(await rig.store.erase(given)).to.deep.equal(done);
      expect(await rig.store.load(canary(1).key)).not.to.equal(undefined);
    });
  });
}
