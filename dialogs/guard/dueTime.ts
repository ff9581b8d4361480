import { DateTime } from 'luxon';
import { addBusinessMinutes, type Calendar, type Pack } from '../pack/index.ts';
import type { Clock, Day } from './timeTokens.ts';

const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** When a day ends at the sign on the door; undefined on a day that is closed. */
function closingOf(day: DateTime, calendar: Calendar): DateTime | undefined {
  const exception = calendar.exceptions.find(({ date }) => date === day.toISODate());
  const hours = exception?.hours ?? calendar.hours[WEEK[day.weekday - 1] ?? 'mon'] ?? [];
  const last = hours
    .map((span) => span.slice(6))
    .sort()
    .at(-1);
  if (last === undefined) return undefined;
  const [hour, minute] = last.split(':').map(Number);
  return day
    .startOf('day')
    .plus({ days: hour === 24 ? 1 : 0 })
    .set({ hour: (hour ?? 0) % 24, minute: minute ?? 0 });
}

const endOf = (day: DateTime) => day.endOf('day').startOf('minute');

function dayOf(day: Day | undefined, today: DateTime, calendar: Calendar): DateTime | undefined {
  if (day === undefined) return today;
  if (day.kind === 'offset') return today.plus({ days: day.days });
  if (day.kind === 'monthEnd') return today.endOf('month').startOf('day');
  if (day.kind === 'weekEnd') {
    const sunday = today.plus({ days: 7 - today.weekday + 7 * day.weeks });
    for (let back = 0; back < 7; back += 1) {
      const candidate = sunday.minus({ days: back });
      if (candidate < today) break;
      if (closingOf(candidate, calendar)) return candidate;
    }
    return sunday;
  }
  if (day.kind === 'weekday') {
    if (day.week === 'next') return today.plus({ days: 7 - today.weekday + day.weekday });
    const days = day.weekday - today.weekday;
    return today.plus({ days: day.week === 'coming' && days < 0 ? days + 7 : days });
  }
  const date = DateTime.fromObject(
    { year: day.year ?? today.year, month: day.month, day: day.day },
    { zone: today.zone },
  );
  if (!date.isValid) return undefined;
  // "5 January" said in December is next year's; "20 November" said on the 22nd is a slip
  return day.year === undefined && date < today.minus({ days: 60 }) ? date.plus({ years: 1 }) : date;
}

/**
 * The instant a time means, on the wall clock of `zone`. A day alone ends when we close; so does a promise.
 * Undefined for a time there is none of: 25:00, 31 February.
 */
export function resolveTime(
  day: Day | undefined,
  clock: Clock | undefined,
  now: Date,
  pack: Pack,
  zone = pack.zone,
): Date | undefined {
  const at = DateTime.fromJSDate(now, { zone });
  const date = dayOf(day, at.startOf('day'), pack.calendar);
  if (!date) return undefined;
  if (clock === undefined || clock.kind === 'closing') {
    const closing = closingOf(date, pack.calendar);
    return (closing && closing > at ? closing : endOf(date)).toJSDate();
  }
  if (clock.kind === 'part') return date.set({ hour: clock.hour }).toJSDate();
  if (clock.hour > 24 || clock.minute > 59) return undefined;
  const time = date.plus({ days: clock.hour === 24 ? 1 : 0 }).set({ hour: clock.hour % 24, minute: clock.minute });
  const afternoon = !clock.certain && clock.hour < 12 && (time <= at || clock.hour < 8);
  return (afternoon ? time.plus({ hours: 12 }) : time).toJSDate();
}

/** Nobody plans further ahead; also keeps hostile numbers away from the calendar. */
const MOST_DAYS = 3650;
const MOST_WORKING_DAYS = 400;

/** The instant at which a span of time from now has passed; working days end at closing time. */
export function resolveSpan(count: number, unit: string, business: boolean, now: Date, pack: Pack): Date | undefined {
  const at = DateTime.fromJSDate(now, { zone: pack.zone });
  const days = { minute: 1 / 1440, hour: 1 / 24, day: 1, week: 7, month: 30 }[unit] ?? 1;
  if (count * days > MOST_DAYS || (business && count * days > MOST_WORKING_DAYS)) return undefined;
  if (!business) {
    if (unit === 'month') return at.plus({ months: Math.round(count) }).toJSDate();
    return unit === 'day' || unit === 'week'
      ? at.plus({ minutes: Math.round((count % 1) * days * 1440), days: Math.trunc(count) * days }).toJSDate()
      : new Date(now.getTime() + Math.round(count * days * 86_400_000));
  }
  if (unit !== 'day') return addBusinessMinutes(now, count * days * 1440, pack.calendar, pack.zone);
  let day = at.startOf('day');
  for (let left = Math.max(1, Math.round(count)), tried = 0; tried < MOST_DAYS; tried += 1) {
    day = day.plus({ days: 1 });
    const closing = closingOf(day, pack.calendar);
    if (!closing) continue;
    left -= 1;
    if (left === 0) return closing.toJSDate();
  }
  return undefined;
}

/** The first moment at which somebody has been at work for a minute; a promise due before it is nobody's to keep. */
export function firstStaffed(now: Date, pack: Pack): Date {
  return addBusinessMinutes(now, 1, pack.calendar, pack.zone);
}
