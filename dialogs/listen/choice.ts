import type { Act } from '../../nlp/index.ts';
import type { RemedyKind } from '../pack/index.ts';
import { namesSideCost } from '../policy/sideCost.ts';
import { goTogether } from '../policy/together.ts';
import { wishedKinds } from '../policy/wishKinds.ts';
import { remedyText } from '../remedyText.ts';
import type { Turn } from '../turn.ts';
import { onlyAgrees, settlesForIt } from './agreement.ts';
import { prefersWay } from './howToReach.ts';
import { letters } from './letters.ts';
import { isPause } from './pause.ts';
import { riderOf, termOf } from './rider.ts';
import { findWish } from './wish.ts';

export type Choice =
  /** `conditional`: they said more than which one. `besides`: what they want on top of it. */
  | { kind: 'accepted'; remedyIds: readonly string[]; conditional: boolean; besides?: string }
  | { kind: 'refused'; wish?: string }
  | { kind: 'unclear' };

const FIRST =
  /\b(?:first|former|option (?:1|one|a)|number one)\b|^[^\p{L}\p{N}]*(?:(?:那|我)?(?:就|选|選|要|第)*)?(?:1|one|a|一)(?:吧|个|個|号|號|种|種|啦|喇)?[^\p{L}\p{N}]*$|第一|前者|前面那|方案一|选一|選一/iu;
const SECOND =
  /\b(?:second|latter|option (?:2|two|b)|number two)\b|^[^\p{L}\p{N}]*(?:(?:那|我)?(?:就|选|選|要|第)*)?(?:2|two|b|二)(?:吧|个|個|号|號|种|種|啦|喇)?[^\p{L}\p{N}]*$|第二|后者|後者|后面那|後面那|方案二|选二|選二/iu;

/** Wants both: "both please", 两个都要, 兩樣都要. */
const BOTH =
  /\bboth\b|[两兩二](?:个|個|样|樣|项|項|种|種|者|件)?(?:我)?都(?!不|唔|没|沒|冇)|[全通]都?要|^\W*都(?:要|可以|行|好|想要|得)(?:[吧的了啊呀]|$)/iu;
/** Finds it too little, however it is put: "compensation is too less", "is that it?", "you must be joking". */
const TOO_LITTLE =
  /\b(?:too (?:little|less|low|small)|not (?:good |nearly |anywhere near )?enough|(?:nowhere near|hardly|barely) (?:good )?enough|peanuts|insult\w*|(?:a|some kind of|sick) joke|laughable|derisory|pathetic|no way|you(?:['’]?re| are| must be| have (?:got )?to be|['’]?ve got to be) (?:joking|kidding|having a laugh)|not (?:acceptable|good|happy|ok|okay))\b|^\W*(?:not |nor |neither )?(?:that|this|it) (?:either|neither)\W*$|^\W*(?:is )?that(?:['’]?s| is)? (?:it|all)(?: you(?:['’]ve| have)? got)?\s?\?/iu;

/** Something is turned down, or measured against something else. */
const SAYS_NO = /\b(?:no|not|don'?t|won'?t|never|instead|rather|but|more|full|whole|all)\b|[£$€¥\d%]|\p{Script=Han}/iu;

/** Turns down what it names, or measures it against something else. */
const TURNS_DOWN =
  /\b(?:not? (?:another|more|enough)|don['’]?t|won['’]?t|never|no (?:way|refund|replacement|exchange)|instead|neither)\b|不(?:要|想|行|接受|够|退|换|修|肯|给|是)|不(?:夠|換|給)|唔(?:要|想|得|夠|係|退|換)|[没沒冇别別]|太|才|只(?:有|是)/iu;

/** What is set against what they want: "not a refund", 不是退. */
const CONTRAST =
  /(?:而?不是|唔[係系]|(?:,|\bbut)? ?\bnot (?:a |an |the |my )?(?!enough|good|happy|ok))[^，。,.;；]{1,14}/giu;

