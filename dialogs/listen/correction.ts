import type { CaseRecord } from '../../storage/index.ts';

/** "Seven thousand, not eight", "是七千多不是八千", "不是周二是周三": the right value and the wrong one. */
const PAIRS: readonly { pattern: RegExp; right: 1 | 2 }[] = [
  {
    pattern:
      /不[是係]([^，。,.!！；;是]{1,16})[，,、 ]{0,2}(?:[打說说寫写講讲記记][錯错][了咗]?[，,、 ]{0,2})?(?:而)?[是係]([^，。,.!！；;]{1,16})/u,
    right: 2,
  },
  { pattern: /唔係([^，。,.!！；;]{1,16})[，,、 ]{0,2}係([^，。,.!！；;]{1,16})/u, right: 2 },
  {
    pattern: /[是係]([^，。,.!！；;是不唔]{1,16})[，,、 ]{0,2}(?:不是|唔係|並非|并非)([^，。,.!！；;]{1,16})/u,
    right: 1,
  },
  {
    pattern:
      /(?:\bnot|n['’]?t) (?:on |at |in |the |a )?([\w'£$€.,: ]{1,30}?),? (?:but|it was|it'?s|its) (?:on |at |the |a )?([\w'£$€.: ]{1,30})/iu,
    right: 2,
  },
  {
    pattern:
      /(?:\b(?:was|is|it'?s|meant|actually|sorry)|^)[\s,]+(?:on |at |the |a )?([\w'£$€.: ]{1,30}?),? not (?:on |at |the |a )?([\w'£$€.: ]{1,30})/iu,
    right: 1,
  },
];

/** Longest message in which one value stands against another. */
const LONGEST = 80;

/** Told rather than stated: "no" and "not" are common in them. A story is put right where the wrong words stand in it once. */
const NOT_VALUES: ReadonlySet<string> = new Set(['details', 'wish', 'evidence', 'symptoms']);

/** Words before the value that are none of it. */
const LEAD = /^(?:sorry|actually|it|that|was|is|it's|the|a|an|on|at|[\s,])+\b\s*/iu;

/** Words of the week under one name: 禮拜六 and 星期六 are the same day. */
const plain = (text: string) =>
  text
    .trim()
    .toLowerCase()
    .replace(/(?:禮拜|礼拜|週|周)(?=[一二三四五六日天])/gu, '星期');

/** What came on that day is none of the day: "星期日先送到". */
const AFTER_DAY = /(?<=[一二三四五六日天\d号號])(?:先|才|就|嗰日|那天)?(?:送|到|收|[来來]|去|[买買])[^，。]{0,6}$/u;

/** Who did it, or a deed: no words of the story that a few others could stand for. */
const NO_WORDS = /^[我你您他她佢]|[的嘅了咗过過]$/u;

/** Words that announce a correction in the middle of something else. */
const CORRECTS =
  /\b(?:(?:that|it|this)(?:['’]?s| is| was)(?: all)? (?:wrong|not right|incorrect)|(?:my|the) \w+(?: number)? (?:is|was) (?:wrong|incorrect)|you(?:['’]?ve| have)? (?:got|wrote|written|put) (?:it |that |the \w+ |my \w+ )?(?:down )?wrong|actually|correction|typo|oops|scratch that|scrap that|i (?:said|wrote|put|typed) [^.!?]{1,24}[,;:]? (?:but )?(?:it['’]?s|its|it is|it was|that was|should)|i meant|i mean|my mistake|sorry,? (?:it'?s|it was|that'?s)|should (?:be|have been)|not the)\b|更正|纠正|糾正|说错|說錯|打错|打錯|写错|寫錯|记错|記錯|讲错|講錯|应该是|應該是|其实是|其實是|而是|不是[^，。,]{1,16}[，, ]?(?:是|系|係)/iu;

/** Letters by which a plain value is longer than its wrong part at most: "the Leeds one" for "Leeds". */
const SHORT_VALUE = 16;

/** Whether a message announces that something is put right. */
export function announcesCorrection(text: string): boolean {
  return CORRECTS.test(text) || CHANGED.test(text);
}

/** "You got my name wrong, it's Walsh": which fact, and what it is. */
const NAMED =
  /\b(?:my |the )?(name|email|e-mail|phone|number|order|branch|product|amount|price|date|day)(?: number)?(?: is| was)? (?:wrong|incorrect|not right|misspel\w*)\W{1,3}(?:it['’]?s|it is|it was|its|should be|it should be)\s(?:actually\s)?(.{1,60}?)(?:[,;.]|\sand\s|$)/iu;

/** "Change my email to …", "電話改成 …": which fact, and what it is to be. */
const CHANGED =
  /\b(?:change|update|switch|amend) (?:the |my |your )?(e-?mail|phone|number|mobile|name)(?: address| number)? (?:on (?:it|there|file|my case) )?(?:to|into) (\S.{1,60}?)(?:[,;]|\.\s|\s(?:please|pls|thanks)\b|[.!?]?$)|(电话|電話|手机|手機|号码|號碼|邮箱|信箱|電郵|姓名|名字)[^，。,]{0,4}(?:改|换|換|更新)(?:成|为|為|做|到)?[:：\s]{0,2}([\w.+@-]{5,60}|\p{Script=Han}{2,4})/iu;

const CHANGED_FACT: Readonly<Record<string, string>> = { name: 'name', 姓名: 'name', 名字: 'name' };

/** Whether a message asks us to change how to reach them or what they are called. */
export const asksToChange = (text: string) => CHANGED.test(text);

/** The fact that they ask us to change, and its new value. */
function askedToChange(text: string): { fact: string; value: string } | undefined {
  const found = CHANGED.exec(text);
  const [, english, to, han, into] = found ?? [];
  const value = (to ?? into)?.trim();
  if (!value) return undefined;
  return { fact: CHANGED_FACT[(english ?? han ?? '').toLowerCase()] ?? 'contact', value };
}

/** "金额不对，是45", "no the amount is 45", "单号错了，20999": a fact by its name, and a number. */
const NUMBERED: readonly (readonly [fact: string, pattern: RegExp])[] = [
  [
    'amount',
    /(?:金[额額]|[价價][格钱錢]|\b(?:amount|price|sum|total)\b)[^\d，,.]{0,12}[，,\s]?[^\d，,.]{0,8}?([£$€¥]?\d[\d.,]{0,9}\d|\d)[元块塊蚊]?[\s\p{P}]*$/iu,
  ],
  [
    'orderNumber',
    /(?:[订訂][单單](?:[编編]?[号號](?:[码碼])?)?|[单單][号號]|\border(?: (?:number|no|ref))?\b)[^\d，,.]{0,12}[，,.\s]{0,2}[^\d，,.]{0,8}?(?<![A-Za-z])(#?[A-Z]{0,4}-?\d{4,20})[\s\p{P}]*$/iu,
  ],
];

/** Says that something stands wrong. */
const IS_WRONG = /不[对對]|[错錯]|唔啱|不是|唔係|\b(?:wrong|incorrect|not right|no)\b/iu;

const NAMED_FACT: Readonly<Record<string, string>> = {
  name: 'name',
  email: 'contact',
  'e-mail': 'contact',
  phone: 'contact',
  branch: 'place',
  product: 'product',
  date: 'occurredOn',
  day: 'occurredOn',
};

/** A fact named as wrong with its right value beside it; what has a form of its own (an order, a sum) is known by that. */
function namedAsWrong({ facts }: CaseRecord, text: string): { fact: string; value: string } | undefined {
  const found = NAMED.exec(text);
  const fact = NAMED_FACT[found?.[1]?.toLowerCase() ?? ''];
  const value = found?.[2]?.trim();
  if (fact !== undefined && value && facts[fact]?.state === 'known') return { fact, value };
  for (const [name, pattern] of NUMBERED) {
    const value = IS_WRONG.test(text) ? pattern.exec(text)?.[1] : undefined;
    if (value !== undefined && facts[name]?.state === 'known') return { fact: name, value };
  }
  return undefined;
}

/** "Number 40, not 14": where a bare figure was wrong, the bare figure is right. */
function numberAlone(value: string, wrong: string): string {
  return /^\d+$/u.test(wrong) ? (/\d+$/u.exec(value)?.[0] ?? value) : value;
}

/** What is told at length keeps the words around the wrong one. */
function inPlace(known: string, wrong: string, value: string, right: string): string {
  const parts = known.toLowerCase().split(wrong);
  if (known.length <= wrong.length + SHORT_VALUE || parts.length !== 2) return value;
  const at = parts[0]?.length ?? 0;
  return `${known.slice(0, at)}${right}${known.slice(at + wrong.length)}`;
}

/** The known fact that a message puts right by naming the wrong value beside the right one. */
export function correctedFact(record: CaseRecord, text: string): { fact: string; value: string } | undefined {
  const named = askedToChange(text) ?? namedAsWrong(record, text);
  if (named) return named;
  if (text.length > LONGEST) return undefined;
  for (const { pattern, right: place } of PAIRS) {
    const found = pattern.exec(text);
    const value = found?.[place]?.replace(LEAD, '').replace(AFTER_DAY, '').trim();
    const wrong = plain(found?.[place === 1 ? 2 : 1] ?? '');
    if (!value || wrong === '') continue;
    const facts = Object.entries(record.facts).filter(
      ([name, fact]) => !NOT_VALUES.has(name) && fact.state === 'known' && holds(plain(fact.value), wrong),
    );
    const [only] = facts;
    const right = numberAlone(value, wrong);
    if (only && facts.length === 1) return { fact: only[0], value: inPlace(only[1].value, wrong, value, right) };
    const told = record.facts.details?.value ?? '';
    if (facts.length === 0 && wrong.length >= 2 && !NO_WORDS.test(wrong) && told.split(wrong).length === 2) {
      return { fact: 'details', value: told.replace(wrong, right) };
    }
  }
  return undefined;
}

/** Longest value that is put right inside the story. */
const LONGEST_VALUE = 40;

/** What was put right stands right in the story as well, where it stands in it once. */
export function mendStory({ facts }: CaseRecord, was: string, is: string): void {
  const { details } = facts;
  if (details === undefined || was.length < 2 || Math.max(was.length, is.length) > LONGEST_VALUE) return;
  const parts = details.value.split(was);
  // "£3" is no part of "£38"; "昨天" stands for itself before any other word.
  const goesOn = /\p{Script=Han}$/u.test(was) ? /^\d/u : /^[\d\p{L}]/u;
  if (parts.length === 2 && !goesOn.test(parts[1] ?? '')) details.value = parts.join(is);
}

/** Whole words in Latin letters: "tomato" does not put Tom right. */
const spaced = (text: string) => (/\p{Script=Han}/u.test(text) ? text : ` ${text} `);

const holds = (known: string, wrong: string) =>
  known !== '' && (spaced(known).includes(spaced(wrong)) || spaced(wrong).includes(spaced(known)));
