import { DateTime } from 'luxon';

/** From an instant on, and before another. */
export interface Period {
  from?: string;
  to?: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?Z$/;
const LAST_DAYS = /^(\d{1,4})d$/;

const instantOf = (time: DateTime) => time.toUTC().toISO({ precision: 'milliseconds' }) ?? '';

/** The first instant of what one end says, and the first behind it; undefined when it is no time. */
function endOf(text: string, zone: string, now: DateTime): [from: string, to: string] | undefined {
  if (INSTANT.test(text)) {
    const time = DateTime.fromISO(text, { zone: 'utc' });
    return time.isValid ? [instantOf(time), instantOf(time)] : undefined;
  }
  const today = now.setZone(zone).startOf('day');
  const back = { today: 0, yesterday: 1 }[text];
  if (back === undefined && !DAY.test(text)) return undefined;
  const day = back === undefined ? DateTime.fromISO(text, { zone }) : today.minus({ days: back });
  return day.isValid ? [instantOf(day), instantOf(day.plus({ days: 1 }))] : undefined;
}

/**
 * Reads `2026-11-01..2026-11-30`, one of its ends, a day, `today`, `yesterday`, `7d`. Days are those of a zone, both included; an
 * instant at the end is not.
 * @returns undefined when it is none of them.
 */
export function readPeriod(text: string, zone: string, at: Date): Period | undefined {
  const now = DateTime.fromJSDate(at, { zone });
  const [, days] = LAST_DAYS.exec(text) ?? [];
  if (days !== undefined) {
    if (Number(days) === 0) return undefined;
    return { from: instantOf(now.startOf('day').minus({ days: Number(days) - 1 })) };
  }
  const [first = '', last, more] = text.split('..');
  if (more !== undefined || (first === '' && !last)) return undefined;
  const from = first === '' ? undefined : endOf(first, zone, now);
  const to = last === undefined ? from : last === '' ? undefined : endOf(last, zone, now);
  if ((first !== '' && !from) || (last && !to)) return undefined;
  // A single instant is no period.
  if (last === undefined && from?.[0] === to?.[1]) return undefined;
  return { ...(from ? { from: from[0] } : {}), ...(to ? { to: to[1] } : {}) };
}
