import { expect } from 'chai';
import { describe, it } from 'mocha';
import { agreementOf, agreementOnMarks } from '../../dialogs/score/kappa.ts';

/** Pairs of a table of counts: rows are what the first said, columns what the second said. */
function pairsOf(labels: readonly string[], table: readonly (readonly number[])[]) {
  return table.flatMap((row, r) =>
    row.flatMap((count, c) =>
      Array.from({ length: count }, () => [labels[r] ?? '', labels[c] ?? ''] as [string, string]),
    ),
  );
}

describe("Cohen's kappa", () => {
  it('is 0.4 on the fifty grant proposals of the textbooks (20, 5, 10, 15)', () => {
    const { observed, expected, kappa } = agreementOf(
      pairsOf(
        ['yes', 'no'],
        [
          [20, 5],
          [10, 15],
        ],
      ),
    );
    expect(observed).to.be.closeTo(0.7, 1e-9);
    expect(expected).to.be.closeTo(0.5, 1e-9);
    expect(kappa).to.be.closeTo(0.4, 1e-9);
  });

  it('tells two tables with the same agreement apart (0.1304 and 0.2593)', () => {
    expect(
      agreementOf(
        pairsOf(
          ['yes', 'no'],
          [
            [45, 15],
            [25, 15],
          ],
        ),
      ).kappa,
    ).to.be.closeTo(0.1304, 5e-5);
    expect(
      agreementOf(
        pairsOf(
          ['yes', 'no'],
          [
            [25, 35],
            [5, 35],
          ],
        ),
      ).kappa,
    ).to.be.closeTo(0.2593, 5e-5);
  });

  it("is 0.492 on Cohen's own example of 1960 (three diagnoses, two psychologists)", () => {
    const table = [
      [88, 14, 18],
      [10, 40, 10],
      [2, 6, 12],
    ];
    expect(agreementOf(pairsOf(['personality', 'neurosis', 'psychosis'], table)).kappa).to.be.closeTo(0.492, 5e-4);
  });

  it('is 1 for full agreement, 0 or less for chance, and undefined where chance always agrees', () => {
    expect(
      agreementOf([
        ['a', 'a'],
        ['b', 'b'],
      ]).kappa,
    ).to.equal(1);
    expect(
      agreementOf([
        ['a', 'b'],
        ['b', 'a'],
      ]).kappa,
    ).to.equal(-1);
    expect(
      agreementOf([
        ['a', 'a'],
        ['a', 'a'],
      ]).kappa,
    ).to.equal(undefined);
    expect(agreementOf([]).kappa).to.equal(undefined);
  });

  it('counts half marks as half-way', () => {
    const pairs = [
      ['met', 'partly'],
      ['missed', 'missed'],
      ['met', 'met'],
      ['partly', 'missed'],
    ] as const;
    expect(agreementOf(pairs, agreementOnMarks).observed).to.equal(0.75);
    expect(agreementOnMarks('not_applicable', 'met')).to.equal(0);
    expect(agreementOnMarks('not_applicable', 'not_applicable')).to.equal(1);
  });
});
