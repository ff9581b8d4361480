import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { Review } from '../../storage/index.ts';
import { caseRecord } from '../support/records.ts';
import { review } from '../support/reviewRecords.ts';
import { allPages, takeTurn } from '../support/turns.ts';
import { codeOf, type MakeStore, useStore } from './storeRig.ts';

const CORRECTIONS: Review['corrections'] = [
  { seq: 1, tag: 'complaint', was: 0, is: 1 },
  { seq: 1, tag: 'emotion', was: 'neutral', is: 'angry', reason: '第三次打来了' },
  { seq: 1, tag: 'categories', was: [], is: ['delivery', 'staff'] },
  { seq: 3, tag: 'severity', was: 1, is: 3 },
  { seq: 3, tag: 'signals', was: ['refund'], is: [] },
  { seq: 3, tag: 'act', was: 'other', is: 'vent' },
];

export function reviewContract(makeStore: MakeStore): void {
  describe('reviews', () => {
    const rig = useStore(makeStore);
    const begin = () => takeTurn(rig.store, 'k', 1, () => ({ cases: [caseRecord('k', 'c1'), caseRecord('k', 'c2')] }));
    const other = (id: string) => ({ reviewer: { id, name: id } });

    it('are kept as they are, after reopening too', async () => {
      await begin();
      const one = review('r1', {
        comment: '道歉很到位',
        calibrationId: 'cal',
        blind: true,
        corrections: CORRECTIONS,
        messages: 4,
      });
      const etag = await rig.store.putReview(one, undefined);
      await rig.reopen();
      expect(await rig.store.review('r1')).to.deep.equal({ value: one, etag });
      expect(await rig.store.reviewsOfCase('k', 'c1')).to.deep.equal([one]);
      expect(await rig.store.reviewsOfCase('k', 'c2')).to.deep.equal([]);
      expect(await rig.store.review('r2')).to.equal(undefined);
    });

    it('change only as they were read', async () => {
      await begin();
      const first = await rig.store.putReview(review('r1'), undefined);
      const second = await rig.store.putReview(review('r1', { total: 50 }), first);
      expect(await codeOf(rig.store.putReview(review('r1', { total: 90 }), first))).to.equal('conflict');
      expect(await codeOf(rig.store.putReview(review('r9'), second))).to.equal('conflict');
      expect((await rig.store.review('r1'))?.value.total).to.equal(50);
    });

    it('are one for each reviewer of a case, and one more in each calibration', async () => {
      await begin();
      await rig.store.putReview(review('r1'), undefined);
      expect(await codeOf(rig.store.putReview(review('r2'), undefined))).to.equal('conflict');
      await rig.store.putReview(review('r3', other('kim')), undefined);
      await rig.store.putReview(review('r4', { calibrationId: 'cal' }), undefined);
      expect((await rig.store.reviewsOfCase('k', 'c1')).map(({ id }) => id)).to.deep.equal(['r1', 'r3', 'r4']);
    });

    it('stay with their case, and belong to a conversation that is stored', async () => {
      await begin();
      const etag = await rig.store.putReview(review('r1'), undefined);
      expect(await codeOf(rig.store.putReview(review('r1', { caseId: 'c2' }), etag))).to.equal('corrupt');
      expect(await codeOf(rig.store.putReview(review('r2', { conversationKey: 'x' }), undefined))).to.equal('corrupt');
      const wrong = review('r3', { total: 101 });
      expect(await codeOf(rig.store.putReview(wrong, undefined))).to.equal('corrupt');
    });

    it('keep tags that were set right, and no tag that there is not', async () => {
      await begin();
      const etag = await rig.store.putReview(review('r1'), undefined);
      const corrections = [{ seq: 1, tag: 'emotion', was: 'neutral', is: 'bored' }] as never;
      expect(await codeOf(rig.store.putReview(review('r1', { corrections }), etag))).to.equal('corrupt');
      await rig.store.putReview(review('r1', { corrections: CORRECTIONS }), etag);
      expect((await rig.store.review('r1'))?.value.corrections).to.deep.equal(CORRECTIONS);
    });

    it('are found by those who are judged, as they are now', async () => {
      await begin();
      const etag = await rig.store.putReview(review('r1'), undefined);
      await rig.store.putReview(review('r2', { ...other('kim'), parties: ['tom', 'tom'] }), undefined);
      const ids = async (party: string) =>
        (await allPages((page) => rig.store.reviews({ party, ...page }), 1)).map(({ id }) => id);
      expect(await ids('tom')).to.deep.equal(['r1', 'r2']);
      await rig.store.putReview(review('r1', { parties: ['bot', 'eve'] }), etag);
      expect([await ids('tom'), await ids('eve'), await ids('bot'), await ids('to')]).to.deep.equal([
        ['r2'],
        ['r1'],
        ['r1'],
        [],
      ]);
    });

    it('are listed by calibration, reviewer and state, page by page', async () => {
      await begin();
      await rig.store.putReview(review('r1'), undefined);
      await rig.store.putReview(review('r2', { ...other('kim'), calibrationId: 'cal' }), undefined);
      await rig.store.putReview(review('r3', { calibrationId: 'cal', state: 'submitted' }), undefined);
      const ids = async (wanted: Parameters<typeof rig.store.reviews>[0] extends infer O ? Partial<O> : never) =>
        (await allPages((page) => rig.store.reviews({ ...wanted, ...page }), 1)).map(({ id }) => id);
      expect(await ids({})).to.deep.equal(['r1', 'r2', 'r3']);
      expect(await ids({ calibrationId: 'cal' })).to.deep.equal(['r2', 'r3']);
      expect(await ids({ reviewerId: 'rey' })).to.deep.equal(['r1', 'r3']);
      expect(await ids({ state: 'submitted', calibrationId: 'cal' })).to.deep.equal(['r3']);
    });
  });
}
