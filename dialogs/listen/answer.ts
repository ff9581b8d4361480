import type { Act, Entity, EntityType, Signal } from '../../nlp/index.ts';
import type { Fact } from '../../storage/index.ts';
import type { PackFact } from '../pack/index.ts';
import type { Heard } from '../turn.ts';
import { isOnlyEnding } from './closing.ts';
import { tellsOfHealth } from './healthAnswer.ts';
import { LASTED } from './lasted.ts';
import {
  introducesSelf,
  isBarePhone,
  isBranch,
  isFullName,
  isTitledName,
  mayBeLatinName,
  nameIn,
  nameWithPhone,
  placeIn,
} from './nameAnswer.ts';
import { findWish } from './wish.ts';

/** Which entity is which fact of the case. */
export const ENTITY_FACT: Readonly<Partial<Record<EntityType, string>>> = {
  order_number: 'orderNumber',
  phone: 'contact',
  email: 'contact',
  date: 'occurredOn',
  amount: 'amount',
  product: 'product',
  batch: 'batch',
  quantity: 'quantity',
  name: 'name',
  place: 'place',
};

/** Facts that are a code or an address: words alone are no answer to them. */
const NEEDS_DIGITS = new Set(['orderNumber', 'contact', 'batch']);

/** Facts that are a number, in figures or in words. */
const NEEDS_NUMBER = new Set(['amount', 'quantity']);
const NUMBER =
  /\d|[一二两兩三四五六七八九十百千半几幾]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|a few|a couple|several|dozen|half|hundred|thousand|a)\b/iu;

/** Facts to which a bare "no" is an answer ("has anyone been ill?" "no"). */
const NO_IS_AN_ANSWER = new Set(['symptoms', 'tried', 'effect', 'details']);

/** Facts to which a bare "yes" is no answer: the question was what, where, when or how much. */
const NEEDS_MORE_THAN_YES = new Set([
  'name',
  'contact',
  'product',
  'batch',
  'orderNumber',
  'place',
  'occurredOn',
  'amount',
  'quantity',
  'effect',
  'symptoms',
]);

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

function answerName({ text, understanding }: Heard): Answer | undefined {
  const name = nameWithPhone(text)?.name ?? nameIn(text);
  return name === undefined || understanding.complaint >= 0.5 ? undefined : known(name);
}

/** Words for something that shows it. */
const PROOF =
  /\b(?:slips?|dockets?|paperwork|photos?|pictures?|pics?|receipts?|screenshots?|invoices?|bills?|videos?|e-?mails?|messages?|notes?|quotes?|sheets?|letters?|proof|film(?:ed)?|footage|cctv|recordings?)\b|照片|相片|拍[了过過咗]?照|影[咗晒埋]?相|图|圖|小票|发票|發票|收据|收據|单据|單據|截[图圖屏]|视频|視頻|影片|录像|錄影|录音|錄音|监控|監控|凭证|憑證|记录|紀錄|信件|邮件|郵件|短信|簡訊|短訊|维修单|維修單/iu;

/** The thing itself was kept: nothing shows it better. */
const KEPT =
  /\b(?:kept|keeping|keep|saved|still have|still got|held on to)\b|[还還](?:留|在|放)|留[着著]|保留|保存|仲(?:喺|留|有)|放[在喺](?:冰箱|雪柜|雪櫃)/iu;

/** Says in passing that there is something that shows it: "I have screenshots", "我拍了照". */
const HAS_PROOF =
  /(?:\b(?:i|we)(?:'ve| have| got| took| kept| still have|'ve got| have got)|^\W*(?:got|have|took|kept)) (?:the |my |a |some |all the |two |three )?(?:slips?|paperwork|photos?|pictures?|pics?|receipts?|screenshots?|invoices?|videos?|recordings?)\b|(?:有|拍[了过過咗]?|影[咗晒]?|留[了着著]?)(?:[照相图圖]片?|截[图圖屏]|视频|視頻|影片|录音|錄音|录像|錄影|小票|发票|發票|收据|收據)/iu;

/** Longest message in which proof is mentioned rather than told about. */
const MENTION = 60;

/** Whether a short message says that there is a picture, a receipt or the like. */
export function mentionsProof(text: string): boolean {
  return text.length <= MENTION && HAS_PROOF.test(text);
}

function answerEvidence({ text, photos, understanding }: Heard): Answer | undefined {
  if (photos > 0) return known(text);
  const act = understanding.act.label;
  if (act === 'deny' || act === 'reject') return { state: 'unknown', value: '' };
  // A bare "yes" says that there is one: it is still to come.
  return PROOF.test(text) || KEPT.test(text) ? known(text) : undefined;
}

