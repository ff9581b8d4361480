import { DateTime } from 'luxon';

/** Weeks that a day is held against, and the least of them. */
export const WEEKS = 8;
export const FEWEST_WEEKS = 3;
/** The day is looked at so often. */
export const LOOKS = 4;
const HOURS = 24;

/** The last 24 hours that ended with a quarter of a day on the clock of a zone, then the same hours of the weeks before; in ms. */
export function riseWindows(now: Date, zone: string): { from: number; to: number }[] {
  const local = DateTime.fromJSDate(now, { zone });
  const step = HOURS / LOOKS;
  const end = local.startOf('hour').set({ hour: Math.floor(local.hour / step) * step });
  return Array.from({ length: WEEKS + 1 }, (_, weeks) => {
    const to = end.minus({ weeks });
    return { from: to.minus({ days: 1 }).toMillis(), to: to.toMillis() };
  });
}
