import { expect } from 'chai';
import { styleOf } from '../../../dialogs/policy/style.ts';

const mood = (label: 'angry' | 'anxious' | 'confused' | 'disappointed' | 'neutral', intensity: number) => ({
  label,
  intensity,
});

describe('styleOf', () => {
  it('is quick with the anxious: a time at once, one way out, few questions', () => {
    for (const [peak, last] of [
      [mood('anxious', 2), mood('neutral', 0)],
      [mood('angry', 1), mood('anxious', 2)],
    ] as const) {
      expect(styleOf(peak, last)).to.include({ brief: true, choices: 1, promiseFirst: true, mostFacts: 3 });
    }
  });

  it('goes step by step with the confused', () => {
    expect(styleOf(mood('confused', 2), mood('confused', 1))).to.include({ numbered: true, brief: false, choices: 1 });
  });

  it('wastes no words on the furious, and leaves them the choice', () => {
    expect(styleOf(mood('angry', 3), mood('angry', 3))).to.include({ brief: true, choices: 2, promiseFirst: false });
  });

  it('speaks plainly again with the angry who have calmed down', () => {
    expect(styleOf(mood('angry', 3), mood('neutral', 0))).to.include({ brief: false, choices: 2, mostFacts: 5 });
  });

  it('is not changed by a trace of a feeling', () => {
    for (const label of ['anxious', 'confused', 'angry'] as const) {
      expect(styleOf(mood(label, 1), mood(label, 1)), label).to.include({ brief: false, numbered: false, choices: 2 });
    }
  });

  it('says why', () => {
    expect(styleOf(mood('anxious', 2), mood('anxious', 2)).because).to.contain('anxious');
  });
});