/** Entities recognised by their form; a looser reading of the same words (a place, a name) is a mistake. */
const CODES: ReadonlySet<EntityType> = new Set(['email', 'phone', 'order_number', 'date', 'amount']);

/** Entities that may be anything the customer writes under a question for them. */
const LOOSE: ReadonlySet<EntityType> = new Set(['place', 'product', 'name']);

/** Acts of messages that are no value by themselves, however they look. */
const SAYS_NOTHING: ReadonlySet<Act> = new Set([
  'refuse',
  'dont_know',
  'deny',
  'confirm',
  'accept',
  'thanks',
  'goodbye',
  'cancel',
  'want_human',
]);

/** Agrees to something said before and puts a part of it right. */
const YES_BUT =
  /^\W*(?:差不多|对|對|是的|嗯|系|係|yes|yeah|right|correct|almost|close|nearly)[，,、\s]{0,3}(?:不过|不過|但|只是|but|except)/iu;

/** Words by which people say who they are. */
const INTRODUCES =
  /(?:\b(?:name(?:'s| is)?|i am|i'?m|this is|call me|it'?s|signed|regards|thanks|cheers)|我叫|我姓|我是|叫我|敝姓|免[贵貴]姓|本人|小弟|姓名|名字|称呼|稱呼|联系人|聯絡人)[是系係：:,，\s]{0,2}$/iu;

/** Whether a name in a message is the customer's own: "your manager Tom was rude" names somebody else. */
function isTheirs(text: string, start: number, end: number): boolean {
  if (INTRODUCES.test(text.slice(Math.max(0, start - 16), start))) return true;
  const rest = letters(text.slice(0, start)) + letters(text.slice(end).replace(/[\d@.\-+]/gu, ''));
  if (rest <= letters(text.slice(start, end)) + 2) return true;
  return text.slice(0, start).trim() === '' && /^\s?[,，、。.\n]/u.test(text.slice(end));
}

/** What was found in the product is not the product: "a piece of glass in my granola", 麦片里有玻璃. */
function isFoundIn(text: string, start: number, end: number): boolean {
  return (
    (/\b(?:piece|bit|shard|lump|strand|sliver)s? of (?:\w+ )?$/iu.test(text.slice(Math.max(0, start - 30), start)) &&
      /^ (?:\w+ ){0,3}(?:in|inside) (?:my|the|a|an|our|your|this|that)\b/iu.test(text.slice(end))) ||
    /[里裡裏中内內](?:面|頭|头|邊|边)?(?:竟然|居然)?(?:有|吃到|吃出|发现|發現|混|掺|見到|见到)[^，。,]{0,6}$/u.test(
      text.slice(Math.max(0, start - 16), start),
    )
  );
}

/** Entities that can be taken for facts: not those that are read into another one, or into a wish. */
export function factEntities({ text, understanding }: Heard): Entity[] {
  const act = understanding.act.label;
  const codes = understanding.entities.filter(({ type }) => CODES.has(type));
  const wish = findWish(text);
  return understanding.entities.filter(({ type, start, end, text: words }) => {
    if (type === 'order_number' && MOBILE.test(words)) return false;
    if (CODES.has(type)) return true;
    if (LOOSE.has(type) && isOnlyEnding(words)) return false;
    if (LOOSE.has(type) && (/\d{5}|@/u.test(words) || (end - start === text.trim().length && SAYS_NOTHING.has(act)))) {
      return false;
    }
    if (type === 'name' && (nameIn(words) === undefined || !isTheirs(text, start, end))) return false;
    if (type !== 'name' && LOOSE.has(type) && (isTitledName(words) || introducesSelf(words))) return false;
    if (LOOSE.has(type) && (YES_BUT.test(words) || (mentionsProof(text) && PROOF.test(words)))) return false;
    if (type === 'product' && isFoundIn(text, start, end)) return false;
    if (LOOSE.has(type) && (ASKS.test(words.slice(-SHORT_TEXT)) || ADDS.test(words))) return false;
    return (
      !codes.some((code) => code.start < end && start < code.end) &&
      !(LOOSE.has(type) && wish !== undefined && isMostlyWish(text) && (type === 'place' || wish === words))
    );
  });
}

/** As many letters as a word like "the" has: they tell nothing. */
const FEW_LETTERS = 3;

/** A mobile number of the mainland: no order has that form. */
export const MOBILE = /^\s*(?:\+?86[\s-]?)?1[3-9]\d{9}\s*$/u;

/** Goes along with something, and tells nothing. */
const AGREES =
  /^[\s\p{P}]*(?:fine|ok(?:ay)?|sure|alright|great|perfect|行|可以|好的?|好啊|嗯+|得|冇問題|没问题|沒問題)[\s\p{P}]*$/iu;

/** Whether the question was what, where, when or how much: a bare yes does not answer it. */
function asksWhat(fact: string, own: PackFact | undefined): boolean {
  return NEEDS_MORE_THAN_YES.has(fact) || fact === 'tried' || (own !== undefined && !own.whether);
}

/** A kind of shop, and none by name. */
const ANY_SHOP =
  /^(?:(?:a|the) )?(?:shop|store|supermarket|market|corner shop|online)$|^(?:超市|便利店|网店|網店|商场|商場|门店|門市|網路|网上|網上|店里|店裡|店裏)$/iu;

/** How many letters and digits a text has. */
export const letters = (text: string) => text.match(/\p{L}|\p{N}/gu)?.length ?? 0;

/** At least half of the message is other facts (a phone number, a date, a place): it answers another question than ours. */
export function isMostlyOtherFacts({ text, understanding }: Heard): boolean {
  const { entities } = understanding;
  if (entities.length === 0) return false;
  let rest = '';
  let at = 0;
  for (const { start, end } of [...entities].sort((one, other) => one.start - other.start)) {
    if (start > at) rest += text.slice(at, start);
    at = Math.max(at, end);
  }
  return letters(rest + text.slice(at)) * 2 <= letters(text);
}

/** At least half of it says what they would like: it answers no question about what happened. */
function isMostlyWish(text: string): boolean {
  const wish = findWish(text);
  return wish !== undefined && letters(wish) * 2 >= letters(text);
}

/** What they will do if nothing is done; nothing that was. */
const IS_THREAT =
  /再[^，。,.!！？?]{1,12}[，,]?(?:我|我们|我們|我哋)?就|\b(?:or else|otherwise I|if (?:you|this|it|i|nobody)\b.{0,60}\bi(?:'ll|'m going to| will| am going to))\b/iu;

/** Says where, and perhaps when, and nothing else: "18 November, the Soho branch". */
function tellsOnlyWhere({ text, understanding }: Heard): boolean {
  const place = placeIn(text);
  if (place === undefined) return false;
  const known = [place, ...understanding.entities.map((entity) => entity.text)].filter((words) => words.length > 1);
  return letters(known.reduce((rest, words) => rest.replace(words, ' '), text)) <= FEW_LETTERS;
}

/** Facts of which an entity is a part: a date tells when it was opened, a name who served. */
const HOLDS_NOTHING: ReadonlySet<string> = new Set([
  ...Object.values(ENTITY_FACT),
  'evidence',
  'symptoms',
  'details',
  'effect',
]);

/** What is printed on a package says which fact it is. */
const ON_THE_PACK = /日期|批[号號次]|保[质質]期|有效期|\b(?:best before|use by|batch|lot|produced|expir)/iu;

/** Whether an entity that is another fact elsewhere may be the answer here: a fact of the pack says what it is about. */
export function mayHold(fact: string, { text, understanding }: Heard): boolean {
  const codes = understanding.entities.some(({ type }) => ENTITY_FACT[type] === 'contact' || type === 'order_number');
  return (
    !codes &&
    (fact === 'batch' || !ON_THE_PACK.test(text)) &&
    (!HOLDS_NOTHING.has(fact) || (fact === 'batch' && understanding.entities[0]?.type === 'date'))
  );
}

/** Words of time: "last week", "上个月", "three days ago". */
const TIME =
  /\d|[年月日天周週号號昨今前早晚]|星期|最近|刚|剛|\b(?:day|days|week|weeks|month|months|year|ago|last|this|morning|afternoon|evening|night|tonight|today|yesterday|recently|spring|summer|autumn|winter|before|christmas|easter|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/iu;

/** Questions without a mark are looked for in this much of the end of a message. */
const SHORT_TEXT = 60;

/** A time no longer than this is kept as it was said: "tonight around seven". */
const SHORT_TIME = 20;

/** A question without its mark. */
const ASKS =
  /(?:什么时候|什麼時候|几时|幾時|为什么|為什麼|为啥|多久|吗|嗎)[^，。,]{0,12}$|^\W{0,3}(?:when|why|how|what|who|where) (?:is|are|do|does|did|will|would|can|could|should|long|much|many)\b/iu;

/** Speaks about the message before, not about what was asked: "yes that's the complaint". */
const META =
  /^\W*(?:yes|yeah|yep|no|nope|ok)?[,.]? ?(?:that'?s|this is|that is|that was) (?:the|my|what|it|why|all)\b[^.!?]{0,40}\W*$/iu;

/** There is none, or it does not matter to them. */
const HAS_NONE = /^[\s\p{P}]*(?:n\/?a|none|nil|null|whatever|who cares|随便|隨便|無|无)[\s\p{P}]*$/iu;

/** The customer goes on telling. */
const ADDS = /^\W{0,3}(?:oh|also|plus|and another|by the way|btw)\b|^\W{0,3}(?:另外|还有|還有|对了|對了|而且)/iu;

/**
 * Reads a message as the answer to the question about `fact`, with what the pack says of it where it is the pack's own. Undefined: it is no answer (a question back, a rant, words
 * where a number was asked for).
 */
export function readAnswer(fact: string, heard: Heard, own?: PackFact): Answer | undefined {
  const { understanding, text } = heard;
  const { signals } = understanding;
  const act = understanding.act.label;
  if (isOnlyEnding(text)) {
    return act === 'deny' && NO_IS_AN_ANSWER.has(fact) ? known(text) : { state: 'unknown', value: '' };
  }
  if (META.test(text)) return undefined;
  if (letters(text) === 0 && heard.photos === 0) return undefined;
  if (HAS_NONE.test(text)) return { state: 'unknown', value: '' };
  // Whoever threatens, whatever was asked, has not answered it.
  if (fact !== 'tried' && signals.some((signal) => THREATS.has(signal))) return undefined;
  const place = fact === 'place' ? placeIn(text) : undefined;
  if (place !== undefined) return known(place);
  if (fact === 'orderNumber' && MOBILE.test(text)) return undefined;
  if (asksWhat(fact, own) && AGREES.test(text)) return undefined;
  const entity = factEntities(heard).find(({ type }) => ENTITY_FACT[type] === fact);
  const isVague = entity !== undefined && fact === 'place' && ANY_SHOP.test(entity.text.trim());
  if (entity && !isVague)
    return known(fact === 'occurredOn' && text.length <= SHORT_TIME ? text : entity.text, entity.value);
  if (fact !== 'name' && (introducesSelf(text) || isFullName(text))) return undefined;
  if (fact === 'product' && isBranch(text)) return undefined;
  if (!NEEDS_DIGITS.has(fact) && !NEEDS_NUMBER.has(fact) && isBarePhone(text)) return undefined;
  if (fact !== 'name' && (isTitledName(text) || (TELLING.has(fact) && mayBeLatinName(text)))) return undefined;
  if (isMostlyOtherFacts(heard) && !mayHold(fact, heard)) return undefined;
  if (fact !== 'place' && tellsOnlyWhere(heard)) return undefined;
  if (own?.told === 'lasted' && understanding.entities.length > 0 && !LASTED.test(text)) return undefined;
  // "More or less, but I bought it on Thursday": it puts another fact right.
  if (YES_BUT.test(text)) return undefined;
  if (fact === 'symptoms') {
    const health = tellsOfHealth(heard);
    if (health !== 'unsaid') return health && known(text);
  }
  if (isMostlyWish(text)) return undefined;
  if (act === 'dont_know') return { state: 'unknown', value: '' };
  if (fact !== 'name' && !NEEDS_DIGITS.has(fact) && nameWithPhone(text)) return undefined;
  if (act === 'refuse') return /[?？]\s?$/u.test(text.slice(-4)) ? undefined : { state: 'declined', value: '' };
  if (IS_THREAT.test(text) || ASKS.test(text.slice(-SHORT_TEXT)) || ADDS.test(text)) return undefined;
  if (fact === 'evidence') return answerEvidence(heard);
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
  if (act === 'deny' && !NO_IS_AN_ANSWER.has(fact) && text.trim().length <= SHORT_REPLY)
    return { state: 'unknown', value: '' };
  if (text.trim() === '') return undefined;
  if (fact === 'name') return answerName(heard);
  if (fact === 'batch' && understanding.entities.some(({ type }) => type === 'date')) return known(text);
  if (NEEDS_DIGITS.has(fact)) return /\d{4}|@/u.test(text.normalize('NFKC')) ? known(text) : undefined;
  if (NEEDS_NUMBER.has(fact) && !NUMBER.test(text)) return undefined;
  if (fact === 'occurredOn' && !TIME.test(text)) return undefined;
  if (fact !== 'details' && act === 'vent' && text.length > 120) return undefined;
  return known(text);
}
