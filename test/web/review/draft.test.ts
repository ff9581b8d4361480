import { expect } from 'chai';
import { describe, it } from 'mocha';
import { POINT_IDS } from '../../../dialogs/index.ts';
import type { CaseScore } from '../../../web/console/review/api/types.ts';
import { kappaLevel } from '../../../web/console/review/calibrations/kappaLevel.ts';
import {
  type Draft,
  judgementOf,
  lacksReason,
  nextOpen,
  progressOf,
  totalSoFar,
  withCorrection,
} from '../../../web/console/review/score/draft.ts';
import { GROUPS, groupOf } from '../../../web/console/review/score/groups.ts';

const point = (id: string, state: 'met' | 'missed', weight: number) => {
  return { id, name: id, why: '', weight, auto: { state, reason: '', sentence: '', marks: 0, quotes: [], by: [] } };
};
const SCORE: CaseScore = {
  case: 'K-1',
  conversationId: 'k',
  locale: 'en',
  isBlind: false,
  version: 1,
  points: [point('apology', 'met', 8), point('tone', 'missed', 2), point('pace', 'met', 10)],
  parties: [],
  asOf: '2026-11-22T09:00:00.000Z',
};
const BLIND: CaseScore = { ...SCORE, isBlind: true, points: SCORE.points.map(({ auto: _, ...rest }) => rest) };
const draft = (points: Draft['points']): Draft => ({ points, comment: ' Kind. ', corrections: [] });

describe('a judgement as it is typed', () => {
  it('needs a reason for what is overruled; blind, for what is not fully met', () => {
    const cases: [state: 'met' | 'partly' | 'missed' | 'not_applicable', open: boolean, blind: boolean][] = [
      ['met', false, false],
      ['partly', true, true],
      ['missed', true, true],
      ['not_applicable', true, false],
    ];
    for (const [state, open, blind] of cases) {
      expect(lacksReason(SCORE, 'apology', { state, reason: ' ' }), state).to.equal(open);
      expect(lacksReason(BLIND, 'apology', { state, reason: '' }), `blind ${state}`).to.equal(blind);
      expect(lacksReason(SCORE, 'apology', { state, reason: 'so' }), `${state} with a reason`).to.equal(false);
    }
  });

  it('is sent as far as it is complete, and counted', () => {
    const given = draft({
      apology: { state: 'met', reason: '' },
      tone: { state: 'met', reason: ' Polite. ', proof: [{ seq: 2, start: 0, end: 4 }] },
      pace: { state: 'missed', reason: '' },
    });
    expect(judgementOf(SCORE, given)).to.deep.equal({
      points: [
        { point: 'apology', state: 'met' },
        { point: 'tone', state: 'met', reason: 'Polite.', proof: [{ seq: 2, start: 0, end: 4 }] },
      ],
      comment: 'Kind.',
      corrections: [],
    });
    expect(progressOf(SCORE, given)).to.deep.equal({ done: 2, of: 3, lacking: ['pace'] });
    expect(totalSoFar(SCORE, given)).to.equal(50);
    expect(totalSoFar(SCORE, draft({ apology: { state: 'not_applicable', reason: '' } }))).to.equal(undefined);
  });

  it('leads to the next point that is open, round to the first', () => {
    const given = draft({ apology: { state: 'met', reason: '' }, pace: { state: 'missed', reason: '' } });
    expect([undefined, 'apology', 'tone', 'pace'].map((from) => nextOpen(SCORE, given, from))).to.deep.equal([
      'tone',
      'tone',
      'pace',
      'tone',
    ]);
    const done = draft(
      Object.fromEntries(SCORE.points.map(({ id, auto }) => [id, { state: auto?.state ?? 'met', reason: '' }])),
    );
    expect(nextOpen(SCORE, done, 'tone')).to.equal(undefined);
  });

  it('holds one correction for each tag of a line, and none for what was right', () => {
    const once = withCorrection(draft({}), 3, 'emotion', 'angry', ' loud ');
    const twice = withCorrection(once, 3, 'emotion', 'anxious');
    const other = withCorrection(twice, 3, 'severity', 4);
    expect(once.corrections).to.deep.equal([{ seq: 3, tag: 'emotion', is: 'angry', reason: 'loud' }]);
    expect(other.corrections).to.deep.equal([
      { seq: 3, tag: 'emotion', is: 'anxious' },
      { seq: 3, tag: 'severity', is: 4 },
    ]);
    expect(withCorrection(other, 3, 'emotion', undefined).corrections).to.have.length(1);
  });
});

describe('the points of the rubric', () => {
  it('stand in one group each, and one that is newer in the last', () => {
    expect(GROUPS.flatMap(({ points }) => [...points])).to.deep.equal([...POINT_IDS]);
    expect(groupOf('newer')).to.equal('ending');
  });
});

describe('what a kappa is called', () => {
  it('follows Altman', () => {
    expect([-0.1, 0.2, 0.21, 0.41, 0.61, 0.81, 1].map(kappaLevel)).to.deep.equal([
      'poor',
      'poor',
      'fair',
      'moderate',
      'good',
      'veryGood',
      'veryGood',
    ]);
  });
});
