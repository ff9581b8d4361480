import type { Signal } from '../../nlp/index.ts';
import type { Fact } from '../../storage/index.ts';
import type { PackFact } from '../pack/index.ts';
import type { Heard } from '../turn.ts';
import { onlyAgrees } from './agreement.ts';
import { withoutAsSaid } from './asSaid.ts';
import { saysAmiss } from './bareQuestion.ts';
import { asksWhat } from './bareYes.ts';
import { isOnlyEnding } from './closing.ts';
import { isOnFile, NEEDS_DIGITS, REACHES, tableIn, withoutCode } from './codeAnswer.ts';
import { isJustNow } from './dayOfIt.ts';
import { deniesAsked, hasDenial } from './denies.ts';
import { evidenceAnswer } from './evidenceAnswer.ts';
import { ENTITY_FACT, factEntities, goesElsewhere, isMostlyOtherFacts, MOBILE, YES_BUT } from './factEntities.ts';
import { saysSomebodyWell, tellsOfHealth } from './healthAnswer.ts';
import { withoutInsults } from './insult.ts';
import { labelledFact } from './labelled.ts';
import { LASTED, mayTellSpan } from './lasted.ts';
import { letters } from './letters.ts';
import { mayHold } from './mayHold.ts';
import { misfits, tellsOfSomebody } from './misfits.ts';
import {
  DIALLED,
  introducesSelf,
  isBarePhone,
  isBranch,
  isFullName,
  mayBeLatinName,
  nameWithPhone,
  placeIn,
} from './nameAnswer.ts';
import { nameAsked } from './nameAsked.ts';
import { isOtherName } from './nameSorts.ts';
import { isGone, speaksElsewhere } from './noAnswer.ts';
import { isNotToHand } from './notToHand.ts';
import { isOnlyOccasion } from './occasion.ts';
import { DAY_OF_IT, tellsOnlyWhen } from './onlyWhen.ts';
import { isPause } from './pause.ts';
import { ANY_SHOP, FORGETS_NAME } from './placeWords.ts';
import { MENTION, mentionsProof } from './proof.ts';
import { BARE_REFUSAL, refusesToTell } from './refusal.ts';
import { speaksOfOurs } from './speaksOfOurs.ts';
import { withFigures } from './spokenDigits.ts';
import { tellsMatter } from './tellsMatter.ts';
import { timeIn } from './timeIn.ts';
import { saysToldAlready } from './toldAlready.ts';
import { findWish, isMostlyWish } from './wish.ts';
import { isWishedSum, printedWith } from './wordsBefore.ts';

/** Facts that are a number, in figures or in words. */
const NEEDS_NUMBER = new Set(['amount', 'quantity']);
const NUMBER =
  /\d|[一二两兩三四五六七八九十百千半几幾]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|a few|a couple|several|dozen|half|hundred|thousand|a (?:pair|grand|tenner|fiver|quid|pound))\b/iu;

/** Facts to which a bare "no" is an answer ("has anyone been ill?" "no"). */
const NO_IS_AN_ANSWER = new Set(['symptoms', 'tried', 'effect', 'details']);

/** Facts that nobody can look up once the thing is in the bin. */
const OF_THE_PACK = new Set(['evidence', 'batch', 'sampleKept']);

/** Facts answered by telling something: two capitalised words are no answer to them, but a name. */
const TELLING = new Set(['tried', 'effect', 'symptoms', 'occurredOn']);

/** Signals of a message that is about what the customer will do next. */
const THREATS: ReadonlySet<Signal> = new Set(['regulator', 'legal', 'media', 'extortion']);

/** A yes or no of at most this length has nothing else in it. */
const SHORT_REPLY = 12;

const LONGEST_VALUE = 500;

const clip = (text: string) => text.trim().slice(0, LONGEST_VALUE).toWellFormed();

type Answer = Pick<Fact, 'state' | 'value'> & Partial<Pick<Fact, 'normal'>>;

const known = (value: string, normal?: string): Answer => ({
  state: 'known',
  value: clip(value),
  ...(normal ? { normal } : {}),
});

function answerName(heard: Heard): Answer | undefined {
  const name = nameAsked(heard);
  return name === undefined ? undefined : known(name);
}

/** As many letters as a word like "the" has: they tell nothing. */
const FEW_LETTERS = 3;

/** A code, a number to call or an address that was asked for and stands in a message. */
function statedCode(fact: string, heard: Heard): Answer | undefined {
  const code = NEEDS_DIGITS.has(fact) ? factEntities(heard).find(({ type }) => ENTITY_FACT[type] === fact) : undefined;
  return code && known(code.text, code.value);
}

