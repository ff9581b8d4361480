import type { Pack } from '../pack/index.ts';
import { resolveSpan, resolveTime } from './dueTime.ts';
import type { Span } from './finding.ts';
import { CHINESE_NUMBER, ENGLISH_NUMBER, readNumber } from './number.ts';
import type { Passage } from './passage.ts';
import { spanAround } from './spans.ts';
import { findTimeTokens, type Token } from './timeTokens.ts';

/** A time in a text, with the instant it means; without one it is a time that does not exist. */
export interface Deadline extends Span {
  dueAt?: Date;
}

const SPAN_EN = new RegExp(
  `\\b(?:within|in|inside|over)(?: (?:the )?next)? (?:about |around |roughly |at most |less than )?(?:\\d{1,3} ?(?:to|-|–|or) ?)?(\\d{1,4}|${ENGLISH_NUMBER}|(?:half )?an?|a couple of) ?(business|working)? ?(minute|min|hour|hr|day|week|month)s?\\b(?! (?:ago|of (?:the )?(?:purchase|delivery|receipt|buying)))`,
  'g',
);
const NEXT_EN = /\b(?:the )?next (business|working) day\b/g;
const SPAN_ZH = new RegExp(
  `(?:(?:\\d{1,3}|[${CHINESE_NUMBER}])(?:到|至|-|~|～))?(\\d{1,4}|[${CHINESE_NUMBER}]{1,4}|半)个?(半)?(工作[日天]|营业日|上班日|小时|钟头|钟|分钟|天|日|周|星期|礼拜|月)(?:之内|以内|内|之后|以后|后)(?!天)`,
  'g',
);
const UNITS_ZH: readonly [RegExp, string, boolean][] = [
  [/工作|营业|上班/, 'day', true],
  [/小时|钟头|^钟$/, 'hour', false],
  [/分钟/, 'minute', false],
  [/天|日/, 'day', false],
  [/周|星期|礼拜/, 'week', false],
  [/月/, 'month', false],
];

const dated = (dueAt: Date | undefined) => (dueAt ? { dueAt } : {});

function findSpans({ plain, latin, chinese }: Passage, now: Date, pack: Pack): Deadline[] {
  const found: Deadline[] = [];
  for (const match of latin ? plain.matchAll(SPAN_EN) : []) {
    const [words, number = '', business, unit = ''] = match;
    const count = number.startsWith('half') ? 0.5 : number === 'a couple of' ? 2 : readNumber(number);
    if (count === undefined) continue;
    const name = unit === 'min' ? 'minute' : unit === 'hr' ? 'hour' : unit;
    const dueAt = resolveSpan(count, name, business !== undefined, now, pack);
    found.push({ start: match.index, end: match.index + words.length, ...dated(dueAt) });
  }
  for (const match of latin ? plain.matchAll(NEXT_EN) : []) {
    const dueAt = resolveSpan(1, 'day', true, now, pack);
    found.push({ start: match.index, end: match.index + match[0].length, ...dated(dueAt) });
  }
  for (const match of chinese ? plain.matchAll(SPAN_ZH) : []) {
    const [words, number = '', half, unit = ''] = match;
    const count = (number === '半' ? 0.5 : (readNumber(number) ?? 1)) + (half ? 0.5 : 0);
    const [, name = 'day', business = false] = UNITS_ZH.find(([expression]) => expression.test(unit)) ?? [];
    found.push({
      start: match.index,
      end: match.index + words.length,
      ...dated(resolveSpan(count, name, business, now, pack)),
    });
  }
  return found;
}

/** What may stand between two pieces of one time: `6 pm on`, `（周二）`, `10:00 am, Monday`. */
const JOINT = /^(?: ?(?:on|at|by|in the|the|of|之前|以前|前|的|,|，)? ?|[（(]?(?:周|星期|礼拜)?[）)]?)$/;

const TAIL = /^[（()）\s]{0,2}/;

function joins(plain: string, last: Token[], next: Token): boolean {
  const before = last.at(-1);
  if (!before) return false;
  const gap = plain.slice(before.end, next.start);
  if (gap.length > 8 || !JOINT.test(gap.replace(TAIL, '').replace(/[（(）)]/g, ''))) return false;
  const clocks = last.filter(({ clock }) => clock).length;
  const days = last.filter(({ day }) => day);
  if (next.clock && clocks > 0 && !(clocks === 1 && last.at(-1)?.clock?.kind === 'part')) return false;
  const kinds = days.map(({ day }) => day?.kind);
  return !next.day || kinds.length === 0 || (next.day.kind === 'date') !== kinds.includes('date');
}

function groups(plain: string, tokens: readonly Token[]): Token[][] {
  const grouped: Token[][] = [];
  for (const token of tokens) {
    const last = grouped.at(-1);
    if (last && joins(plain, last, token)) last.push(token);
    else grouped.push([token]);
  }
  return grouped;
}

/** Every future time a text names, as points (`by 6 pm today`, 明天中午前) and as spans (`within 2 working days`, 三天内). */
export function findDeadlines(passage: Passage, now: Date, pack: Pack, zone = pack.zone): Deadline[] {
  const spans = findSpans(passage, now, pack).sort((one, other) => one.start - other.start);
  const free = (span: Span) => !spanAround(spans, span);
  const tokens = findTimeTokens(passage.plain, passage.chinese, passage.latin).filter(free);
  // A text may name the same time again and again; calendars are slow
  const resolved = new Map<string, Date | undefined>();
  const points = groups(passage.plain, tokens).map((group): Deadline => {
    const clocks = group.flatMap(({ clock }) => (clock ? [clock] : []));
    const days = group.flatMap(({ day }) => (day ? [day] : []));
    const clock = clocks.find(({ kind }) => kind === 'clock') ?? clocks[0];
    const day = days.find(({ kind }) => kind === 'date') ?? days[0];
    const [first] = group;
    const key = JSON.stringify([day, clock]);
    if (!resolved.has(key)) resolved.set(key, resolveTime(day, clock, now, pack, zone));
    return { start: first?.start ?? 0, end: group.at(-1)?.end ?? 0, ...dated(resolved.get(key)) };
  });
  return [...spans, ...points].sort((one, other) => one.start - other.start);
}
