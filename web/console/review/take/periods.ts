/** The first day and the last one, as `2026-11-22`. */
export interface Period {
  from: string;
  to: string;
}

/** A day by its year and month (from 0) and number; day 0 is the last one of the month before. */
const day = (year: number, month: number, date: number) =>
  new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10);

const partsOf = (today: string) => {
  const at = new Date(`${today}T00:00:00Z`);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() };
};

/** From the first of the month to today. */
export function thisMonth(today: string): Period {
  const { year, month } = partsOf(today);
  return { from: day(year, month, 1), to: today };
}

/** The whole month before this one. */
export function lastMonth(today: string): Period {
  const { year, month } = partsOf(today);
  return { from: day(year, month - 1, 1), to: day(year, month, 0) };
}

/** The whole quarter before this one. */
export function lastQuarter(today: string): Period {
  const { year, month } = partsOf(today);
  const first = Math.floor(month / 3) * 3;
  return { from: day(year, first - 3, 1), to: day(year, first, 0) };
}

/** A day some days later. */
export function daysAfter(today: string, days: number): string {
  return new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
