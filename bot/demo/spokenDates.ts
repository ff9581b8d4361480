import type { Entry } from '../../storage/index.ts';

const DAY_MS = 86_400_000;
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const CHINESE = /(\d{1,2})月(\d{1,2})日/g;
const ENGLISH = new RegExp(`\\b(\\d{1,2}) (${MONTHS.join('|')})\\b`, 'g');

/** The days named in a text, so many days later, as seen in the year of `at`. */
function shifted(text: string, at: string, days: number): string {
  const year = Number(at.slice(0, 4));
  const later = (month: number, day: number) => new Date(Date.UTC(year, month, day) + days * DAY_MS);
  return text
    .replace(CHINESE, (_, month: string, day: string) => {
      const date = later(Number(month) - 1, Number(day));
      return `${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
    })
    .replace(ENGLISH, (_, day: string, month: string) => {
      const date = later(MONTHS.indexOf(month), Number(day));
      return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`;
    });
}

/** A line of ours with the days it names so many days later. What customers wrote stays: their words have tags by place. */
export function shiftSpokenDates(entry: Entry, days: number): Entry {
  if (entry.author === 'customer' || entry.text === '') return entry;
  const text = shifted(entry.text, entry.at, days);
  if (text === entry.text) return entry;
  const told = entry.activity.text === entry.text ? { ...entry.activity, text } : entry.activity;
  return { ...entry, text, activity: told };
}
