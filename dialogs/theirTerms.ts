import type { Locale } from '../nlp/index.ts';
import { isTerseWish } from './listen/terseWish.ts';

/** Words before a wish that say only that it is one. */
const WISHES_EN =
  /^\W*(?:(?:well|yes|yeah|no|ok|okay|um|so|look|honestly|basically|actually)[,.]? )*(?:(?:all|the only thing|what) (?:i|we)(?: really| ever)? (?:want|need|ask(?:ed)? for|ask)(?: is|['’]s| was)?(?: for)?|(?:my|our) (?:only|one|sole) (?:demand|request|wish|ask) is(?: to)?|(?:i )?(?:just |only |really )?(?:want|need|demand|expect|request)|(?:i|we)(?:['’]d| would) (?:just |only |simply |really )?(?:like|love|prefer|want)|(?:can|could|would|will) (?:you|u|ya) (?:(?:just|please|at least|maybe) ){0,2}|i(?:['’]m| am) (?:(?:just|only|really) )?(?:after|looking for) |please |just |can (?:i |we |you |u )?(?:get |have )?(?=\p{L}+ .{0,16}\b(?:or not|anot)\W*$))\s*/iu;
const WISHES_ZH =
  /^(?:那|那就|就|反正|同埋|并且|並且|还有|還有|另外|以及)?(?:我|我们|我們|咱们)?(?:就|只|只是|也)?(?:想要|想|希望|要求|要(?![个個么麼嘛])|需要|请|請|麻烦|麻煩)(?:你们|你們|您|你)?/u;
/** Says that something is needed, and not which remedy. */
const NEEDS = /\bi (?:just |only |really )?(?:need|want)\b/iu;

/** Begins with what somebody should do. */
const DEED =
  /^(?:refund|replace|exchange|repair|fix|send|pay|give|get|let|stop|call|cancel|return|change|make|take|put|bring|cover|match|honou?r|apologi[sz]e|explain|remove|do|tell|deliver|restore|reconnect|sort|mend|waive|credit)\b(?! (?:is|was|of|for) )/iu;

/** Said beside a wish, and none of it: "refund me, I don't care". */
const SHRUGS =
  /[\s,.;]*\b(?:lah |lor |leh )?what else[\s.!?]*$|[\s,.;:-]*\b(?:that|this)(?:['’]?s| is) (?:all|what) (?:i|we)(?:['’]?d| would)? (?:want|need|ask|like)(?: for)?[\s.!]*$|[\s,.;]*\b(?:either|both|any)(?: (?:one|way))?(?: (?:is|also|would be|will|would))? (?:can|fine|ok|okay|do|good)[\s.!]*$|[\s,.;]*\b(?:or not|anot|idc|lah|leh|lor|mate|already)[\s.!?]*$|[\s,.;]*\b(?:tbh|to be honest|honestly|please|pls|plz|thanks|thank you|ta)[\s.!]*$|[\s,.;]*\b(?:is|are|would be|will be|'d be) (?:fine|ok|okay|good|great|enough|nice|all)(?: by me| with me| for me| thanks)?[\s.!]*$|[\s,.;]*\b(?:will|would|'ll) do(?: (?:me|nicely|fine|thanks))?[\s.!]*$|[\s,.;]*\b(?:like|as) i (?:just |already )?(?:said|told you)[\s.!]*$|[\s,.;]*\b(?:i|we) (?:really )?(?:don'?t|do not) (?:care|mind)(?: (?:how|which|what|either way|any ?more))?[\s.!]*$|[\s,.;-]*\bi(?:['’]?m| am)? (?:give up|giving up|done|fed up)[\s.!]*$|[\s,.;]*\b(?:whatever|either way|up to you)[\s.!]*$/iu;

const TO_YOU: readonly [RegExp, string][] = [
  [/\bi(?:'m| am)\b/giu, 'you are'],
  [/\bi(?:'ve| have)\b/giu, 'you have'],
  [/\bi(?:'d| would)\b/giu, 'you would'],
  [/\bi(?:'ll| will)\b/giu, 'you will'],
  [/\bi was\b/giu, 'you were'],
  [/\b(?:i|me|we|us)\b/giu, 'you'],
  [/\b(?:my|our)\b/giu, 'your'],
  [/\b(?:mine|ours)\b/giu, 'yours'],
  [/\b(?:myself|ourselves)\b/giu, 'yourself'],
];

/** A language, a tone or a "you" that our own sentence cannot take over. */
const ONLY_QUOTED_EN =
  /\b(?:you|your|yours|u|ur)\b|\bi(?:['’](?:m|ll|ve|d)\b| (?:am|will|have|would)\b)|[!?]|\p{Script=Han}/iu;
const ONLY_QUOTED_ZH = /[你妳您佢哋嘅咗俾畀冇喺唔嚟囉喇啲！？!?]|咱|[A-Za-z]{3,}/u;

/** "Me" in the middle of it, or somebody else: with "you" for "I" it says another thing. */
const OF_THIRD = /[她他]|[\s，,].{0,4}我(?:就|只)?[要想]/u;

/** A remedy by its name, which any sentence takes: 退款, 換貨. */
const NOUN = /^(?:全額|全部)?(?:退款|退費|退貨|換貨|換新|賠償|補償|道歉|維修)$/u;

/** Two things, and no deed: "refund and an apology". */
const THINGS = /^(?:refund|exchange|credit) (?:and|plus|&|or) (?:an?|the|some|my|your)\b/iu;

/** Longest wish that is turned into our words; a longer one is quoted. */
const LONGEST = 90;

/** Words of a customer as a quotation, in the marks of the language. */
export function quoted(text: string, locale: Locale): string {
  const plain = text.trim().replace(/[“”"「」]/gu, "'");
  return locale === 'zh-Hant' ? `「${plain}」` : `“${plain}”`;
}

/** What the customer would like, as we say it to them: "my money back" is "your money back". Quoted where that cannot be done. */
export function wishToThem(wish: string, locale: Locale): string {
  const plain = wish.trim().replace(/[.。,，;；~～]+$/u, '');
  if (plain.length > LONGEST || plain.includes('\n')) return quoted(wish, locale);
  if (locale !== 'en') {
    const rest = plain.replace(WISHES_ZH, '');
    if (
      ONLY_QUOTED_ZH.test(rest) ||
      OF_THIRD.test(rest) ||
      (isTerseWish(plain) && !/我|^(?:退[款費貨]|換[貨新])/u.test(rest) && !NOUN.test(rest))
    )
      return quoted(wish, locale);
    const said = plain
      .replace(WISHES_ZH, '')
      .replace(/我们|我們|我/gu, '您')
      // 想要个说法: what is wanted stands by itself now.
      .replace(/^[个個](?=\p{Script=Han}{2})/u, (classifier) => `一${classifier}`)
      // 把这个业务关了: without its 了 it is no Chinese.
      .replace(/把/u.test(plain) ? /[啦吧呗嘛呀啊]+$/u : /[啦吧呗嘛呀啊了]+$/u, '');
    return said.length >= 2 ? said : quoted(wish, locale);
  }
  const bare = plain.replace(WISHES_EN, '').replace(SHRUGS, '');
  if (ONLY_QUOTED_EN.test(bare) || bare.length < 3) return quoted(wish, locale);
  const told = TO_YOU.reduce((text, [words, ours]) => text.replace(words, ours), bare);
  if (/^(?:it|this|that|them|these|those)\b/iu.test(bare) && NEEDS.test(plain)) return `to have ${told}`;
  return DEED.test(told) && !THINGS.test(told) ? `for us to ${told.charAt(0).toLowerCase()}${told.slice(1)}` : told;
}

/** Messages one after another as running text, so that each can be told from the next. */
export function runningText(text: string, locale: Locale): string {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines
    .map((line, index) =>
      index < lines.length - 1 && /[\p{L}\p{N})）%％]$/u.test(line)
        ? `${line}${/\p{Script=Han}/u.test(line) ? '。' : '.'}`
        : line,
    )
    .join(locale === 'en' ? ' ' : '');
}

/** Whether a value is somebody speaking rather than a plain entry: then it is quoted. */
export function isSpoken(value: string): boolean {
  return /\b(?:i|i'm|my|me|we|our|you|your)\b|[我你您]|[，。！？!?]/iu.test(value) && /\p{L}{2}/u.test(value);
}
