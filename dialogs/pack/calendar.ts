import * as z from 'zod';

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

const minuteOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

/** Opening hours on the wall clock of the pack's zone, `09:00-21:00`; `24:00` is the end of the day. */
const Hours = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'write opening hours as "09:00-18:00"')
  .refine((hours) => minuteOf(hours.slice(0, 5)) < minuteOf(hours.slice(6)), 'opening comes before closing')
  .describe('From-to on the local clock, e.g. 09:00-18:00. Split a break into two entries.');

const Day = z.array(Hours).max(6);

/** When people are there to answer. A weekday that is not named is closed. */
export const Calendar = z.strictObject({
  hours: z
    .strictObject(
      Object.fromEntries(WEEKDAYS.map((day) => [day, Day.optional()])) as Record<Weekday, z.ZodOptional<typeof Day>>,
    )
    .refine((week) => WEEKDAYS.some((day) => (week[day]?.length ?? 0) > 0), 'at least one weekday must be open')
    .describe('Opening hours by weekday; a weekday that is not named is closed.'),
  exceptions: z
    .array(
      z.strictObject({
        date: z.iso.date('write the date as 2026-12-25').describe('The day, e.g. 2026-12-25.'),
        name: z.string().min(1).max(80).describe('What the day is.'),
        hours: Day.describe('Empty when closed all day.'),
        working: z
          .boolean()
          .optional()
          .describe('Whether authorities count it as a working day. Default: Monday to Friday, unless closed all day.'),
      }),
    )
    .max(400)
    .describe('Holidays and days with other hours.'),
});
export type Calendar = z.infer<typeof Calendar>;
type Weekday = (typeof WEEKDAYS)[number];
