import { expect } from 'chai';
import { describe, it } from 'mocha';
import {
  actOnReview,
  REVIEW_MOVES,
  REVIEW_STATES,
  type Review,
  type ReviewAct,
  type ReviewedPoint,
  type ReviewRefusal,
  reviewRefusal,
} from '../../../storage/index.ts';
import { instant } from '../../support/records.ts';
import { review } from '../../support/reviewRecords.ts';

const rey = { id: 'rey', name: 'Rey' };
const tom = { id: 'tom', name: 'Tom' };
const lead = { id: 'lead', name: 'Lead' };
const at = instant(60);
const overruled = { point: 'apology', auto: 'met', state: 'missed', reason: 'It was for the wait only.' } as const;
const partly = { point: 'apology', auto: 'met', state: 'partly', reason: 'It came late.' } as const;
const dispute = { by: tom, at, points: ['apology'], words: 'Line 2 is an apology.' };
const fixed = { seq: 3, tag: 'emotion', was: 'neutral', is: 'angry', reason: '“第三次了”' } as const;

const ACTS: Record<ReviewAct['kind'], ReviewAct> = {
  judge: { kind: 'judge', by: rey, at, points: [overruled], total: 70, comment: 'See line 4.', corrections: [fixed] },
  submit: { kind: 'submit', by: rey, at, messages: 3 },
  reopen: { kind: 'reopen', by: rey, at },
  dispute: { kind: 'dispute', by: tom, at, points: ['apology'], words: 'Line 2 is an apology.', asBot: false },
  answer: { kind: 'answer', by: lead, at, upheld: true, words: 'It is.', points: [partly], total: 90 },
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
    expect(judged).to.deep.include({ points: [overruled], total: 70, corrections: [fixed], updatedAt: at });
    expect(judged.comment).to.equal('See line 4.');
    const disputed = actOnReview(actOnReview(judged, ACTS.submit), ACTS.dispute);
    expect(disputed).to.deep.include({ submittedAt: at, messages: 3 });
    const settled = actOnReview(disputed, ACTS.answer);
    expect(settled.disputes).to.deep.equal([
      {
        by: tom,
        at,
        points: ['apology'],
        words: 'Line 2 is an apology.',
        answer: {
          by: lead,
          at,
          upheld: true,
          words: 'It is.',
          changes: [{ point: 'apology', was: 'missed', is: 'partly' }],
        },
      },
    ]);
    expect(settled).to.deep.include({ points: [partly], total: 90 });
    expect(review('r').disputes).to.deep.equal([]);
    expect(actOnReview(actOnReview(judged, ACTS.submit), ACTS.reopen)).not.to.have.any.keys('submittedAt', 'messages');
  });

  it('stays as it was where a dispute is not upheld, and an answer says what it changes', () => {
    const disputed = review('r', { state: 'disputed', points: [overruled], disputes: [dispute] });
    const answer = (upheld: boolean, points: ReviewedPoint[]) =>
      ({ kind: 'answer', by: lead, at, upheld, words: 'So it is.', points }) as const;
    expect(actOnReview(disputed, answer(false, []))).to.deep.include({
      state: 'settled',
      points: [overruled],
      total: 80,
    });
    const refused: [boolean, ReviewedPoint[], ReviewRefusal][] = [
      [true, [], 'incomplete'],
      [true, [overruled], 'incomplete'],
      [false, [partly], 'incomplete'],
      [true, [{ ...partly, point: 'pace' }], 'unknown_point'],
    ];
    for (const [upheld, points, why] of refused) expect(reviewRefusal(disputed, answer(upheld, points))).to.equal(why);
  });

  it('is not taken back once it was judged blind', () => {
    for (const change of [{ blind: true }, { calibrationId: 'cal' }])
      expect(reviewRefusal(review('r', { state: 'submitted', ...change }), ACTS.reopen)).to.equal('state');
  });

  it('is judged by its reviewer, disputed by who was judged, and answered by somebody who has no part in it', () => {
    const submitted = review('r', { state: 'submitted' });
    const disputed = actOnReview(submitted, ACTS.dispute);
    expect(reviewRefusal(review('r'), { ...ACTS.judge, by: lead } as ReviewAct)).to.equal('not_yours');
    expect(reviewRefusal(review('r'), { ...ACTS.submit, by: tom } as ReviewAct)).to.equal('not_yours');
    expect(reviewRefusal(submitted, { ...ACTS.dispute, by: lead } as ReviewAct)).to.equal('not_yours');
    for (const parties of [['tom'], ['tom', 'lead']])
      for (const by of [tom, lead]) {
        const may = by === lead && !parties.includes('lead');
        const why = reviewRefusal({ ...disputed, parties }, { ...ACTS.answer, by } as ReviewAct);
        expect(why, `${by.id} of ${parties}`).to.equal(may ? undefined : 'not_yours');
      }
    const again = actOnReview(actOnReview(disputed, ACTS.answer), { ...ACTS.dispute, by: tom } as ReviewAct);
    expect(reviewRefusal(again, ACTS.answer), 'who answered before').to.equal('not_yours');
    expect(reviewRefusal(again, { ...ACTS.answer, by: rey, points: [overruled] } as ReviewAct)).to.equal(undefined);
  });

  it('is disputed for the bot by whoever may speak for it, never by its reviewer, and not in a calibration', () => {
    const submitted = review('r', { state: 'submitted', parties: ['bot'] });
    const asBot = (by: typeof rey, change: Partial<Review> = {}) =>
      reviewRefusal({ ...submitted, ...change }, { ...ACTS.dispute, by, asBot: true } as ReviewAct);
    expect(asBot(lead)).to.equal(undefined);
    expect(asBot(rey)).to.equal('not_yours');
    expect(asBot(lead, { parties: ['tom'] })).to.equal('not_yours');
    expect(asBot(lead, { calibrationId: 'cal' })).to.equal('not_yours');
  });

  it('overrules nothing without a reason, and disputes only what was judged', () => {
    const judged = (change: Partial<ReviewedPoint>, blind: boolean) =>
      reviewRefusal(review('r', { blind }), { ...ACTS.judge, points: [{ ...overruled, ...change }] } as ReviewAct);
    const cases: [Partial<ReviewedPoint>, open: string | undefined, blind: string | undefined][] = [
      [{}, undefined, undefined],
      [{ reason: ' ' }, 'no_reason', 'no_reason'],
      [{ reason: undefined, auto: 'missed' }, undefined, 'no_reason'],
      [{ reason: undefined, auto: 'missed', state: 'met' }, 'no_reason', undefined],
    ];
    for (const [change, open, blind] of cases) {
      expect(judged(change, false), JSON.stringify(change)).to.equal(open);
      expect(judged(change, true), `blind ${JSON.stringify(change)}`).to.equal(blind);
    }
    const submitted = review('r', { state: 'submitted' });
    const about = (points: string[], words: string) =>
      reviewRefusal(submitted, { kind: 'dispute', by: tom, at, points, words, asBot: false });
    expect(about(['pace'], 'It was in time.')).to.equal('unknown_point');
    expect(about(['apology'], ' ')).to.equal('no_reason');
  });
});
