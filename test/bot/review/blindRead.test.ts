import { expect } from 'chai';
import type { FoundCases, ReviewCase, ReviewLines, SampledCases } from '../../../bot/api/contract/index.ts';
import { blinded } from '../../../bot/review/read/blinded.ts';
import { review } from '../../support/reviewRecords.ts';
import { useReview } from '../../support/reviewRig.ts';
import { TALK, writeTalk } from '../../support/reviewTalk.ts';

describe('A case that somebody judges blind', () => {
  const rig = useReview({
    fill: async (store) => {
      await writeTalk(store);
      const theirs = { reviewer: { id: 'rita', name: 'RITA' }, blind: true };
      const judged = { conversationKey: TALK.key, caseId: 'talk-a', caseNumber: TALK.number };
      await store.putReview(review('blind', { ...theirs, ...judged }), undefined);
    },
  });
  const get = async <T>(who: string, path: string) => (await rig.client(who).get<T>(`/review${path}`)).body;
  const CASE = `/cases/${TALK.number}`;

  it('shows neither who held it nor what the rubric said, wherever it is read', async () => {
    const view = await get<ReviewCase>('rita', CASE);
    const lines = await get<ReviewLines>('rita', `${CASE}/lines?after=5`);
    const list = await get<FoundCases>('rita', `/cases?number=${TALK.number}&q=form`);
    const sample = await get<SampledCases>('rita', '/sample');
    for (const [name, answer] of Object.entries({ view, lines, list, sample })) {
      const own = 'cases' in answer ? answer.cases.filter((one) => one.number === TALK.number) : answer;
      expect(JSON.stringify(own), name).not.to.match(/"tom"|Tom|Berg|gone-1|"points":/);
    }
    expect(view.isBlind).to.equal(true);
    for (const { score } of [view.head, ...list.cases]) expect(score).to.equal(undefined);
    expect(view.head.agents).to.deep.equal([{ id: 'A', name: 'A' }]);
    expect(view.people).to.deep.equal([
      { id: 'A', name: 'A' },
      { id: 'B', name: 'B' },
    ]);
    expect(view.history[1]?.actor).to.equal('B');
    expect(view.lines[8]?.by).to.deep.equal({ id: 'A', name: 'A' });
    expect(view.lines[8]?.text).to.equal('Ms *****, this is ********. Your form.');
    expect(list.cases[0]?.agents).to.deep.equal([]);
  });

  it('is seen as it is by everybody else, and every other case is too', async () => {
    const view = await get<ReviewCase>('rolf', CASE);
    expect(view.isBlind).to.equal(false);
    expect(view.head.score).to.be.a('number');
    expect(view.lines[8]?.by).to.deep.equal({ id: 'tom', name: 'Tom Berg' });
    const other = await get<ReviewCase>('rita', `/cases/${TALK.otherNumber}`);
    expect(other.isBlind).to.equal(false);
  });

  it('changes nothing but people: codes, times and numbers stay', () => {
    const staff = Array.from({ length: 28 }, (_, n) => ({ id: `id-${n}`, name: 'Pat May' }));
    const value = {
      at: '2026-11-20T03:00:00.000Z',
      stage: 'May',
      by: staff[27],
      n: 3,
      none: null,
      to: 'id-26',
      said: ['May I, Pat May?'],
    };
    expect(blinded(value, staff)).to.deep.equal({
      ...value,
      by: { id: 'B1', name: 'B1' },
      to: 'A1',
      said: ['*** I, *******?'],
    });
  });
});
