import type { PackFact } from '../pack/index.ts';
import { wantsAnswerHere } from './codeAnswer.ts';
import { tellsEffect } from './effect.ts';
import { saysWhoItWas } from './looksLike.ts';
import { DIALLED, OF_ANOTHER, SAYS_MORE } from './nameAnswer.ts';
import { saysNotTaken } from './notTaken.ts';
import { lacksProof } from './proof.ts';
import { isOnlyChineseTime } from './roughTime.ts';
import { saysToldAlready } from './toldAlready.ts';

/** Speaks about the message before, not about what was asked: "yes that's the complaint". */
const META =
  /^\W*no,? not (?:tomorrow|later|monday|next|then|in)\b.{0,20}$|^\W*(?:it['’]?s )?(?:because|coz|cos|cause) of (?:you|u|this|it|them|your \w+)(?: lot| people| guys)?\W*$|^\W*(?:yes|yeah|yep|no|nope|ok)?[,.]? ?(?:that'?s|this is|that is|that was) (?!the first (?:time|i\b))(?:the|my|what|it|why|all)\b[^.!?]{0,40}\W*$/iu;

/** It is gone: no name of a product, of a place, or of anything else. */
const THROWN_AWAY =
  /^\W*(?:sorry,? |no,? |nah,? |nope,? |i |we |it'?s |have |has |been |was |it |already |just |all ){0,5}(?:threw(?! up)|throw(?! up)|thrown|chucked|binned|tossed|disposed|flushed|in the bin|gone)\b/iu;

/** A time and nothing else. */
const ONLY_TIME =
  /^(?!.*\p{Script=Han})\W*(?:(?:the|all|a|whole|entire|every|each|last|this|since|about|almost|nearly|\d{1,3}(?:st|nd|rd|th)?|two|three|morning|afternoon|evening|night|day|days|week|weeks|month|months|year|hour|hours|minutes|mins|min|an|half|couple|few|just|gone|time|always|today|tonight|tomorrow|yesterday|now|ago|often|everyday|january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|nite|of|in|on)\b\W*){1,6}$/iu;

/** A doctor or an account: no place where something was bought or happened. */
const NO_PLACE =
  /\b(?:doctor|dentist|hospital|gp|clinic)\b(?! (?:road|street))|^(?!.*\b(?:in|at|on|from|near|by)\b).*\b(?:account|card|my bill|money|(?:my|his|her|their|your) name)\b/iu;

/** How they want to be written to. */
const BY_POST = /^\W*(?:only )?by (?:post|letter|mail|phone|text)\b|\b(?:post|letter|mail) only\b/iu;

/** Who it was: "Dave, he had a beard". */
const SOMEBODY_ELSE = /^\W*\p{Lu}\p{Ll}+,? (?:he|she|his|her|the (?:guy|lady|man|woman|one))\b/u;

/** Whose number it is, and the number. */
const NUMBER_IS = /\b(?:number|mobile|phone|cell|contact)(?: no\.?| number)?(?: is|:)? \+?\d[\d -]{7,}\W*$/iu;

/** None of it was eaten: no code, no place and no picture of it. */
const NOT_EATEN =
  /^\W*(?:(?:no|i|we|but)[ ,]{1,2}){0,2}(?:haven'?t|didn'?t|did not|never) (?:eat(?:en)?|ate|dr[iau]nk|tasted?|touch(?:ed)?)\b|^[\s\p{P}]*(?:我|我[们們哋]|佢|他|她|孩子|小孩|都|也){0,2}(?:[还還仲都也])?(?:没|沒|冇|未)(?:有|敢|人)?(?:吃|喝|食|飲|饮|用|碰)(?:[过過到坏壞])?[^，。,\d]{0,2}[\s\p{P}]*$/iu;
/** Longest message that says that nobody has had any, and little else; in Chinese it is told in passing. */
const SHORT_STATE = 24;
const hasHadNone = (text: string) => /\p{Script=Han}/u.test(text) && saysNotTaken(text);
const OF_THE_THING: ReadonlySet<string> = new Set([
  'batch',
  'place',
  'product',
  'evidence',
  'name',
  'orderNumber',
  'contact',
]);

/** How often, and nothing else. */
const HOW_OFTEN =
  /^\W*(?:(?:all|every|each|day|night|days?|time|the|and|constantly|always|nonstop|24\/7|since|then)\b\W*){1,8}$/iu;

/** Facts that no time tells: who, where, what, whether. */
const NO_TIME: ReadonlySet<string> = new Set(['name', 'place', 'product', 'tried', 'effect', 'evidence', 'symptoms']);
const NO_TIME_TOLD: ReadonlySet<PackFact['told']> = new Set(['device', 'staff', 'kept', 'care', 'charged']);

/** Whether a message tells a time, and nothing else. */
export const isOnlyTime = (text: string) =>
  ONLY_TIME.test(text.replace(/^\W*(?:it|that|this)(?:['’]s| is| was| happened) (?:on )?/iu, ''));

/** What they use it with, and nothing else: it says nothing of what a screen shows or how often it happens. */
const ONLY_DEVICE =
  /^(?!.*\p{Script=Han})\W*(?:(?:an?|my|on|the|its|it's|old|new|latest) ){0,3}(?:android|ios|iphone(?: ?\d{1,2}\w*| pro| max| se){0,3}|ipad|samsung(?: galaxy)?(?: \w{1,4}){0,2}|pixel ?\d?|huawei|xiaomi|oppo|oneplus|macbook|mac|windows(?: \d\d)?|chrome|safari|laptop|tablet)(?: phone| tablet| app| laptop)?\W*$/iu;

/** Whether it is gone that was asked about. */
export function isGone(text: string): boolean {
  return THROWN_AWAY.test(text);
}

/** A code or a paper they cannot give, said of it by name: 订单号忘了, 批號看不到. */
const CANNOT =
  '(?:我|都|也|早就?|已经|已經|真的|是){0,2}(?:忘|[不唔][记記]得|找不|搵唔|看不|睇唔|[没沒冇](?:有)?(?:了|留|寫|写|看|記|记|注意|拿|$|(?=[，。]))|[丢丟扔][了咗掉]|不[见見]|唔見)';
const LOST_IN_CHINESE: readonly (readonly [string, RegExp])[] = [
  ['orderNumber', new RegExp(`(?:[订訂][单單](?:[号號]码?|[编編][号號]|號碼)|[单單][号號])${CANNOT}`, 'u')],
  [
    'batch',
    new RegExp(
      `(?:批[号號]|生[产產]日期|[制製]造日期|有效日?期限?|保存期限|保[质質]期|到期日)(?:都|也)?${CANNOT}`,
      'u',
    ),
  ],
  ['evidence', new RegExp(`(?:小票|[发發]票|收[据據]|[单單][据據]?)${CANNOT}`, 'u')],
];

/** Bought over a counter: there is no number of an order. */
const IN_A_SHOP =
  /\b(?:it was |was |bought (?:it |them )?|got (?:it |them )?|purchased (?:it |them )?)(?:in|at|from) (?:the|your|a) [\p{L}'’ ]{0,30}(?:shop|store|branch|outlet|counter|mall)\b|\b(?:in[- ]store|over the counter|walk(?:ed)?[- ]in)\b/iu;
const SHOP_TEXT = 100;

/** What nobody can look up any more, or never could: the code of a pack in the bin, a receipt that was lost. */
export function goneFacts(text: string): readonly string[] {
  if (isGone(text)) return ['evidence', 'batch', 'sampleKept'];
  const lost = LOST_IN_CHINESE.filter(([, words]) => words.test(text)).map(([fact]) => fact);
  if (lost.length > 0) return lost;
  if (wantsAnswerHere(text)) return ['contact'];
  if (text.length <= SHOP_TEXT && IN_A_SHOP.test(text)) return ['orderNumber'];
  return lacksProof(text) ? ['evidence'] : [];
}

/** Whether a message speaks about something else than the fact that was asked for, whatever words it holds. */
export function speaksElsewhere(fact: string, text: string, own?: PackFact): boolean {
  if (META.test(text) || saysToldAlready(text)) return true;
  if (fact !== 'effect' && own?.told !== 'lasted' && tellsEffect(text)) return true;
  if (fact !== 'evidence' && lacksProof(text)) return true;
  if (own !== undefined && own.told !== 'staff' && SOMEBODY_ELSE.test(text)) return true;
  if (fact !== 'contact' && (BY_POST.test(text) || NUMBER_IS.test(text))) return true;
  if (own !== undefined && own.told !== 'device' && fact !== 'product' && ONLY_DEVICE.test(text)) return true;
  if (OF_THE_THING.has(fact) && (NOT_EATEN.test(text) || (text.length <= SHORT_STATE && hasHadNone(text)))) return true;
  if ((NO_TIME.has(fact) || NO_TIME_TOLD.has(own?.told)) && isOnlyChineseTime(text)) return true;
  // "I don't know his name", asked for theirs.
  // "About an hour ago"; April alone is somebody.
  if (fact === 'name')
    return (
      OF_ANOTHER.test(text) ||
      saysWhoItWas(text) ||
      (isOnlyTime(text) && /^[\P{L}\p{Script=Latin}]*[\s\d]/u.test(text.trim()))
    );
  if (fact === 'batch' || fact === 'orderNumber') return DIALLED.test(text);
  // How often it happens, under "what have you tried?".
  if (fact === 'tried' && HOW_OFTEN.test(text)) return true;
  if (fact === 'place') return NO_PLACE.test(text) || SAYS_MORE.test(text) || ONLY_TIME.test(text);
  return (fact === 'product' || own?.told === 'device' || own?.told === 'staff') && isOnlyTime(text);
}
