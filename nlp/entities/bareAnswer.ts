import { readOpening } from '../acts/reply.ts';
import { foldChinese } from '../chineseFold.ts';
import type { EntityType } from '../labels.ts';
import { toMatchForm } from '../matchForm.ts';
import { isBareName } from './bareName.ts';
import type { EntitySource, Found } from './found.ts';

/** How an answer that is nothing but the value is told from other words. */
interface Shape {
  readonly type: EntityType;
  fits(words: string): boolean;
}

const COUNT =
  /^(?:\d{1,5}|[零一二两三四五六七八九十百]{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|a dozen|a couple)(?: ?[\u4e00-\u9fff]{1,2})?$/i;

/** Chinese that says something rather than naming it. */
const CHINESE_SENTENCE =
  /[我你您妳他她它佢请請吗嗎呢吧啊嘛没沒冇不唔很太都也就才要会會说說讲講知什怎谁誰了咗退嘅哦啦喇！!？?]|随便|隨便|忘|垃圾|客服|投诉|投訴|退款|赔|賠|应该|應該|可能|最近|之前|以前|刚|剛|已经|已經|时候|時候/;
const ENGLISH_SENTENCE =
  /\b(?:i|i['’]m|im|you|he|she|they|we|it|its|it['’]s|is|was|were|are|am|not|no|nope|yes|yeah|don['’]?t|have|has|had|did|do|does|but|because|when|why|how|what|who|can|can['’]?t|will|would|want|need|please|never|always|already|got|get|think|know|said|told|me|us|hello|hi|ok|okay|sorry|refund|human|agent|nothing|none|anything|whatever)\b/i;

const LONGEST_CHINESE = 20;
const WORDS_MAX = 7;

const isNaming = (words: string): boolean =>
  /[\u3400-\u9fff]/.test(words)
    ? words.length <= LONGEST_CHINESE && !CHINESE_SENTENCE.test(words) && !ENGLISH_SENTENCE.test(words)
    : /[A-Za-z]{2}/.test(words) && words.split(/\s+/).length <= WORDS_MAX && !ENGLISH_SENTENCE.test(words);

/** Names of other facts, which stand before those: "订单号 2026…" under the question for the product is no product. */
const LABEL =
  /^(?:订单|单|批|手机|电话|运单|快递单?|流水|会员)(?:编?号码?)?$|^(?:订单|联系)?(?:编号|号码|电话|方式|地址|姓名|名字|日期|时间|金额)$|^(?:my )?(?:order|ref(?:erence)?|tracking|phone|mobile|contact|batch|lot|invoice|account|membership)(?: (?:number|no\.?|nr|id|ref(?:erence)?))?$/i;

/** Facts whose answer may be nothing but the value itself. */
const SHAPES: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ['name', { type: 'name', fits: isBareName }],
  ['staffMember', { type: 'name', fits: isBareName }],
  ['product', { type: 'product', fits: isNaming }],
  ['place', { type: 'place', fits: isNaming }],
  ['quantity', { type: 'quantity', fits: (words) => COUNT.test(words) }],
]);

/** What people put before and after a bare answer. */
const BEFORE =
  /^(?:就在|就喺|(?:好像|应该|應該|大概|可能)?(?:是|就是|系|係|就系|就係)(?:那个|那個|这个|這個|一个|一個|嗰个|嗰個|個|个|在|喺)?|我是|我系|我係|叫我|就叫我|我叫|叫|在|喺|那个|那個|你们家?的?|你們家?的?|就只?有?|只有?|得|i think(?: it(?:['’]?s| was))?|i believe|maybe|probably|he was called|(?:his|her|their) name (?:is|was)|a guy called|called|named|it['’]?s|it is|it was|i['’]?m|i am|put|write|use|call me|you can call me|just|the name is|my name is|sure|at|in|from|the|a|an|my|your|this|that)(?:[ ,，:：]+|(?<=[\u3400-\u9fff])|$)(?=\S)/i;
const AFTER =
  /(?:[ ,，]*(?:就行了?|就好了?|就可以了?|即可|就得|得啦|得喇|吧|啦|喇|谢谢|謝謝|那里|那裡|那边|那邊|嗰度|买的|買的|买嘅|買嘅|购买的|購買的| of them| of those|please|thanks|thank you|i think|i guess|i believe|maybe))?[\s.。!！,，~～]*$/i;

/** Longest message in which a bare answer is looked for. */
const MESSAGE_MAX = 80;

/** Clauses looked at: the value comes at the beginning. */
const CLAUSES_MAX = 3;

/**
 * The value of a bare answer to a question for a fact ("Anna", "王女士", "徐家汇那家店"). What other entities take up is
 * passed over, and a clause that says something is no value.
 */
export function findBareAnswer(
  source: EntitySource,
  others: readonly { start: number; end: number }[],
): Found | undefined {
  const known = source.fact === undefined ? undefined : SHAPES.get(source.fact);
  if (known === undefined || source.plain.length > MESSAGE_MAX || /[?？吗嗎]\s*$/.test(source.plain)) return undefined;
  if (isReply(source.plain)) return undefined;
  for (const clause of clausesOf(source.plain, others).slice(0, CLAUSES_MAX)) {
    const span = trimmed(source.plain, clause);
    const words = source.plain.slice(span.start, span.end);
    if (words !== '' && !LABEL.test(foldChinese(words)) && !isReply(words) && known.fits(words))
      return { type: known.type, ...span };
  }
  return undefined;
}

/** Stretches between punctuation and other entities. */
function clausesOf(plain: string, others: readonly { start: number; end: number }[]): { start: number; end: number }[] {
  const clauses: { start: number; end: number }[] = [];
  let start = 0;
  for (let at = 0; at <= plain.length; at += 1) {
    const other = others.find((one) => one.start === at);
    if (at < plain.length && other === undefined && !/[，,。;；\n!！]/.test(plain.charAt(at))) continue;
    if (plain.slice(start, at).trim() !== '') clauses.push({ start, end: at });
    if (other !== undefined) at = Math.max(at, other.end - 1);
    start = at + 1;
  }
  return clauses;
}

/** Yes, no, "don't know", "转人工" … are replies, not values. */
function isReply(words: string): boolean {
  const opening = readOpening(toMatchForm({ text: words, starts: [], ends: [] }).text);
  const spoken = opening.phrases.filter((phrase) => phrase.tag !== 'filler');
  return opening.rest === ''
    ? spoken.length > 0
    : spoken.some((phrase) => phrase.tag === 'dont_know' || phrase.tag === 'refuse');
}

function trimmed(plain: string, clause: { start: number; end: number }): { start: number; end: number } {
  const words = plain.slice(clause.start, clause.end);
  let start = words.length - words.trimStart().length;
  for (let round = 0; round < 3; round += 1) start += BEFORE.exec(words.slice(start))?.[0].length ?? 0;
  const length = words.slice(start).replace(AFTER, '').length;
  return { start: clause.start + start, end: clause.start + start + length };
}
