import { type Day, dayOf, latestDayOfMonth, latestMonthDay, nextMonthDay } from './calendar.ts';
import { parseNumber } from './chineseNumber.ts';
import { CLUE } from './clues.ts';
import { type DateRule, isDeadline } from './dateRule.ts';
import type { EntitySource } from './found.ts';

/** The Republic of China calendar of Taiwan counts from 1912 as year 1. */
const ROC_EPOCH = 1911;

const FIGURES = '零〇一二三四五六七八九十';

/** Zones whose people write the day before the month, in English and on forms. */
const DAY_FIRST =
  /^(?:Europe|Africa|Australia)\/|^Pacific\/Auckland|^Asia\/(?:Hong_Kong|Macau|Singapore|Kuala_Lumpur|Kolkata|Dubai|Bangkok|Jakarta)/;
const MONTH_FIRST = /^(?:America|US)\//;

/** Fractions, scores and opening hours look like a day and a month. */
const NO_DATE_BEFORE = /(?:rate[ds]?|score|gave|give|分|only|about) ?$/i;
const NO_DATE_AFTER = /^ ?(?:star|rating|out|of|cup|inch|hour|support|service|分|星|小时|price|full|empty)/i;
const DATE_AFTER = /^ ?(?:[号日]|已|就|退|买|收|下单|落|寄|送|付|签收|那天|当天|晚|早)/;
const DATE_BEFORE =
  /(?:\b(?:on|since|dated?|from|by|until|ordered|bought|delivered|placed|purchased|arrived)|[在于从到至自前是号日])[ :]*$/i;

/** Dates in figures. */
export const NUMERIC_DATES: readonly DateRule[] = [
  {
    needs: CLUE.digit,
    expression: /(?<![\w-])((?:19|20)\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?!\d|[-/][\dA-Za-z])/g,
    resolve: ([, year, , month, day]) => dayOf(Number(year), Number(month), Number(day)),
  },
  {
    needs: CLUE.year | CLUE.month,
    expression: new RegExp(
      `(?:(民国) ?)?(?<![\\d${FIGURES}])(\\d{2,4}|[${FIGURES}]{2,4}) ?年 ?(\\d{1,2}|[${FIGURES}]{1,3}) ?月(?:份)? ?(\\d{1,2}|[${FIGURES}廿卅]{1,3}) ?[日号]?`,
      'g',
    ),
    resolve: ([, era, year = '', month = '', day = ''], _today, source) =>
      dayOf(
        fullYear(parseNumber(year) ?? 0, era !== undefined, source),
        parseNumber(month) ?? 0,
        parseNumber(day) ?? 0,
      ),
  },
  {
    needs: CLUE.digit,
    expression: /(?<![\w/.-])(1[0-3]\d)([/.-])(\d{1,2})\2(\d{1,2})(?![\w/-]|\.\d)/g,
    resolve: ([, year, , month, day], _today, { lang, context }) =>
      lang === 'zh-Hant' || context.zone === 'Asia/Taipei'
        ? dayOf(ROC_EPOCH + Number(year), Number(month), Number(day))
        : undefined,
  },
  {
    needs: CLUE.digit,
    expression: /(?<![\w/.-])(\d{1,2})([-/.])(\d{1,2})\2((?:19|20)?\d\d)(?![\w/-]|\.\d)/g,
    resolve: ([, first = '', , second = '', year], today, source) =>
      inOrder(Number(first), Number(second), source, today, (month, day) =>
        dayOf(Number(year) < 100 ? 2000 + Number(year) : Number(year), month, day),
      ),
  },
  {
    needs: CLUE.digit,
    expression: /(?<![\w/.$£€¥-])(\d{1,2})\/(\d{1,2})(?![\w/%]|\.\d)/g,
    resolve: (match, today, source) => (isDate(match) ? dayAndMonth(match, today, source) : undefined),
  },
  {
    needs: CLUE.digit | CLUE.han,
    expression:
      /(?<![\w/.$£€¥-])(\d{1,2})[.-](\d{1,2})(?=[号日]|那天|当天|(?:早上|上午|中午|下午|晚上)|下的?单)[号日]?/g,
    resolve: (match, today, source) => dayAndMonth(match, today, source),
  },
  {
    needs: CLUE.digit | CLUE.han,
    expression: /(?<![\w.$¥+-])(6)(18)(?=买|那天|当天|大促时|的时候|下单|抢|囤|购)/g,
    resolve: (match, today, source) => dayAndMonth(match, today, source),
  },
  {
    needs: CLUE.digit,
    expression: /(?<![\w.+#-])(20\d\d)([01]\d)([0-3]\d)(?![\w-]|\.\d)/g,
    resolve: ([, year, month, day]) => dayOf(Number(year), Number(month), Number(day)),
  },
];

/** What is a date only when the bot has asked when: "11-3", "15th", "11.3". */
export const BARE_DATES: readonly DateRule[] = [
  {
    needs: CLUE.digit,
    expression: /(?<![\w/.$£€¥-])(\d{1,2})[/.-](\d{1,2})(?![\w/-]|\.\d)/g,
    resolve: (match, today, source) => dayAndMonth(match, today, source),
  },
  {
    needs: CLUE.digit,
    expression: /(?<![\w.$£€¥-])(\d{1,2})(?:st|nd|rd|th)\b/gi,
    resolve: ([, day], today) => latestDayOfMonth(today, Number(day)),
  },
];

function isDate({ input, index, 0: words, 1: first, 2: second }: RegExpExecArray): boolean {
  const before = input.slice(Math.max(0, index - 14), index);
  const after = input.slice(index + words.length, index + words.length + 9);
  if (words === '24/7' || NO_DATE_BEFORE.test(before) || NO_DATE_AFTER.test(after)) return false;
  if (/^(?:5|10)$/.test(second ?? '') && Number(first) <= Number(second)) return DATE_BEFORE.test(before);
  return Number(first) > 5 || Number(second) > 5 || DATE_BEFORE.test(before) || DATE_AFTER.test(after);
}

function dayAndMonth(match: RegExpExecArray, today: Day, source: EntitySource): Day | undefined {
  const find = isDeadline(match) ? nextMonthDay : latestMonthDay;
  return inOrder(Number(match[1]), Number(match[2]), source, today, (month, day) => find(today, month, day));
}

function fullYear(year: number, era: boolean, { lang }: EntitySource): number {
  if (era) return ROC_EPOCH + year;
  if (year >= 1000) return year;
  return lang === 'zh-Hant' && year >= 80 ? ROC_EPOCH + year : 2000 + year;
}

/** Month and day in the order of the writer's country; where that is not known, in the one that makes a past day. */
function inOrder(
  first: number,
  second: number,
  { lang, context }: EntitySource,
  today: Day,
  make: (month: number, day: number) => Day | undefined,
): Day | undefined {
  if (first > 12) return make(second, first);
  if (second > 12) return make(first, second);
  const zone = context.zone ?? '';
  if (DAY_FIRST.test(zone)) return make(second, first);
  const american = make(first, second);
  if (lang !== 'en' || MONTH_FIRST.test(zone)) return american;
  const british = make(second, first);
  return american !== undefined && american > today && british !== undefined && british <= today ? british : american;
}