/** What they will do if nothing is done; nothing that was. */
const IS_THREAT =
  /再[^，。,.!！？?]{0,6}[不唔][^，。,.!！？?]{0,8}[，,]?(?:我|我们|我們|我哋)?就|\b(?:or else|otherwise I|if (?:you|this|it|i|nobody)\b.{0,60}\bi(?:'ll|'m going to| will| am going to))\b/iu;

/** Says where, and perhaps when, and nothing else: "18 November, the Soho branch". */
function tellsOnlyWhere({ text, understanding }: Heard): boolean {
  const place = placeIn(text);
  if (place === undefined) return false;
  const places = text.split(/[,，、]/u).filter((part) => placeIn(part.trim()) !== undefined);
  const known = [place, ...places, ...understanding.entities.map((entity) => entity.text)].filter(
    (words) => words.length > 1,
  );
  return letters(known.reduce((rest, words) => rest.replace(words, ' '), text)) <= FEW_LETTERS;
}

/** Words of time: "last week", "上个月", "three days ago". */
const TIME =
  /\d|[年月日天周週号號昨今前早晚]|星期|最近|刚|剛|\b(?:day|days|week|weeks|month|months|year|ago|last|this|morning|afternoon|evening|night|tonight|today|yesterday|recently|now|jan(?:uary)?|feb(?:ruary)?|march|april|may|june|july|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|spring|summer|autumn|winter|before|christmas|easter|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/iu;

/** A time no longer than this is kept as it was said: "tonight around seven". */
const SHORT_TIME = 20;

/** A month in a longer answer, as roughly as it is told. */
const MONTH =
  /\b(?:early |mid[- ]?|late |the (?:start|beginning|middle|end) of |last )?(?:january|february|march|april|june|july|august|september|october|november|december)(?: (?:20)\d\d| last year| this year)?\b/iu;

/** Facts that no message with an address in it tells, unless it names one outright. */
const ABOUT_CONTACT: ReadonlySet<string> = new Set(['place', 'product', 'batch', 'occurredOn', 'quantity', 'amount']);

/** A piece of equipment by its kind or its make; "急住交費" is none. */
const OF_DEVICE =
  /[機机盒器板貓猫錶表卡線线牌]|小米|紅米|红米|华为|華為|三星|苹果|蘋果|荣耀|榮耀|華碩|华硕|[A-Za-z]{2}|\d/u;

/** Says that it is all, and not that there is none. */
const ENDS_ALL = /就(?:这|這|咁|酱|醬)|[係系]咁/u;

/** Nothing more to say, rather than "no". */
const NO_MORE = /(?:[没沒](?:有)?|冇)[了喇啦]/u;

/** Nobody is unwell, said so that nothing else can be meant. */
const NOT_UNWELL = /[没沒冇][有]?(?:怎[样樣么麼]|大?[碍礙]|不舒服|唔舒服)/u;

/** There is none, or it does not matter to them. */
const HAS_NONE =
  /^[\s\p{P}]*(?:n\/?a|no need|唔使(?:喇|啦)?|none|nil|null|whatever|who cares|随便|隨便|無|无)[\s\p{P}]*$/iu;

/**
 * Reads a message as the answer to the question about `fact`; `own` is what the pack says of it, where it is a fact of the pack.
 * Undefined: it is no answer (a question back, a rant, words where a number was asked for).
 */
export function readAnswer(fact: string, told: Heard, own?: PackFact): Answer | undefined {
  const heard = withoutAsSaid(told);
  const { understanding, text } = heard;
  const { signals } = understanding;
  const act = understanding.act.label;
  const table = fact === 'orderNumber' ? tableIn(text) : undefined;
  if (table) return known(table);
  const lacking = withoutCode(fact, text);
  if (lacking) return { state: lacking, value: '' };
  if (isOnlyEnding(text)) {
    // "That is all" ends the story; it does not say that there is none.
    if (ENDS_ALL.test(text)) return undefined;
    return act === 'deny' && NO_IS_AN_ANSWER.has(fact) && !NO_MORE.test(text)
      ? known(text)
      : { state: 'unknown', value: '' };
  }
  if (isPause(text)) return undefined;
  if (fact === 'contact' && isOnFile(text)) return known(text);
  const place = fact === 'place' ? placeIn(text) : undefined;
  // "As I said, order 20461": it is said once more.
  const again = saysToldAlready(text) ? statedCode(fact, heard) : undefined;
  if (again ?? (place !== undefined && saysToldAlready(text))) return again ?? known(place ?? text);
  if (speaksElsewhere(fact, text, own)) return undefined;
  // "The batch code is L6283", asked for the product.
  const labelled = labelledFact(text);
  if (labelled !== undefined) return labelled.fact === fact ? known(labelled.value) : undefined;
  if (isGone(text)) return OF_THE_PACK.has(fact) ? { state: 'unknown', value: '' } : undefined;
  const said = withoutInsults(heard);
  if (letters(said) === 0 && heard.photos === 0) return undefined;
  if (HAS_NONE.test(text)) return { state: 'unknown', value: '' };
  // Whoever threatens, whatever was asked, has not answered it.
  if (fact !== 'tried' && signals.some((signal) => THREATS.has(signal))) return undefined;
  if (place !== undefined) return known(place);
  const isOfCode = fact === 'orderNumber' || fact === 'batch';
  const called = nameWithPhone(text)?.phone ?? '';
  if (isOfCode && (MOBILE.test(text) || MOBILE.test(called) || /^[0+]/u.test(called))) return undefined;
  const [now = ''] = text.split(/[，,]/u);
  if (fact === 'occurredOn' && isJustNow(now)) return known(now);
  if (fact === 'occurredOn' && isOnlyOccasion(heard)) return undefined;
  if (fact === 'tried' && (tellsMatter(heard) || isMostlyWish(text))) return undefined;
  if (asksWhat(fact, own) && onlyAgrees(text)) return undefined;
  if (fact === 'name' && findWish(text) !== undefined) return undefined;
  if (fact === 'product' && isMostlyWish(text)) return undefined;
  if (misfits(fact, text, own) || (fact === 'occurredOn' && isMostlyWish(text))) return undefined;
  if (own?.choices && findWish(text) !== undefined) return undefined;
  // "沒有怎樣啦" says how they are, whatever was asked.
  if (fact !== 'symptoms' && (NOT_UNWELL.test(text) || saysSomebodyWell(text))) return undefined;
  if ((fact === 'tried' || own?.told === 'staff' || own?.told === 'device') && tellsOnlyWhen(heard)) return undefined;
  if (fact === 'tried' && DAY_OF_IT.test(text)) return undefined;
  if (TELLING.has(fact) && fact !== 'occurredOn' && !/\p{L}/u.test(text) && text.trim() !== '') return undefined;
  // "我沒出國" tells what happened; it keeps no name from us.
  if (act === 'deny' && fact === 'name' && /^我/u.test(text) && letters(text) > BARE_REFUSAL) return undefined;
  // Whether it was kept is answered by yes, no or where it is; "let's not make a fuss" is none.
  if (own?.whether && own.choices && letters(text) > BARE_REFUSAL * 2 && understanding.act.label === 'refuse')
    return undefined;
  if (isOtherName(fact, own, text)) return undefined;
  // "Tesco Express Clapham. Jo" is two things, and a name in one piece is none of it.
  const entity = factEntities(heard).find(
    ({ type, text: words }) => ENTITY_FACT[type] === fact && !(type === 'name' && /\p{Ll}{2}[.,;]\s/u.test(words)),
  );
  if ((fact === 'place' || fact === 'product') && entity && (introducesSelf(text) || nameWithPhone(text)))
    return undefined;
  const isVague =
    entity !== undefined && fact === 'place' && ANY_SHOP.test(entity.text.trim()) && !FORGETS_NAME.test(text);
  // "改回59": what it is to be, and not what was taken.
  const isWished = entity !== undefined && fact === 'amount' && isWishedSum(text, entity.start);
  if (entity && !isVague && !isWished)
    return known(
      fact === 'occurredOn' && text.length <= SHORT_TIME
        ? timeIn(heard, entity.text)
        : printedWith(entity, fact, heard).replace(fact === 'name' ? /^姓(?=\p{Script=Han})/u : /^$/u, ''),
      entity.value,
    );
  // "12 March 2027" is read as a farewell now and then.
  const isDate = understanding.entities.some(({ type, text: day }) => type === 'date' && day === text.trim());
  if (fact === 'batch' && isDate && /\d{2}/u.test(text)) return known(text);
  if (isNotToHand(fact, text)) return { state: 'unknown', value: '' };
  // "By letter, but you may email …", whatever was asked: how to reach them, and no place or product.
  if (ABOUT_CONTACT.has(fact) && heard.understanding.entities.some(({ type }) => type === 'email')) return undefined;
  if (fact !== 'name' && introducesSelf(text)) return undefined;
  if (fact === 'product' && isBranch(text)) return undefined;
  // A figure of eight may be a sum; one that begins with a nought or a plus is none.
  const mayBeSum = NEEDS_NUMBER.has(fact) && !/^\W*(?:\+\d|0\d)/u.test(text) && !DIALLED.test(text);
  if (!NEEDS_DIGITS.has(fact) && !mayBeSum && isBarePhone(text)) return undefined;
  if (TELLING.has(fact) && (mayBeLatinName(text.split(',')[0] ?? '') || isFullName(text))) return undefined;
  const isShown = fact === 'evidence' && evidenceAnswer(heard) === 'shows';
  if (isMostlyOtherFacts(heard) && !isShown && !mayHold(fact, heard)) return undefined;
  if (fact !== 'place' && own?.told !== 'abroad' && tellsOnlyWhere(heard)) return undefined;
  if (own?.told === 'lasted' && understanding.entities.length > 0 && !LASTED.test(text)) return undefined;
  if (own?.told === 'lasted' && !mayTellSpan(text)) return undefined;
  // "More or less, but I bought it on Thursday": it puts another fact right.
  if (YES_BUT.test(text)) return undefined;
  if (fact === 'symptoms') {
    const health = tellsOfHealth(heard);
    if (health !== 'unsaid') return health && known(text);
  }
  if (isMostlyWish(text) || tellsOfSomebody(fact, text, own)) return undefined;
  // "Dunno, the flavour was prawn": their name is not what they do not know.
  const isOther = speaksOfOurs(text) || (fact === 'name' && letters(text) > SHORT_TIME);
  if (act === 'dont_know') return isOther ? undefined : { state: 'unknown', value: '' };
  if (fact !== 'name' && !NEEDS_DIGITS.has(fact) && nameWithPhone(text)) return undefined;
  if (act === 'refuse')
    return refusesToTell(text) && !speaksOfOurs(text) ? { state: 'declined', value: '' } : undefined;
  if (IS_THREAT.test(text) || goesElsewhere(text)) return undefined;
  if (fact === 'evidence') {
    const says = evidenceAnswer(heard);
    return says === 'none' ? { state: 'unknown', value: '' } : says && known(text);
  }
  // "I took photos" shows it; it says nothing of what was asked.
  if (mentionsProof(text) && letters(text) <= MENTION / 2) return undefined;
  if (['question', 'status', 'want_human', 'cancel', 'thanks', 'goodbye'].includes(act)) return undefined;
  if (
    (act === 'confirm' || act === 'accept') &&
    fact !== 'tried' &&
    asksWhat(fact, own) &&
    text.trim().length <= SHORT_REPLY
  )
    return undefined;
  // "不是邻居" rules something out; it does not say that there is no number.
  if (act === 'deny' && /^不是.{2,}/u.test(text) && NEEDS_DIGITS.has(fact)) return undefined;
  if (act === 'deny' && deniesAsked(text) && !NO_IS_AN_ANSWER.has(fact) && text.trim().length <= SHORT_REPLY)
    return { state: 'unknown', value: '' };
  if (text.trim() === '') return undefined;
  if (fact === 'name') return answerName(heard);
  if (fact === 'batch' && /\b(?:bought|purchased|got it|from)\b/iu.test(text)) return undefined;
  if (fact === 'batch' && /\d/u.test(text) && understanding.entities.some(({ type }) => type === 'date'))
    return known(text);
  const figures = withFigures(text.normalize('NFKC'));
  if (fact === 'contact') return REACHES.test(figures) ? known(text) : undefined;
  if (NEEDS_DIGITS.has(fact)) return /\d{4}/u.test(figures) ? known(text) : undefined;
  if (NEEDS_NUMBER.has(fact) && !NUMBER.test(text)) return undefined;
  // "You people only tell 7 days" is no sum.
  if (fact === 'amount' && entity === undefined && LASTED.test(text)) return undefined;
  if (fact === 'occurredOn' && !TIME.test(text)) return undefined;
  const month = fact === 'occurredOn' && letters(text) > SHORT_TIME ? MONTH.exec(text)?.[0] : undefined;
  if (month !== undefined) return known(month);
  if (own?.told === 'charged' && !NUMBER.test(text) && !saysAmiss(text)) return undefined;
  if (/[a-z]On$/u.test(fact) && !/\p{Script=Han}/u.test(text) && !TIME.test(text) && !hasDenial(text)) return undefined;
  if (own?.told === 'device' && /\p{Script=Han}/u.test(text) && !OF_DEVICE.test(text)) return undefined;
  if (fact !== 'details' && act === 'vent' && text.length > 120) return undefined;
  return known(said);
}
