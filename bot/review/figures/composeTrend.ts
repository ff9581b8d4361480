import type * as z from 'zod';
import type { Tally, TallyRequest } from '../../../storage/index.ts';
import type { PointCounts, RecoveryCell, TrendPoint } from '../../api/contract/index.ts';
import type { FigureScope } from './figureScope.ts';
import { CASES } from './specs.ts';

const HOT = { category: '*', heatStart: '0.1..' };

type Scope = Pick<FigureScope, 'open' | 'period'>;

type Series = TallyRequest['series'];
type Counted = Pick<FigureScope, 'where' | 'period'>;

/** What must be counted for what is shown over time. */
export function trendSeries({ where, period }: Counted): Series {
  const times = period.bounds;
  return {
    'trend cases': { where: where(CASES), times },
    'trend before': { where: where(CASES), times: period.beforeBounds },
    'trend csat': { where: where({ csat: '*' }), times, of: 'csat' },
    'trend score': { where: where({ score: '*' }), times, of: 'score' },
    'trend hot': { where: where(HOT), times },
    'trend recovered': { where: where({ ...HOT, change: 'better' }), times },
  };
}

/** What must be counted for the ways from feeling to feeling. */
export const recoverySeries = ({ where }: Counted): Series => ({
  recovery: { where: where(CASES), by: ['emotionStart', 'emotionEnd'] },
});

/** What must be counted point by point. */
export const pointSeries = ({ where }: Counted): Series => ({ points: { where: where(CASES), by: ['points'] } });

/** Cells of a series by the index of their time. */
function byTime(tally: Tally, name: string, at = 0) {
  return new Map((tally[name]?.[at]?.cells ?? []).map((cell) => [cell.time ?? 0, cell]));
}

export function composeTrend(tally: Tally, { open, period }: Scope, now: Date): TrendPoint[] {
  const [cases, csat, score, hot, recovered] = ['cases', 'csat', 'score', 'hot', 'recovered'].map((name) =>
    byTime(tally, `trend ${name}`),
  );
  const before = byTime(tally, 'trend before', 1);
  return period.bounds.slice(0, -1).map((from, index) => {
    const to = period.bounds[index + 1] ?? from;
    return point(cases?.get(index)?.cases ?? 0, index, from, to);
  });

  function point(count: number, index: number, from: number, to: number): TrendPoint {
    const mean = (of: typeof csat) => {
      const cell = of?.get(index);
      return cell && cell.known > 0 ? cell.sum / cell.known : undefined;
    };
    const [mark, points] = [mean(csat), mean(score)];
    const began = hot?.get(index)?.cases ?? 0;
    const link = count === 0 ? undefined : open(CASES, { from, to });
    return {
      from: new Date(from).toISOString(),
      to: new Date(to).toISOString(),
      isOpen: to > now.getTime(),
      cases: count,
      ...(period.before ? { before: before.get(index)?.cases ?? 0 } : {}),
      ...(mark === undefined ? {} : { csat: mark }),
      ...(points === undefined ? {} : { score: points }),
      ...(began === 0 ? {} : { recovered: (recovered?.get(index)?.cases ?? 0) / began }),
      ...(link ? { open: link } : {}),
    };
  }
}

export function composeRecovery(tally: Tally, { open }: Scope): z.infer<typeof RecoveryCell>[] {
  return (tally.recovery?.[0]?.cells ?? []).map(({ key: [start = '', end = ''], cases }) => {
    const link = open({ category: '*', emotionStart: start, emotionEnd: end });
    return { start, end, cases, ...(link ? { open: link } : {}) };
  });
}

/** @param points Every point in the order of a conversation, with its name. */
export function composePoints(
  tally: Tally,
  { open }: Scope,
  points: readonly { id: string; name: string }[],
): PointCounts[] {
  const counts = new Map((tally.points?.[0]?.cells ?? []).map(({ key, cases }) => [key[0] ?? '', cases]));
  return points.map(({ id, name }) => {
    const count = (state: string) => counts.get(`${id}:${state}`) ?? 0;
    const missed = count('missed');
    const link = missed === 0 ? undefined : open({ point: `${id}:missed` });
    return { id, name, met: count('met'), partly: count('partly'), missed, ...(link ? { open: link } : {}) };
  });
}