/** Opens with a yes that a condition follows; "not OK" and "可以不" do not. */
const AGREES =
  /^[^\p{L}\p{N}]*(?:ok(?:ay)?|yes|yeah|sure|fine|alright|all right|deal|that works|i accept|agreed|(?:[两兩]個?个?)?都(?:可以|行|好|得)|可以|好的?|行|没问题|沒問題|同意|接受|就这样|就這樣|得|冇問題)(?:吧|呀|啊|啦)?[\s,，.。;；、]/iu;

/** Wants something on top of what is on the table: it is not refused. */
const ON_TOP =
  /^[^\p{L}\p{N}]*(?:(?:ok|okay|yes|fine|sure|good)[,.]? )?(?:and|plus|also|as well as)\b|^[^\p{L}\p{N}]*(?:(?:好|行|可以|得)[，,]?)?(?:[还還]要|再加|加上|另外|外加|同埋|仲要)/iu;

/** Joins one demand to another. */
const AND_MORE = /\b(?:and|plus|also|as well|on top|too)\b|[，,](?:还|還|再|另外|同埋|仲)|加上|外加|(?:还|還|仲)要/iu;

const wantsMore = (wished: readonly RemedyKind[], offered: readonly (RemedyKind | undefined)[]) =>
  wished.some((kind) => !offered.includes(kind));

/** A longer yes says something besides. */
const SHORT_YES = 24;

/** Letters of a question that has nothing else in it. */
const SHORT_QUESTION = 12;

/** Shortest piece of a remedy's text that counts as naming it. */
const NAMING = 4;

/** The offer whose own words the customer uses, if only one. */
function namedOffer(turn: Turn, text: string): string | undefined {
  const words = text.trim().replace(/^(?:就|要|选|選|the )|(?:的|嘅|那个|那個|吧|啦| one)+[\s。.!！]*$/giu, '');
  if (words.length < (/\p{Script=Han}/u.test(words) ? 2 : NAMING)) return undefined;
  const hits = turn.session.offered.filter((id) => {
    const remedy = turn.pack.remedies[id];
    return remedy !== undefined && remedyText(turn, remedy).includes(words);
  });
  return hits.length === 1 ? hits[0] : undefined;
}

/** What a yes takes: all that is offered together, else what we put first. */
function taken({ session: { offered, together } }: Turn): readonly string[] {
  return together ? offered : offered.slice(0, 1);
}

/** What somebody takes who wants more besides: of what is offered what they name, else what a yes takes. */
function namedOrTaken(turn: Turn, wished: readonly RemedyKind[]): readonly string[] {
  const isNamed = (id: string) => wished.some((kind) => kind === turn.pack.remedies[id]?.kind);
  const named = turn.session.together ? [] : turn.session.offered.filter(isNamed).slice(0, 1);
  return named.length > 0 ? named : taken(turn);
}

/** Either will do: "都可以" asks for no more than one, where both cannot be. */
const EITHER =
  /^[\s\p{P}]*(?:隨便|随便|是但)?(?:都|也)(?:可以|得|行|好|ok|冇問題|沒問題|没问题|無所謂|无所谓)[啦喇啊呀的吧囉\s\p{P}]*$/iu;

/** "Both": given together where they go together; else the first, and whoever may decides on the other. */
function bothOf(turn: Turn, text: string): Choice {
  const { offered, together } = turn.session;
  const [one, other] = offered.flatMap((id) => turn.pack.remedies[id] ?? []);
  if (together || (one && other && goTogether(one, other))) {
    return { kind: 'accepted', remedyIds: offered, conditional: false };
  }
  if (EITHER.test(text)) return { kind: 'accepted', remedyIds: taken(turn), conditional: false };
  const besides = text.slice(0, 500).toWellFormed();
  return { kind: 'accepted', remedyIds: taken(turn), conditional: true, besides };
}

