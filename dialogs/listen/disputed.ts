import { labelOf } from '../facts.ts';
import type { Turn } from '../turn.ts';
import { wantsNoCall } from './codeAnswer.ts';
import { saysWhoItWas } from './looksLike.ts';
import { isPause } from './pause.ts';
import { speaksOfOurs } from './speaksOfOurs.ts';

/** Words by which customers name a fact that is wrong, for the facts every pack knows. */
const NAMES: Readonly<Record<string, RegExp>> = {
  orderNumber:
    /\border\b|(?<!\bmy (?:phone |mobile |contact )?)\bnumber\b|订单|訂單|单号|單號|^[\s\p{P}]*[呢嗰那這这]?[張张][单單]/iu,
  occurredOn:
    /\b(?:date|day|when)\b|\b(?<!(?:first|second|third|last|this|any|every|no|each|long|more) )time\b|日期|时间|時間|哪天|几号|幾號/iu,
  amount: /\b(?:amount|price|sum|(?<!about (?:the )?)money|cost)\b|金额|金額|价格|價格|价钱|價錢|多少钱|多少錢/iu,
  product: /\b(?:product|item|model|thing)\b|型号|型號|商品|产品|產品|东西|東西|货品|貨品/iu,
  quantity: /\b(?:quantity|how many|count)\b|数量|數量|几个|幾個/iu,
  contact: /\b(?:phone|contact|e-?mail|mobile|my number)\b|电话|電話|手机|手機|联系方式|聯絡方式|邮箱|信箱/iu,
  name: /(?<!\b(?:his|her|their)\s)\bname\b(?! ?(?:tag|badge|plate))|名字|姓名|称呼|稱呼/iu,
  place: /\b(?:place|shop|store|branch|address|where)\b|地点|地點|门店|門市|店名|地址/iu,
  evidence:
    /\b(?:receipts?|photos?|pictures?|screenshots?|proof)\b|收据|收據|小票|发票|發票|单据|單據|吊牌|照片|相片|截[图圖]|影到|影相|拍到|[冇沒没]影(?![响響])|[没沒]拍|冇相/iu,
  batch: /\b(?:batch|lot|code)\b|批号|批號|批次|生产日期|生產日期/iu,
  wish: /\b(?:wish|what i want|demand)\b|诉求|訴求|要求/iu,
};

/** A dispute longer than this tells a story; picking one word out of it would be a guess. */
const SHORT = 60;

/** Words of a "no" that says nothing about what is wrong. */
const BARE =
  /\b(?:no|nope|nah|not|quite|right|correct|exactly|that'?s|that|it'?s|it|is|isn'?t|are|aren'?t|wrong|all|at|partly|really|entirely|completely|almost|mostly|something|part|parts|one|thing|things|some|of|this|the|off|a|bit|sorry|there'?s|there|mistake|yes|but|here|what|you|wrote|have)\b|[\s\p{P}]+|不太对|不太對|不全对|不全對|不完全|不对|不對|不是|不准确|不準確|不正确|不正確|错了|錯了|有错|有錯|写错|寫錯|记错|記錯|唔啱|唔係|有一处|有一處|有个|有個|有些|有点|有點|大部分|部分|意思|[我你咁噉讲講说說话話]|what i (?:said|meant)|哪里|哪裡|地方|好像|这样|這樣|这个|這個|的|了|呀|啊|哦|吧|对|對/giu;

/** The text says that something is wrong, and nothing of what. */
export function isBareDispute(text: string): boolean {
  return text.slice(0, SHORT * 2).replace(BARE, '') === '';
}

/** They have not got it, or keep it to themselves. */
const LACKS =
  /^\W*(?:or|nor|and not|neither) (?:my|the)\b|\b(?:no(?! one\b)|not|don'?t|dont|haven'?t|havent|can'?t|cannot|won'?t|without|lost|rather|never|private)\b|[没沒冇无無不唔未]|找不到|丢了|丟了|忘/iu;

/**
 * The clauses of a message in Chinese that say what is lacking, each with a bare name before it ("订单号，我忘了"): what
 * stands in another clause is there ("没穿过，吊牌都在").
 */
function lackingPart(text: string): string {
  const clauses = text.split(/[，,。；;！!\n]+/u);
  return clauses
    .filter(
      (clause, index) => LACKS.test(clause) || (clause.length <= BARE_NAME && LACKS.test(clauses[index + 1] ?? '')),
    )
    .join(' ');
}

/** Longest clause that names a thing and says nothing of it. */
const BARE_NAME = 4;

/** Facts that have a name of their own. */
const CALLED: ReadonlySet<string> = new Set(['place', 'product', 'company']);
const OWN_NAME = /\bmy\b|我/iu;

/** "行不行", "有沒有": asks, and denies nothing. */
const WHETHER = /(\p{Script=Han})[不唔没沒冇]\1/gu;

/** The fact that is named first in words. */
function firstNamed(text: string): string | undefined {
  const [first] = Object.keys(NAMES)
    .map((fact) => ({ fact, at: text.search(NAMES[fact] ?? LACKS) }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at);
  return first?.fact;
}

/** More than an address to write to. */
const OTHER_WAYS =
  /^(?!.*\be-?mail).|\b(?:phone|contact|mobile|number|or|nor|neither|either)\b|[电電手][话話机機]|联系|聯絡/iu;

/** The fact a short message says they cannot or will not give: "I'd rather not give my name". */
export function lackedFact(said: string, asked?: string): string | undefined {
  const text = said.replace(WHETHER, '');
  if (wantsNoCall(said)) return 'contact';
  if (text.length > SHORT || !LACKS.test(text) || isPause(said) || /[?？]\s*$/u.test(text)) return undefined;
  if (speaksOfOurs(text) || saysWhoItWas(text)) return undefined;
  // "I don't recall the order number, it was on my phone": what stands first after the words of lack.
  // In Chinese it may stand before them: 订单号我不知道.
  const isHan = /\p{Script=Han}/u.test(text);
  const part = isHan ? lackingPart(text) : text;
  const first = firstNamed(part.slice(part.search(LACKS))) ?? (isHan ? firstNamed(part) : undefined);
  // "不知道多少钱合适，原价1200": the sum is there.
  if (first === 'amount' && isHan && /\d{2,}/u.test(text)) return undefined;
  // "I don't have email": there are other ways to reach them.
  if (first === 'contact' && !OTHER_WAYS.test(text)) return undefined;
  // "I won't hand out my number", asked how to reach them; "I forget the name", asked for the shop.
  if (first === 'orderNumber' && asked === 'contact' && !/order|[单單]/iu.test(text)) return asked;
  return first === 'name' && asked !== undefined && CALLED.has(asked) && !OWN_NAME.test(text) ? asked : first;
}

/** The fact a dispute names ("the date is wrong", "订单号不对"), if it names exactly one that is known. */
export function disputedFact(turn: Turn, text: string): string | undefined {
  if (text.length > SHORT) return undefined;
  const { facts } = turn.theCase;
  const named = Object.keys(facts).filter((fact) => {
    if (facts[fact]?.state !== 'known') return false;
    return NAMES[fact]?.test(text) ?? text.toLowerCase().includes(labelOf(turn, fact).toLowerCase());
  });
  return named.length === 1 ? named[0] : undefined;
}
