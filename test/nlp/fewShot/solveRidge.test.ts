import { expect } from 'chai';
import { solveRidge } from '../../../nlp/fewShot/solveRidge.ts';

describe('ridge regression', () => {
  it('solves a system, and knows the diagonal of its inverse', () => {
    const { weights, inverse } = solveRidge(Float64Array.of(3, 1, 1, 2), Float64Array.of(5, 1, 5, 0), 2, 1);
    // (K + I) = [[4, 1], [1, 3]], its inverse [[3, -1], [-1, 4]] / 11.
    const expected = [10 / 11, 3 / 11, 15 / 11, -1 / 11];
    weights.forEach((weight, i) => {
      expect(weight).to.be.closeTo(expected[i] ?? Number.NaN, 1e-12);
    });
    expect(inverse[0]).to.be.closeTo(3 / 11, 1e-12);
    expect(inverse[1]).to.be.closeTo(4 / 11, 1e-12);
  });

  it('lifts a matrix that is not positive definite until it is', () => {
    const { weights } = solveRidge(Float64Array.of(1, 5, 5, 1), Float64Array.of(1, 1), 2, 0.1);
    for (const weight of weights) expect(Number.isFinite(weight)).to.equal(true);
  });

  it('does with nothing', () => {
    expect(solveRidge(new Float64Array(0), new Float64Array(0), 0, 1).weights).to.have.length(0);
  });
});
