import type { Act, Entity, EntityType } from '../../nlp/index.ts';
import type { Heard } from '../turn.ts';
import { isClockTime } from './clockTime.ts';
import { isOnlyEnding } from './closing.ts';
import { cutOut } from './cutOut.ts';
import { isInsult } from './insult.ts';
import { letters } from './letters.ts';
import { DIALLED, isBranch, isFullName, isSomebody, nameIn, placeIn } from './nameAnswer.ts';
import { namedGoods } from './namedGoods.ts';
import { isOnlyTime } from './noAnswer.ts';
import { isOfOccasion } from './occasion.ts';
import { mentionsProof, PROOF } from './proof.ts';
import { saidBetter } from './saidBetter.ts';
import { findWish, isMostlyWish } from './wish.ts';

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

/** A mobile number of the mainland, Taiwan or Hong Kong: no order has that form. */
export const MOBILE =
  /^\s*(?:(?:\+?86[\s-]?)?1[3-9](?:[\s-]?\d){9}|09\d{2}[\s-]?\d{3}[\s-]?\d{3}|[569]\d{3}[\s-]?\d{4})\s*$/u;

/** Said to be the number of an order: then that is what it is, whatever else has its form. */
const OF_ORDER = /\border(?: (?:no|num|number|ref|id|is|was|it['’]?s|its)){0,3}\W{0,3}$/iu;

/** A receipt or a screen shows something; nothing is bought or happens there. */
const SHOWN_ON =
  /\b(?:receipts?|bills?|invoices?|statements?|screens?|photos?|labels?|e-?mails?|orders?|looking|checking)\b/iu;

/** What is given to make good, or shows it: no product. */
const OF_REDRESS =
  /^(?:an? |the |my )?(?:vouchers?|refunds?|money|cash|compensation|apolog(?:y|ies)|discounts?|credits?|freebies?|receipts?|photos?|replacements?|writing)$/iu;

/** Questions without a mark are looked for in this much of the end of a message. */
const SHORT_TEXT = 60;

/** A question without its mark. */
const ASKS =
  /(?:什么时候|什麼時候|几时|幾時|为什么|為什麼|为啥|多久|吗|嗎)[^，。,]{0,12}$|^\W{0,3}(?:when|why|how|what|who|where) (?:is|are|do|does|did|will|would|can|could|should|long|much|many)\b/iu;

/** The customer goes on telling. */
const ADDS = /^\W{0,3}(?:oh|also|plus|and another|by the way|btw)\b|^\W{0,3}(?:另外|还有|還有|对了|對了|而且)/iu;

/** Asks something, or goes on telling, instead of answering. */
export function goesElsewhere(text: string): boolean {
  return ASKS.test(text.slice(-SHORT_TEXT)) || ADDS.test(text);
}

/** Words before a number by which nobody is reached: "account no. 88213004". */
const OF_ACCOUNT =
  /\b(?:account|acct|a\/c|utr|rrn|txn|transaction|upi|imei|sim|order|ref(?:erence)?|invoice|policy|ticket|case|customer|booking|contract|meter|serial)\b(?: (?:no|number|id|ref))?\W{0,3}$/iu;

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
export const YES_BUT =
  /^[^\p{L}\p{N}]*(?:差不多|对|對|是的|嗯|系|係|yes|yeah|right|correct|almost|close|nearly)[，,、\s]{0,3}(?:不过|不過|但|只是|but|except)/iu;

/** Words by which people say who they are. */
const INTRODUCES =
  /(?:\b(?:name(?:'s| is)?|i am|i'?m|this is|call me|it'?s|signed|regards|thanks|cheers)|我叫|我姓|我是|叫我|敝姓|免[贵貴]姓|本人|小弟|姓名|名字|称呼|稱呼|联系人|聯絡人)[是系係：:,，\s]{0,2}$/iu;

/** Said of a thing, not of somebody. */
const OF_A_THING = /\b(?:lot|batch|flavou?r|size|colou?r|variety)\b/iu;

/** Whether a name in a message is the customer's own: "your manager Tom was rude" names somebody else. */
function isTheirs(text: string, start: number, end: number): boolean {
  // "It's my daughter's birthday" names nobody.
  if (/\b(?:my|our|his|her|their|your|the|an?)\s$/iu.test(text.slice(0, start))) return false;
  if (INTRODUCES.test(text.slice(Math.max(0, start - 16), start))) return true;
  // "Strawberry, lot 26318B" tells what it was.
  if (OF_A_THING.test(text)) return false;
  // "last nite, Peckham" tells when and where.
  if (
    /[,，]/u.test(text) &&
    !isFullName(text.slice(start, end)) &&
    isOnlyTime(`${text.slice(0, start)} ${text.slice(end)}`)
  )
    return false;
  const rest = letters(text.slice(0, start)) + letters(text.slice(end).replace(/[\d@.\-+]/gu, ''));
  if (rest <= letters(text.slice(start, end)) + 2) return true;
  return text.slice(0, start).trim() === '' && /^\s?[,，、。.\n]/u.test(text.slice(end));
}

/** What was found in the product is not the product: "a piece of glass in my granola", 麦片里有玻璃. */
function isFoundIn(text: string, start: number, end: number): boolean {
  return (
    (/\b(?:piece|bit|shard|lump|strand|sliver|fragment|splinter|chunk)s? of (?:\w+ )?$/iu.test(
      text.slice(Math.max(0, start - 30), start),
    ) &&
      /^ (?:\w+ ){0,3}(?:in|inside) (?:my|the|a|an|our|your|his|her|their|this|that)\b/iu.test(text.slice(end))) ||
    /[里裡裏中内內](?:面|頭|头|邊|边)?(?:竟然|居然)?(?:有|吃到|吃出|发现|發現|混|掺|見到|见到)[^，。,]{0,6}$/u.test(
      text.slice(Math.max(0, start - 16), start),
    )
  );
}

/** Where something lay: 垃圾桶边上 is no product. */
const BESIDE = /^(?:的)?(?:旁边?|旁邊|边上|邊上|门口|門口|底下|后面|後面|跟前)/u;

/** What somebody was busy with, or ate with: "一直滑手機", "拿勺子的时候". No complaint is about it. */
const IN_HAND = /[滑玩刷掹篤撳][著着住緊紧]?$/u;
const CUTLERY = /^(?:勺子?|匙羹?|湯匙|汤匙|筷子?|叉子?|餐具|碗)$/u;
const WHILE = /^(?:的?[时時]候|嘅?時候|[舀挖夹夾]|一[舀挖夹夾])/u;

/** Where they were taken care of, or reported it: not where it happened. */
const OF_CARE = /医院|醫院|诊所|診所|卫生所|衛生所|急诊|急診|派出所|警局|警署|\b(?:hospital|clinic|a&e|police)\b/iu;

/** What it is made of, or must not be: "the ingredients list milk powder", 成分有奶粉. */
const IS_INGREDIENT =
  /\b(?:ingredients?|contain(?:s|ed|ing)?|traces? of|allergic to|made with)\b(?: \w+){0,2} $|(?:成[分份]|配料)[^，。]{0,10}$|[含添][加有]?(?:了)?$|(?:[没沒冇][有]?|[无無])(?:[写寫标標]|註明|注明)(?:明|示|有)*$/iu;

/** What somebody cannot eat: "peanut allergy", 對花生敏感. */
const IS_ALLERGEN = /^[的嘅]?(?:过敏|過敏|敏感)|^ (?:allerg|intoleran)/iu;

/** A number to call in groups, as it is read out in Britain: "01632 960 112". No code of ours begins with a nought and has gaps. */
const IN_GROUPS = /(?<![\w+-])0\d{2,4}[ -]\d{3,6}(?:[ -]\d{3,4})?(?![\w-])/gu;

/** The entities of a message, a number to call in groups as one of them instead of its groups. */
function withPhonesWhole({ text, understanding }: Heard): Entity[] {
  const phones = [...text.matchAll(IN_GROUPS)].map(({ 0: words, index }) => ({
    type: 'phone' as const,
    start: index,
    end: index + words.length,
    text: words,
    value: words.replace(/\D/gu, ''),
  }));
  const isApart = ({ start, end }: Entity) => phones.every((phone) => end <= phone.start || phone.end <= start);
  const isKnown = (phone: Entity) =>
    understanding.entities.some(({ type, start, end }) => type === 'phone' && start < phone.end && phone.start < end);
  const rest = understanding.entities.filter((one) => one.type === 'phone' || isApart(one));
  return [...rest, ...phones.filter((phone) => !isKnown(phone))].sort((one, other) => one.start - other.start);
}

/** Whether a name ends in a word for goods or, in a script without spaces, where the clause does: 花生捲心酥，整包碎了. */
function isWholeName(goods: string, text: string, entities: readonly Entity[]): boolean {
  const after = text.charAt(text.indexOf(goods) + goods.length);
  const isEnd = /\p{Script=Han}$/u.test(goods) && /^(?:$|[^\p{L}\d]|[怎有一都裡里裏])/u.test(after);
  return isEnd || entities.some(({ type, text: words }) => type === 'product' && goods.endsWith(words));
}

/** "My hoover's been back twice": the thing, and not what it has been. */
function withoutGenitive(one: Entity): Entity {
  const bare = one.text.replace(/['’]s$/u, '');
  return bare === one.text ? one : { ...one, end: one.start + bare.length, text: bare, value: bare };
}

/** Goods by their whole name, where what was recognised is a part of it and the name ends in a word for goods. */
function withWholeName(one: Entity, text: string, goods: string | undefined): Entity {
  const start = goods === undefined ? -1 : text.indexOf(goods);
  const isPart = goods !== undefined && start >= 0 && start <= one.start && one.end <= start + goods.length;
  return isPart ? { ...one, start, end: start + goods.length, text: goods, value: goods } : one;
}

/** Entities that can be taken for facts: not those that are read into another one, or into a wish. */
export function factEntities(heard: Heard): Entity[] {
  const { text, understanding } = heard;
  const act = understanding.act.label;
  const ends = isOnlyEnding(text);
  const entities = saidBetter(text, withPhonesWhole(heard));
  const codes = entities.filter(({ type }) => CODES.has(type));
  const wish = findWish(text);
  // "The toddler bed we got from you": more than the word that every list has.
  const whole = namedGoods(text);
  const goods = whole !== undefined && isWholeName(whole, text, entities) ? whole : undefined;
  const read = entities.map((one) => {
    if (one.type === 'product') return withoutGenitive(withWholeName(one, text, goods));
    const isPhone = (one.type === 'order_number' || one.type === 'batch') && MOBILE.test(one.text);
    return isPhone && !OF_ORDER.test(text.slice(Math.max(0, one.start - 24), one.start))
      ? { ...one, type: 'phone' as const }
      : one;
  });
  return read.filter(({ type, start, end, text: words }) => {
    if (type === 'phone' && OF_ACCOUNT.test(text.slice(Math.max(0, start - 24), start))) return false;
    if ((type === 'order_number' || type === 'batch' || type === 'amount') && DIALLED.test(text)) return false;
    if (type === 'date' && isOfOccasion(text, start)) return false;
    if (type === 'place' && (isClockTime(words) || /^(?:我|俺|咱)[们們哋]?(?:家|屋企)$/u.test(words))) return false;
    if (CODES.has(type)) return true;
    // "兩個都不滿意" counts what was offered.
    if (type === 'quantity' && /^都/u.test(text.slice(end))) return false;
    if (LOOSE.has(type) && (ends || isOnlyEnding(words) || isInsult({ understanding }, { text: words, start, end })))
      return false;
    if (LOOSE.has(type) && (/\d{5}|@/u.test(words) || (end - start === text.trim().length && SAYS_NOTHING.has(act)))) {
      return false;
    }
    if (type === 'name' && (nameIn(words) === undefined || !isTheirs(text, start, end))) return false;
    if (type === 'name' && placeIn(text, false) === words) return false;
    if (type !== 'name' && LOOSE.has(type) && isSomebody(words)) return false;
    if (LOOSE.has(type) && (YES_BUT.test(words) || (mentionsProof(text) && PROOF.test(words)))) return false;
    if (type === 'place' && (OF_CARE.test(words) || SHOWN_ON.test(words))) return false;
    if (type === 'product' && (isOnlyTime(words) || /^(?:禮拜|礼拜|星期)/u.test(words) || isBranch(words)))
      return false;
    if (type === 'product' && /\bone$/iu.test(words) && placeIn(text) !== undefined) return false;
    if (type === 'product' && /^(?:(?:[全新舊旧好大小壞坏照]{1,2}|其他|[别別])[的嘅]|[照相])$/u.test(words))
      return false;
    if (type === 'product' && IS_INGREDIENT.test(text.slice(Math.max(0, start - 32), start))) return false;
    // "All short", of bags that were weighed: no clothes.
    if (
      type === 'product' &&
      /^shorts?$/iu.test(words) &&
      /\b(?:all|is|was|were|too|came|fell|falls?|run|bit|\d+ ?k?g) $/iu.test(text.slice(0, start))
    )
      return false;
    if (type === 'product' && IS_ALLERGEN.test(text.slice(end))) return false;
    // "包弄湿了" is no thing, but what became of it.
    if (type === 'product' && /[了咗]$/u.test(words)) return false;
    if (
      type === 'product' &&
      /^(?: (?:footage|clearly|then))? (?:shows?|showed|caught|saw|footage|has (?:it|him|her|them))\b/iu.test(
        text.slice(end),
      ) &&
      /camera|cctv|doorbell|ring/iu.test(words)
    )
      return false;
    if (
      type === 'product' &&
      /\b(?:its|his|her|my|their) $/iu.test(text.slice(0, start)) &&
      /^(?:legs?|heads?|eyes?|arms?|hands?|face|skin|hair|mouth|teeth|back|feet|nose)$/iu.test(words)
    )
      return false;
    if (type === 'product' && BESIDE.test(text.slice(end))) return false;
    if (
      type === 'product' &&
      (IN_HAND.test(text.slice(0, start)) || (CUTLERY.test(words) && WHILE.test(text.slice(end))))
    )
      return false;
    if (type === 'product' && (isFoundIn(text, start, end) || OF_REDRESS.test(words))) return false;
    if (LOOSE.has(type) && goesElsewhere(words)) return false;
    return (
      !codes.some((code) => code.start < end && start < code.end) &&
      !(
        LOOSE.has(type) &&
        wish !== undefined &&
        isMostlyWish(text) &&
        (type === 'place' || letters(words) * 10 >= letters(wish) * 6)
      )
    );
  });
}

/** At least half of the message is other facts (a phone number, a date, a place): it answers another question than ours. */
export function isMostlyOtherFacts({ text, understanding }: Heard): boolean {
  const { entities } = understanding;
  if (entities.length === 0) return false;
  return letters(cutOut(text, entities)) * 2 <= letters(text);
}
