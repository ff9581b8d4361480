/** Days and months by their names. */
const NAMED =
  '(?:yesterday|this morning|last night|last (?:week|month|year)|(?:last |early |late )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:early |mid[- ]?|late )?(?:january|february|march|april|may|june|july|august|september|october|november|december)|the (?:\\d{1,2}(?:st|nd|rd|th)|beginning|start|end|weekend))';

const NUMBER =
  '(?:\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|a few|few|several|a couple of|couple of)';

/**
 * How long it has been going on, which says when it began: "from last 4 days", "since Monday", "nine days now". Hours are how long
 * somebody waited, and years how long they have been a customer.
 */
const SINCE = new RegExp(
  `\\b(?:since ${NAMED}|from (?:yesterday|last night|last (?:week|month|year|(?:mon|tues|wednes|thurs|fri|satur|sun)day))(?! to\\b)|(?:for|from|since|past|over|these|in (?=the (?:last|past)|last|past)) (?:about |almost |nearly |over |around |more than |at least )?(?:the )?(?:last |past )?${NUMBER} (?:whole |full |long |straight |solid )?(?:days?|nights?|weeks?|months?)|${NUMBER} (?:days?|nights?|weeks?|months?) (?:now|running|in a row|straight|already|back))\\b(?! (?:old|free|contract|plan|warranty|guarantee|trial|notice|ago|later|before))`,
  'iu',
);

/** The month or the day it began: 从九月份开始, 由上星期起. */
const FROM_ON =
  /[从從由自](?:(?:今年|去年|上個?|上个)?(?:\d{1,2}|[一二三四五六七八九十]{1,2}|[这這上])[个個]?(?:月(?:份|初|底)?|[周週]|星期|[礼禮]拜)|上[个個]?(?:月|[周週]|星期|[礼禮]拜)|前[几幾]?[天日]|[昨尋琴][天日晚])(?:\d{1,2}[号號日])?(?:[开開]始|起)/u;

/** How long they have been with us, have had it or will wait: no beginning of anything amiss. */
const NOT_OF_IT =
  /\b(?:customer|member|client|subscriber|with you|been using|used it|had it|lasted|worked|within|by|next|will|would|should|told|promised|said)\b/iu;

/** How much before the words is searched for that, in UTF-16 units. */
const NEAR = 32;

/** When it began, as far as a piece of a story says it. */
export function sinceWhen(clause: string): string | undefined {
  const from = FROM_ON.exec(clause)?.[0];
  if (from !== undefined) return from.replace(/[开開]始|起$/u, '');
  const found = SINCE.exec(clause);
  if (found === null || NOT_OF_IT.test(clause.slice(Math.max(0, found.index - NEAR), found.index))) return undefined;
  return found[0];
}
