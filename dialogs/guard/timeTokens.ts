import type { Span } from './finding.ts';
import { readNumber } from './number.ts';

/** What a piece of a time says. Pieces beside one another are one time: `6:00 pm` + `on` + `Monday` + `23 November`. */
export type Day =
  | { kind: 'offset'; days: number }
  | { kind: 'weekday'; weekday: number; week: 'next' | 'this' | 'coming' }
  | { kind: 'date'; month: number; day: number; year?: number }
  | { kind: 'weekEnd'; weeks: number }
  | { kind: 'monthEnd' };

export type Clock =
  | { kind: 'clock'; hour: number; minute: number; certain: boolean }
  | { kind: 'part'; hour: number }
  | { kind: 'closing' };

export interface Token extends Span {
  day?: Day;
  clock?: Clock;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = `(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)`;
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

type Reader = readonly [expression: RegExp, read: (match: RegExpExecArray) => Omit<Token, 'start' | 'end'> | undefined];

const offset = (days: number): { day: Day } => ({ day: { kind: 'offset', days } });
const part = (hour: number): Clock => ({ kind: 'part', hour });

function clock(hour: number, minute: number, half?: string): Clock {
  const afternoon = half?.startsWith('p') === true;
  const shown = half === undefined ? hour : (hour % 12) + (afternoon ? 12 : 0);
  const wrong = half !== undefined && hour > 12;
  return { kind: 'clock', hour: wrong ? 99 : shown, minute, certain: half !== undefined };
}

const monthOf = (name: string) => MONTHS.indexOf(name.slice(0, 3)) + 1;

function monthDay(month: string, day: string, year: string | undefined): { day: Day } {
  return { day: { kind: 'date', month: monthOf(month), day: Number(day), ...(year ? { year: Number(year) } : {}) } };
}

const ENGLISH: readonly Reader[] = [
  [/\b(?:the )?day after tomorrow\b/g, () => offset(2)],
  [/\btomorrow(?: (morning|noon|afternoon|evening|night))?\b/g, ([, when]) => ({ ...offset(1), ...partOf(when) })],
  [/\bthis (morning|afternoon|evening)\b/g, ([, when]) => ({ ...offset(0), ...partOf(when) })],
  [/\btoday\b/g, () => offset(0)],
  [/\btonight\b/g, () => ({ ...offset(0), clock: part(22) })],
  [
    /\b(?:(next|this|coming) )?(mon|tues|wednes|thurs|fri|satur|sun)day(?: (morning|afternoon|evening))?\b/g,
    readWeekday,
  ],
  [
    new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? (?:of )?${MONTH}\\b(?:,? (20\\d\\d))?`, 'g'),
    ([, day = '', month = '', year]) => monthDay(month, day, year),
  ],
  [
    new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?\\b(?:,? (20\\d\\d))?`, 'g'),
    ([, month = '', day = '', year]) => monthDay(month, day, year),
  ],
  [
    /\b(?:the )?end of (?:the |this )?(week|month)\b|\bthis week\b/g,
    ([, unit]) => ({ day: unit === 'month' ? { kind: 'monthEnd' } : { kind: 'weekEnd', weeks: 0 } }),
  ],
  [/\b(?:the )?end of next week\b|\bnext week\b/g, () => ({ day: { kind: 'weekEnd', weeks: 1 } })],
  [
    /\b(?:the )?(?:end|close) of (?:the |this )?(?:business|day|working day)\b|\bclosing time\b|\b(?:eod|cob)\b/g,
    () => ({ clock: { kind: 'closing' } }),
  ],
  [
    /\b(?:the )?end of(?= (?:today|tomorrow|mon|tues|wednes|thurs|fri|satur|sun))/g,
    () => ({ clock: { kind: 'closing' } }),
  ],
  [
    /(?<![\d.:£$€¥])(\d{1,2})(?:[:.](\d{2}))? ?(am|pm|a\.m\.|p\.m\.)(?![a-z])/g,
    ([, hour, minute, half]) => ({ clock: clock(Number(hour), Number(minute ?? 0), half) }),
  ],
  [/\b(\d{1,2}) o'clock\b/g, ([, hour]) => ({ clock: clock(Number(hour), 0) })],
  [/\b(?:12 )?noon\b|\bmidday\b/g, () => ({ clock: clock(12, 0, 'pm') })],
  [/\bmidnight\b/g, () => ({ clock: { kind: 'clock', hour: 24, minute: 0, certain: true } })],
];

function partOf(when: string | undefined): { clock?: Clock } {
  if (when === undefined) return {};
  return { clock: part({ morning: 12, noon: 12, afternoon: 18 }[when] ?? 22) };
}

function readWeekday([, week, name = '', when]: RegExpExecArray): Omit<Token, 'start' | 'end'> {
  const weekday = WEEKDAYS.indexOf(name.slice(0, 3)) + 1;
  return { day: { kind: 'weekday', weekday, week: week === 'next' ? 'next' : 'coming' }, ...partOf(when) };
}

const PARTS: readonly [RegExp, number][] = [
  [/凌晨/, 0],
  [/早|上午|清晨/, 1],
  [/中午|正午/, 2],
  [/下午|晏昼|傍晚/, 3],
  [/晚/, 4],
];
const PART_ENDS = [6, 12, 12, 18, 22];

function chineseClock([, words, hour = '', minute, spoken]: RegExpExecArray): { clock: Clock } {
  const which = words === undefined ? undefined : PARTS.find(([name]) => name.test(words))?.[1];
  const read = readNumber(hour) ?? 99;
  const later = which !== undefined && which >= 2 && read < 12 && !(which === 2 && read > 9);
  const minutes =
    spoken === '半'
      ? 30
      : spoken === '一刻'
        ? 15
        : spoken === '三刻'
          ? 45
          : Number(minute ?? readNumber(spoken ?? '0') ?? 0);
  return {
    clock: {
      kind: 'clock',
      hour: later ? read + 12 : read,
      minute: minutes,
      certain: which !== undefined || minute !== undefined,
    },
  };
}

const CHINESE_DAYS = new Map([...'一二三四五六日天'].map((name, index) => [name, Math.min(index + 1, 7)]));

const CHINESE: readonly Reader[] = [
  [/大后[天日]/g, () => offset(3)],
  [/(?<!大)后[天日]/g, () => offset(2)],
  [/[明听][天日]|明(?=[早晚])|翌日|隔天/g, () => offset(1)],
  [/今[天日]|今(?=[早晚])|当天|当日/g, () => offset(0)],
  [
    /(本|这|下|下个|这个)?(?:周|星期|礼拜)([一二三四五六日天])/g,
    ([, week = '', name = '']) => ({
      day: {
        kind: 'weekday',
        weekday: CHINESE_DAYS.get(name) ?? 1,
        week: week.startsWith('下') ? 'next' : week === '' ? 'coming' : 'this',
      },
    }),
  ],
  [
    /(本|这|下)个?(?:周|星期|礼拜)(?:内|底|末|之内|以内)?(?![一二三四五六日天])/g,
    ([, week]) => ({ day: { kind: 'weekEnd', weeks: week === '下' ? 1 : 0 } }),
  ],
  [/(?:本月|这个?月|月)底|本月内/g, () => ({ day: { kind: 'monthEnd' } })],
  [
    /(?:(20\d\d)[年\-/.])(\d{1,2})[月\-/.](\d{1,2})[日号]?/g,
    ([, year, month, day]) => ({ day: { kind: 'date', month: Number(month), day: Number(day), year: Number(year) } }),
  ],
  [
    /(?<![年\d])(\d{1,2})月(\d{1,2})[日号]/g,
    ([, month, day]) => ({ day: { kind: 'date', month: Number(month), day: Number(day) } }),
  ],
  [
    /(凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|晚间|晏昼|(?<=[今明])[早晚])?(?<![\d:.¥$£])(\d{1,2}):(\d{2})(?![\d:])()/g,
    chineseClock,
  ],
  [
    /(凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|晚间|晏昼|(?<=[今明])[早晚])?(?<![\d:.¥$£第])(?!一点(?![钟整半前]))(\d{1,2}|[一二两三四五六七八九十]{1,3})()[点时](半|一刻|三刻|\d{1,2}(?=分)|整)?(?!间|候|点|儿)/g,
    chineseClock,
  ],
  [
    /凌晨|清晨|早上|上午|中午|正午|下午|傍晚|晚上|晚间|晏昼|(?<=[今明])[早晚]/g,
    ([words]) => ({ clock: part(PART_ENDS[PARTS.find(([name]) => name.test(words))?.[1] ?? 1] ?? 12) }),
  ],
  [/下班|收工|打烊|关门/g, () => ({ clock: { kind: 'closing' } })],
];

function readAll(plain: string, readers: readonly Reader[]): Token[] {
  return readers.flatMap(([expression, read]) =>
    [...plain.matchAll(expression)].flatMap((match) => {
      const token = read(match);
      return token ? [{ ...token, start: match.index, end: match.index + match[0].length }] : [];
    }),
  );
}

/** Every piece of a time in a text, in order; of two that overlap, the longer. */
export function findTimeTokens(plain: string, chinese: boolean, latin: boolean): Token[] {
  const all = [...(latin ? readAll(plain, ENGLISH) : []), ...(chinese ? readAll(plain, CHINESE) : [])];
  if (!latin && !chinese) return [];
  all.sort((one, other) => one.start - other.start || other.end - one.end);
  const kept: Token[] = [];
  for (const token of all) {
    const last = kept.at(-1);
    if (last && token.start < last.end) continue;
    kept.push(token);
  }
  return kept;
}
