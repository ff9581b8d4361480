import { expect } from 'chai';
import { describe, it } from 'mocha';
import { actOnReview, REVIEW_MOVES, REVIEW_STATES, type ReviewAct, reviewRefusal } from '../../../storage/index.ts';
import { instant } from '../../support/records.ts';
import { review } from '../../support/reviewRecords.ts';

const rey = { id: 'rey', name: 'Rey' };
const tom = { id: 'tom', name: 'Tom' };
const lead = { id: 'lead', name: 'Lead' };
const at = instant(60);
const overruled = { point: 'apology', auto: 'met', state: 'missed', reason: 'It was for the wait only.' } as const;

const ACTS: Record<ReviewAct['kind'], ReviewAct> = {
  judge: { kind: 'judge', by: rey, at, points: [overruled], total: 70, comment: 'See line 4.' },
  submit: { kind: 'submit', by: rey, at },
  reopen: { kind: 'reopen', by: rey, at },
  dispute: { kind: 'dispute', by: tom, at, points: ['apology'], words: 'Line 2 is an apology.' },
  answer: { kind: 'answer', by: lead, at, upheld: true, words: 'It is.' },
};

describe('A review', () => {
  it('goes only where the table says', () => {
    for (const state of REVIEW_STATES) {
      const moves: Partial<Record<string, string>> = REVIEW_MOVES[state];
      const disputes = state === 'open' ? [] : [{ by: tom, at, points: ['apology'], words: 'No.' }];
      for (const act of Object.values(ACTS)) {
        const before = review('r', { state, disputes });
        const to = moves[act.kind];
        expect(reviewRefusal(before, act), `${state} ${act.kind}`).to.equal(to === undefined ? 'state' : undefined);
        if (to !== undefined) expect(actOnReview(before, act).state).to.equal(to);
        else expect(() => actOnReview(before, act)).to.throw(RangeError);
      }
    }
  });

  it('is judged, submitted, disputed and settled, and keeps who said what and why', () => {
    const judged = actOnReview(review('r'), ACTS.judge);
    expect(judged).to.deep.include({ points: [overruled], total: 70, comment: 'See line 4.', updatedAt: at });
    const disputed = actOnReview(actOnReview(judged, ACTS.submit), ACTS.dispute);
    expect(disputed.submittedAt).to.equal(at);
    const settled = actOnReview(disputed, ACTS.answer);
    expect(settled.disputes).to.deep.equal([
      {
        by: tom,
        at,
        points: ['apology'],
        words: 'Line 2 is an apology.',
        answer: { by: lead, at, upheld: true, words: 'It is.' },
      },
    ]);
    expect(review('r').disputes).to.deep.equal([]);
    expect(actOnReview(actOnReview(judged, ACTS.submit), ACTS.reopen)).not.to.have.property('submittedAt');
  });

  it('is judged by its reviewer, disputed by who was judged, and answered by somebody else', () => {
    const submitted = review('r', { state: 'submitted' });
    const disputed = actOnReview(submitted, ACTS.dispute);
    expect(reviewRefusal(review('r'), { ...ACTS.judge, by: lead } as ReviewAct)).to.equal('not_yours');
    expect(reviewRefusal(review('r'), { kind: 'submit', by: tom, at })).to.equal('not_yours');
    expect(reviewRefusal(submitted, { ...ACTS.dispute, by: lead } as ReviewAct)).to.equal('not_yours');
    expect(reviewRefusal(disputed, { ...ACTS.answer, by: tom } as ReviewAct)).to.equal('not_yours');
  });

  it('overrules nothing without a reason, and disputes only what was judged', () => {
    const bare = { kind: 'judge', by: rey, at, points: [{ ...overruled, reason: ' ' }] } as const;
    expect(reviewRefusal(review('r'), { ...bare, points: [...bare.points] })).to.equal('no_reason');
    const submitted = review('r', { state: 'submitted' });
    const about = (points: string[], words: string) =>
      reviewRefusal(submitted, { kind: 'dispute', by: tom, at, points, words });
    expect(about(['pace'], 'It was in time.')).to.equal('unknown_point');
    expect(about(['apology'], ' ')).to.equal('no_reason');
  });
});
