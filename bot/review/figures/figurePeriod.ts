import { DateTime } from 'luxon';
import type { FIGURE_UNITS } from '../../api/contract/index.ts';

export type FigureUnit = (typeof FIGURE_UNITS)[number];

/** From an instant on and before another, in ms. */
export interface Span {
  from: number;
  to: number;
}

/** A period cut into stretches, and the one in front of it. */
export interface FigurePeriod {
  now: Span;
  /** As long as `now`, as far as that has come: a day that is not over is held against the same part of a day. */
  before: Span | undefined;
  unit: FigureUnit;
  /** Where stretches begin, and behind the last one its end. */
  bounds: number[];
  beforeBounds: number[];
}

/** Most stretches a trend has; a finer cut than that is coarsened. */
const MOST = 400;
/** Days up to which a trend goes by day, and by week, unless another cut is asked for. */
const DAYS = 45;
const WEEKS = 200;
const DAY_MS = 86_400_000;

/** Beginnings of days, ISO weeks or months, from the one that holds `from` on. */
function boundsOf({ from, to }: Span, unit: FigureUnit, zone: string): number[] {
  const bounds = [from];
  let next = DateTime.fromMillis(from, { zone })
    .startOf(unit)
    .plus({ [unit]: 1 });
  while (next.toMillis() < to) {
    bounds.push(next.toMillis());
    next = next.plus({ [unit]: 1 });
  }
  return [...bounds, to];
}

function unitFor(days: number, asked: FigureUnit | undefined): FigureUnit {
  const unit = asked ?? (days <= DAYS ? 'day' : days <= WEEKS ? 'week' : 'month');
  if (unit === 'day' && days > MOST) return 'week';
  return unit;
}

/**
 * Cuts a period.
 * @param hasBefore Whether anything can have been in front of it.
 */
export function figurePeriod(
  now: Span,
  { unit, zone, at, hasBefore }: { unit: FigureUnit | undefined; zone: string; at: Date; hasBefore: boolean },
): FigurePeriod {
  const days = Math.max(1, Math.round((now.to - now.from) / DAY_MS));
  const cut = unitFor(days, unit);
  // By days of the clock, so that a change to summer time moves nothing by an hour.
  const back = (ms: number) => DateTime.fromMillis(ms, { zone }).minus({ days }).toMillis();
  const come = Math.min(now.to, Math.max(now.from + 1, at.getTime()));
  const before = hasBefore ? { from: back(now.from), to: Math.min(back(come), now.from) } : undefined;
  const bounds = boundsOf(now, cut, zone);
  return { now, before, unit: cut, bounds, beforeBounds: before ? bounds.map(back) : [] };
}
