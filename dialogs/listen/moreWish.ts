import type { CaseRecord } from '../../storage/index.ts';
import type { RemedyKind } from '../pack/index.ts';
import { goTogether } from '../policy/together.ts';
import { wishedKinds } from '../policy/wishKinds.ts';
import { isHalfWish } from './halfWish.ts';
import { letters } from './letters.ts';
import { riderOf } from './rider.ts';

/** Says only what they do not want. */
const RULES_OUT =
  /^(?:我)?(?:也)?(?:不要|不用|不想付|唔要|唔使|唔好|免|(?:唔|不)[会會](?:再)?[賠赔俾畀付出交])|^\W*(?:(?:and|but|also) )?(?:i(?:['’]?m| am) )?not (?:after|looking for|asking for|interested in)\b/iu;

/** Whether words say only what they do not want: "not after freebies". */
export const rulesOut = (text: string): boolean => RULES_OUT.test(text);

/** A wish in the form of a question, in Chinese. */
const ASKS_FOR = /[吗嗎咩](?:哈|呀|啊)*[\s\p{P}]*$/u;

/** Something else on top: "再给我道个歉", 仲要免月費. */
const ON_TOP = /^(?:再(?!不|唔)|[还還](?:要|得|有)|另外|外加|同埋|加埋|仲(?:要|有)|[顺順]便|[并並而]且|以及)/u;

/** What is to be done if the first cannot be: "不行就给我退网". */
const IF_NOT =
  /^(?:[实實]在)?(?:[不唔](?:行|得|能)|[做修]不[到了好])(?:的[话話])?[，,]?(?:就|咪)|^(?:要不|不然|要唔)(?:就|咪)?/u;

/** Asks for somebody else to do it: no exchange of goods. */
const OF_PEOPLE = /[换換][^，。]{0,3}(?:人|[师師]|[员員]|店|老[板闆])/u;

/** Takes the place of what was said before. */
const IN_PLACE =
  /\b(?:instead|rather|actually|changed? (?:my|our) minds?|scrap that|forget (?:it|that|the)|not)\b|^\W*(?:no|nah|nope)\b|改|算了|不如|[还還]是|都係|不要|唔要|^[\s\p{P}]*(?:不|唔)/iu;

/** Something else on top, in English: "and the delivery fee too", "I'd also like an apology". */
const ON_TOP_EN = /^\W*(?:oh,? )?(?:and|plus|also)\b|\b(?:also|too|as well|on top(?: of (?:that|it|this))?)\b/iu;

/** What they went through, beside what they paid. */
const FOR_TROUBLE =
  /\b(?:for|towards) (?:my|our|all|the) (?:\w+ )?(?:time|trouble|hassle|inconvenience|stress|upset|bother)\b|(?:[误誤]工|精神|折[腾騰]|跑腿)[^，。]{0,4}(?:[费費]|[损損]失)/iu;

/** Whether a second wish is said on top of the first, or asks for what goes with it: an apology beside a refund. */
function goesWith(before: string, wish: string, said: string): boolean {
  if (IN_PLACE.test(said)) return false;
  if (ON_TOP_EN.test(said) || isHalfWish(said) || FOR_TROUBLE.test(wish)) return true;
  const kinds = wishedKinds(before);
  const others = wishedKinds(wish);
  const kind = (one: RemedyKind) => ({ kind: one });
  return (
    kinds.length > 0 &&
    others.length > 0 &&
    others.every((other) => kinds.every((one) => goTogether(kind(one), kind(other))))
  );
}

/**
 * What they do not want stands beside what they want, and not in its place: "我要解約", then "不要違約金". So does what they only
 * ask for: "可以換新的嗎" after "退錢".
 */
export function besideWish({ facts }: Pick<CaseRecord, 'facts'>, wish: string, said: string): string {
  const before = facts.wish?.value ?? '';
  if (before !== '' && ASKS_FOR.test(said) && !before.includes(wish))
    return OF_PEOPLE.test(said) ? before : `${before}，或者${wish}`;
  if (before === '' || before.includes(wish)) return wish;
  if (IF_NOT.test(wish)) return `${before}，${wish}`;
  // "可以啊但我希望來我家收": a yes, and more beside it.
  const rider = riderOf(said);
  if (rider !== undefined && wishedKinds(rider).length === 0) return andWish({ facts }, rider);
  if (goesWith(before, wish, said)) return andWish({ facts }, wish);
  const isBeside =
    (RULES_OUT.test(wish) && wishedKinds(wish).length === 0) || ON_TOP.test(wish) || isSumOf(before, wish);
  return isBeside ? `${before}，${wish}` : wish;
}

/** A wish with another beside it: both are theirs. */
export function andWish({ facts }: Pick<CaseRecord, 'facts'>, wish: string): string {
  const before = (facts.wish?.value ?? '').replace(/[\s.。,，]+$/u, '');
  if (before === '' || before.includes(wish)) return before || wish;
  return `${before}${/\p{Script=Han}/u.test(wish) ? '，' : ', '}${wish}`;
}

/** Letters of a wish that is a single word, and of one with a sum. */
const SAID_SHORT = 4;
const WITH_SUM = 8;

/** Says no more than was said before, and in fewer words. */
function saysLess(before: string, wish: string, most: number): boolean {
  const kinds = wishedKinds(before);
  const isShorter = letters(wish) <= most && letters(before) > letters(wish);
  return isShorter && wishedKinds(wish).every((kind) => kinds.includes(kind));
}

/** So much is to be paid on top. */
const SUM = /(?:赔|賠|补|補)[^，。！？!?]{0,4}\d/u;

/** How much it is to be, of what they have wished for without a sum: "赔200" after "再赔我误工". */
const isSumOf = (before: string, wish: string) =>
  SUM.test(wish) && !SUM.test(before) && saysLess(before, wish, WITH_SUM);

/** Names what is to be done, and not to what: "cancel it". */
const POINTS = /^\W*(?:(?:just|please|then|so|ok) ){0,2}\p{L}+ (?:it|this|that|them)\W*$/iu;

/** "不赔就法庭见" after "要求十倍赔偿": the same once more, and less of it. */
export function isSaidBetter({ facts }: CaseRecord, wish: string): boolean {
  const before = facts.wish?.value ?? '';
  const most = POINTS.test(wish) && wishedKinds(wish).length > 0 ? letters(wish) : SAID_SHORT;
  return saysLess(before, wish, most) && !isSumOf(before, wish);
}