/** A yes on a term that asks for nothing in the place of what is offered: an apology beside a refund, the postage beside a new one. */
function isTermBeside(text: string, offered: readonly (RemedyKind | undefined)[]): boolean {
  const term = termOf(text);
  if (term === undefined) return false;
  return (
    namesSideCost(term) ||
    wishedKinds(term).every((kind) =>
      offered.some((one) => one === kind || (one !== undefined && goTogether({ kind }, { kind: one }))),
    )
  );
}

/**
 * Reads the answer to a proposal. Where one of two was to be chosen, a plain "yes" takes the first, which is the one we put first,
 * and "both" both, where they go together.
 */
export function chosenOffer(turn: Turn, text: string, act: Act): Choice {
  const { offered } = turn.session;
  const [first, second] = offered;
  if (!first || isPause(text)) return { kind: 'unclear' };
  // "Yes, but email me" says how to reach them, and demands nothing.
  if (settlesForIt(text)) return { kind: 'accepted', remedyIds: taken(turn), conditional: false };
  const wish = prefersWay(riderOf(text) ?? '') ? undefined : findWish(text);
  // "就这样？", "is that all?": a question takes nothing and turns nothing down.
  if (wish === undefined && !TOO_LITTLE.test(text) && /[?？]\s*$/u.test(text) && letters(text) <= SHORT_QUESTION)
    return { kind: 'unclear' };
  // "Fine, but quickly" accepts; "fine, but I want my money back" demands something else.
  // "The first one, but only if it is by Friday" takes it, and says when.
  const picks =
    offered.length > 1 && FIRST.test(text) !== SECOND.test(text) && !/\b(?:not|neither|no)\b|[不唔]/iu.test(text);
  const offeredKinds = offered.map((id) => turn.pack.remedies[id]?.kind);
  const onTerm = act !== 'question' && isTermBeside(text, offeredKinds);
  const agrees =
    onTerm || ((act === 'counter' || act === 'partly') && wish === undefined && (picks || AGREES.test(text)));
  // "After five, would that do?" asks, however it is read.
  const asks = act === 'counter' && wish === undefined && /(?:[吗嗎呢]|[?？])\s*[?？]?\s*$/u.test(text);
  const isTooLittle = TOO_LITTLE.test(text) && !AGREES.test(text);
  const refuses = isTooLittle || (['reject', 'deny', 'counter', 'refuse'].includes(act) && !agrees && !asks);
  const accepted = (...remedyIds: string[]): Extract<Choice, { kind: 'accepted' }> => ({
    kind: 'accepted',
    remedyIds,
    conditional: agrees || text.length > SHORT_YES || riderOf(text) !== undefined,
  });
  if (offered.length > 1 && !isTooLittle && BOTH.test(text)) return bothOf(turn, text);
  if (!refuses && act !== 'question' && offered.length > 1) {
    const picksFirst = FIRST.test(text);
    const picksSecond = SECOND.test(text);
    if (picksFirst && picksSecond) return { kind: 'unclear' };
    if (picksFirst !== picksSecond) return accepted(picksSecond && second ? second : first);
  }
  if (ON_TOP.test(text) && wishedKinds(text).length > 0 && act !== 'question') {
    return { ...accepted(...namedOrTaken(turn, wishedKinds(text))), besides: text.slice(0, 500).toWellFormed() };
  }
  const wished = wishedKinds(text);
  const wantsOther = wished.length > 0 && !wished.some((kind) => offeredKinds.includes(kind));
  // "Refund the shipping and tell me where it is", with a refund and a search on the table: both, and nothing is refused.
  const isMet = wished.length > 0 && !wantsOther && wished.every((kind) => offeredKinds.includes(kind));
  if (isMet && !isTooLittle && act !== 'question' && !SAYS_NO.test(text)) {
    const fitting = offered.filter((_, index) => wished.some((kind) => kind === offeredKinds[index]));
    return fitting.length > 1 ? bothOf(turn, text) : accepted(fitting[0] ?? first);
  }
  if (wantsOther && !refuses && act !== 'question' && !agrees) {
    return { kind: 'refused', wish: wish ?? text.slice(0, 500).toWellFormed() };
  }
  // "No, I want it off and something for the hassle": what is offered, and more.
  const isAndMore =
    refuses &&
    AND_MORE.test(text) &&
    wished.some((kind) => offeredKinds.includes(kind)) &&
    wantsMore(wished, offeredKinds);
  if (isAndMore && !isTooLittle)
    return { ...accepted(...namedOrTaken(turn, wished)), besides: text.slice(0, 500).toWellFormed() };
  // "我要的是換新，不是退": of two, the one they name against the other.
  const [kept, ...more] = wishedKinds(text.replace(CONTRAST, ' '));
  const meant = more.length === 0 ? offered.filter((_, index) => offeredKinds[index] === kept) : [];
  if (kept !== undefined && meant[0] !== undefined && offered.length > 1 && text.search(CONTRAST) >= 0)
    return accepted(meant[0]);
  // "Nah, I want the full amount and 20 for the hassle", "其實我老公想退，我想換": what is on the table is what they name.
  const isOffered = (kind: RemedyKind) => kind !== 'compensation' && offeredKinds.includes(kind);
  if (wished.length > 0 && wished.every(isOffered) && !isTooLittle && act !== 'question' && !TURNS_DOWN.test(text)) {
    if (wished.length > 1) return offered.length > 1 ? { kind: 'unclear' } : accepted(first);
    const [id] = offered.filter((_, index) => offeredKinds[index] === wished[0]);
    if (/\d/u.test(text)) return { ...accepted(id ?? first), besides: text.slice(0, 500).toWellFormed() };
  }
  const named = refuses || act === 'question' ? undefined : namedOffer(turn, text);
  if (named) return accepted(named);
  if (agrees || onlyAgrees(text) || act === 'accept' || act === 'confirm' || act === 'thanks')
    return accepted(...taken(turn));
  if (!refuses && act !== 'partly' && act !== 'vent') return { kind: 'unclear' };
  // "Compensation is too less" names what is refused.
  const isOnlyRefusal = isTooLittle && !/\d/u.test(text) && act !== 'counter';
  const instead = isOnlyRefusal
    ? undefined
    : (wish ?? (act === 'counter' ? text.slice(0, 500).toWellFormed() : undefined));
  return instead === undefined ? { kind: 'refused' } : { kind: 'refused', wish: instead };
}

