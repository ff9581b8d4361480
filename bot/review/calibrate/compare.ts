import { agreementOf, agreementOnMarks } from '../../../dialogs/index.ts';
import type { Review, Staff } from '../../../storage/index.ts';
import type { AgreementView, CalibrationResult, PointState } from '../../api/contract/index.ts';

/** Most differences shown. */
const MOST = 500;

/** What one reviewer, or the rubric, said of one point of one case. */
type Said = ReadonlyMap<string, PointState>;
type Pair = readonly [PointState, PointState];

const keyOf = (caseNumber: string, point: string) => `${caseNumber} ${point}`;
const pointIn = (key: string) => key.slice(key.lastIndexOf(' ') + 1);

function saidIn(reviews: readonly Review[], pick: (point: Review['points'][number]) => PointState): Said {
  return new Map(
    reviews.flatMap(({ caseNumber, points }) =>
      points.map((one) => [keyOf(caseNumber, one.point), pick(one)] as const),
    ),
  );
}

/** What both said of the same points of the same cases. */
function pairsOf(one: Said, other: Said, point?: string): Pair[] {
  return [...one].flatMap(([key, state]) => {
    const also = other.get(key);
    return also === undefined || (point !== undefined && pointIn(key) !== point) ? [] : [[state, also] as const];
  });
}

function agreement(pairs: readonly Pair[]): AgreementView {
  const { items, observed, kappa } = agreementOf(pairs);
  const weighted = agreementOf(pairs, agreementOnMarks).kappa;
  return {
    items,
    same: observed,
    ...(kappa === undefined ? {} : { kappa }),
    ...(weighted === undefined ? {} : { weighted }),
  };
}

const mean = (values: readonly (number | undefined)[]): number | undefined => {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : known.reduce((sum, value) => sum + value, 0) / known.length;
};

/** Several agreements as one: their mean (R. J. Light, Measures of response agreement, 1971). */
function meanOf(all: readonly AgreementView[]): AgreementView {
  const counted = all.filter(({ items }) => items > 0);
  const kappa = mean(counted.map((one) => one.kappa));
  const weighted = mean(counted.map((one) => one.weighted));
  return {
    items: counted.reduce((sum, { items }) => sum + items, 0),
    same: mean(counted.map(({ same }) => same)) ?? 0,
    ...(kappa === undefined ? {} : { kappa }),
    ...(weighted === undefined ? {} : { weighted }),
  };
}

/**
 * How far reviewers of the same cases agree: over everything, by point, two by two, each with the rubric, and where they differ.
 * Only submitted reviews count. Pure.
 *
 * @param points Ids and names of the points, in their order.
 */
export function compareReviews(
  reviewers: readonly Staff[],
  reviews: readonly Review[],
  points: readonly { point: string; name: string }[],
): CalibrationResult {
  const submitted = reviews.filter(({ state }) => state !== 'open');
  const each = reviewers.map((reviewer) => {
    const own = submitted.filter((review) => review.reviewer.id === reviewer.id);
    return { reviewer, own, said: saidIn(own, ({ state }) => state), auto: saidIn(own, ({ auto }) => auto) };
  });
  const couples = each.flatMap((one, index) => each.slice(index + 1).map((other) => ({ one, other })));
  const pairs = couples.map(({ one, other }) => {
    return { one: one.reviewer, other: other.reviewer, ...agreement(pairsOf(one.said, other.said)) };
  });
  return {
    overall: meanOf(pairs),
    points: points.map(({ point, name }) => {
      const all = couples.map(({ one, other }) => agreement(pairsOf(one.said, other.said, point)));
      return { point, name, ...meanOf(all) };
    }),
    pairs,
    rubric: each.map(({ reviewer, said, auto }) => ({ reviewer, ...agreement(pairsOf(said, auto)) })),
    differ: differencesIn(submitted, points).slice(0, MOST),
  };
}

function differencesIn(
  reviews: readonly Review[],
  points: readonly { point: string; name: string }[],
): CalibrationResult['differ'] {
  const cases = [...new Set(reviews.map(({ caseNumber }) => caseNumber))];
  return cases.flatMap((number) => {
    const own = reviews.filter(({ caseNumber }) => caseNumber === number);
    return points.flatMap(({ point, name }) => {
      const said = own.flatMap(({ reviewer, points: judged }) => {
        const one = judged.find((candidate) => candidate.point === point);
        if (!one) return [];
        return [{ by: reviewer, state: one.state, ...(one.reason === undefined ? {} : { reason: one.reason }) }];
      });
      if (new Set(said.map(({ state }) => state)).size < 2) return [];
      const auto = own[0]?.points.find((one) => one.point === point)?.auto;
      return [{ case: number, point, name, ...(auto === undefined ? {} : { auto }), said }];
    });
  });
}
