import { DateTime } from 'luxon';
import type { Calendar } from './calendar.ts';
import type { RegulatorClock } from './law.ts';

function isWorkingDay(day: DateTime, calendar: Calendar): boolean {
  const exception = calendar.exceptions.find(({ date }) => date === day.toISODate());
  if (exception?.working !== undefined) return exception.working;
  return day.weekday <= 5 && exception?.hours.length !== 0;
}

/**
 * The end of the last day a regulator's clock allows, in the zone of the pack. The day of the event is not counted.
 *
 * @param from When the complaint or the regulator's notice came in.
 * @throws RangeError for an invalid date or zone.
 */
export function clockDue(
  { days, unit }: Pick<RegulatorClock, 'days' | 'unit'>,
  from: Date,
  { calendar, zone }: { calendar: Calendar; zone: string },
): Date {
  let day = DateTime.fromJSDate(from, { zone }).startOf('day');
  if (!day.isValid) throw new RangeError(`Not a time in zone ${zone}`);
  for (let left = days; left > 0; ) {
    day = day.plus({ days: 1 });
    if (unit === 'calendar' || isWorkingDay(day, calendar)) left -= 1;
  }
  return day.endOf('day').toJSDate();
}
