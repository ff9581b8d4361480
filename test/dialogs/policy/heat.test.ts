import { expect } from 'chai';
import { isHeatRising } from '../../../dialogs/policy/heat.ts';

const moods = (...all: (readonly ['angry' | 'anxious' | 'neutral' | 'satisfied', number])[]) =>
  all.map(([label, intensity]) => ({ label, intensity }));

describe('isHeatRising', () => {
  for (const [what, history, rises] of [
    ['two rises in a row', moods(['neutral', 0], ['angry', 1], ['angry', 2]), true],
    ['worry that grows', moods(['anxious', 1], ['anxious', 2], ['anxious', 2.5]), true],
    ['one rise only', moods(['angry', 2], ['angry', 2], ['angry', 3]), false],
    ['a rise that stays lukewarm', moods(['neutral', 0], ['angry', 0.5], ['angry', 1]), false],
    ['growing joy', moods(['neutral', 0], ['satisfied', 1], ['satisfied', 2]), false],
    ['cooling down', moods(['angry', 3], ['angry', 2], ['angry', 1]), false],
    ['too short a history', moods(['angry', 1], ['angry', 3]), false],
  ] as const) {
    it(`${rises ? 'sees' : 'does not see'} ${what}`, () => {
      expect(isHeatRising(history)).to.equal(rises);
    });
  }

  it('looks at the last three messages only', () => {
    expect(isHeatRising(moods(['angry', 0], ['angry', 1], ['angry', 2], ['neutral', 0]))).to.equal(false);
  });
});