const DIGITS: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
};

/** A figure said to be a mark: "4/5", "I'd give it a 3", "打5分", "3 stars". */
const MARK =
  /(?:\b(?:give|score|rate|rating|mark|a|it'?s|say)|打|给|給|评|評|就|是)\s{0,2}(?:you |it |them |a |an )?([1-5])(?![\d.%])|(?<![\d.])([1-5])\s?(?:\/\s?5|out of|stars?|points?|分|星|颗|顆|fen)/u;
/** A figure with nothing else around it that could be counted. */
const BARE = /^[^\d\p{L}]*([1-5])(?![\d.])[^\d\p{L}]*(?:$|[,，.。;；!！]|but|because|但|因为|因為)/u;
const WORD = /^[^\p{L}\p{N}]*(one|two|three|four|five)\b|([一二两兩三四五])(?:分|星|颗|顆|$)/u;

/** Longest answer searched for a mark; who writes more tells a story. */
const LONGEST_MARK = 120;

/** A satisfaction score 1–5 in an answer ("4", "五分", "three stars", "３", "5 分，很快"), or undefined. */
export function readScore(text: string): number | undefined {
  const plain = text.normalize('NFKC').trim().toLowerCase();
  if (plain.length > LONGEST_MARK) return undefined;
  const digit = BARE.exec(plain)?.[1] ?? MARK.exec(plain)?.slice(1).find(Boolean);
  if (digit) return Number(digit);
  const word = WORD.exec(plain);
  return DIGITS[word?.[1] ?? word?.[2] ?? ''];
}
