import { expect } from 'chai';
import { calibrate, calibrationError, type Outcome } from '../../../nlp/train/calibrate.ts';
import { confusion, macroF1, microF1, scoreLabels } from '../../../nlp/train/scores.ts';

const ANSWERS = [
  { gold: ['a'], said: ['a'] },
  { gold: ['a'], said: ['b'] },
  { gold: ['b'], said: ['b'] },
  { gold: ['b', 'c'], said: ['b'] },
];

describe('scores', () => {
  it('are precision, recall and F1 of each label that occurs', () => {
    const [a, b, c] = scoreLabels(ANSWERS, ['a', 'b', 'c', 'never']);
    expect(a).to.deep.equal({ label: 'a', precision: 1, recall: 0.5, f1: 2 / 3, support: 2 });
    expect(b?.f1).to.be.closeTo(0.8, 1e-12);
    expect(c?.f1).to.equal(0);
    expect(scoreLabels(ANSWERS, ['never'])).to.deep.equal([]);
  });

  it('are averaged over labels, and over cases', () => {
    expect(macroF1(scoreLabels(ANSWERS, ['a', 'b', 'c']))).to.be.closeTo((2 / 3 + 0.8) / 3, 1e-12);
    expect(microF1(ANSWERS)).to.be.closeTo((2 * 3) / (5 + 4), 1e-12);
  });

  it('show what was taken for what', () => {
    expect(confusion(ANSWERS, ['a', 'b'])).to.deep.equal([
      [1, 1],
      [0, 2],
    ]);
  });
});

describe('calibration', () => {
  /** Scores twice as sure as they should be: at ±4 one of twelve is wrong, which is a log-odds of ±2.4. */
  const outcomes: Outcome[] = Array.from({ length: 1200 }, (_, i) => {
    const positive = i % 2 === 0;
    return { score: positive ? 4 : -4, right: positive !== (Math.floor(i / 2) % 12 === 0), weight: 1 };
  });
  const errorWith = (slope: number, shift: number) =>
    calibrationError(
      outcomes.map(({ score, right }) => ({ probability: 1 / (1 + Math.exp(-slope * score - shift)), right })),
    );

  it('makes probabilities come true', () => {
    const { slope, shift } = calibrate(outcomes);
    expect(slope).to.be.closeTo(Math.log(11) / 4, 1e-6);
    expect(shift).to.be.closeTo(0, 1e-6);
    expect(errorWith(slope, shift)).to.be.below(0.001);
    expect(errorWith(1, 0)).to.be.above(0.05);
  });
});
