import type { RemedyKind } from '../pack/index.ts';
import { isNegated, isReported } from './excuse.ts';
import type { Span } from './finding.ts';
import { clauseAt, type Passage, sentenceAt } from './passage.ts';
import { spanAround } from './spans.ts';
import { findSums, type Sum } from './sums.ts';

/** Something the writer offers: money, or a remedy that costs money. */
export interface Offer extends Sum {
  kind: RemedyKind;
  medical: boolean;
}

const GIVING =
  /\b(?:refund|pay|compensat|giv|offer|credit|reimburs|send|transfer|cover|waiv|knock|take|deduct|add|issu|award|voucher|discount|gift|goodwill|money back|get|receive|have|arrang)\w*\b|退(?![步休出役烧热])|赔|补|送[您你上]|赠|返|减免|免除|免单|抵扣|承担|负担|报销|支付给|付给|打款|转账给|给[您你]|优惠|折/;
const OURS =
  /\b(?:i|we)(?:'ll|'m|'re|'d|'ve)?\b|\byou(?:'ll| will) (?:get|receive|have)\b|\blet me\b|\bhere(?:'s| is)\b|我们?|这边|本店|公司|[给为帮替向跟][您你]|[补退赔送返][给还偿款]?[您你]/g;
const THEIRS =
  /\byou(?:'ve|'d)? (?:have |had |would |only |already |also )?(?:ask|want|request|demand|wish|like|paid|pay|spent|were|bought|said|mention|hope|expect|need|say)\w*(?: (?:us|me)\b)?|\b(?:would|do|did|what) you\b|\byour (?:\w+ )?(?:wish|request|demand|claim|order|bill|payment|purchase|invoice|refund request)\b|\b(?:charged|costs?|priced?|worth|asking|asked for|paid|bill of|order of)\b|(?<![给为帮替])[您你](?:[^，。！？\n]{0,4})?(?:要求|希望|想要?|提出|说|要|支付|付[了的]?|花[了费的]?|购买|买|被扣|多付|充值|诉求|觉得)(?:让|由)?(?:我们|公司|我方|商家)?|(?:客户|顾客|客人)(?:要求|希望)|您的(?:要求|订单|账单)|被?扣[了款掉]|多[收扣]|原价|售价|单价|价格|订单金额|实付|付款|涉及|消费|一共|总共|每月|月费|金额/g;
const PASSED =
  /\b(?:pass(?:ed|ing)?|forward(?:ed)?|escalat\w+|approv\w+|decides?|decided|decision|request(?:ed)? (?:for|to|goes|is)|apply|applied|ask(?:ed|ing)? (?:a|my|our|the) (?:supervisor|manager|specialist|colleague))\b|申请|转[给达交告到]|上报|请示|审批|审核|批准|评估|争取|登记|诉求|(?:由|等|请)[^，。！？\n]{0,10}(?:决定|答复|定)|主管|经理决定/;
const REFUSED =
  /\b(?:can't|cannot|can not|unable|not able|won't|don't|isn't|not possible|beyond|without|if|whether|could have|no)\b|不能|无法|不会|没办法|没法|超出|权限|不可以|还是|如果|要是|是否/;

const REFUND = /\b(?:refund|money back|reimburs)\w*\b|\bback\b(?! to you)|退(?!一赔|[步休出役烧热])|免单/g;
const COMPENSATION =
  /\b(?:compensat\w*|voucher|discount|goodwill|gift|credit|off|double|triple|times|gesture)\b|赔|补偿|补给|券|红包|购物金|礼|折|赠|送[您你]|抵|积分/g;
const MEDICAL = /\bmedical\b|\bdoctor's\b|\bhospital\b|医药费|医疗费|治疗费|看病|诊疗费|挂号费/;

/** Remedies that cost money, offered without a sum. */
const BARE_OFFERS: readonly [RemedyKind, RegExp][] = [
  [
    'refund',
    /\b(?:i|we)(?:'ll| will| can| could|'m going to| are going to)? (?:happily |gladly |also |just |now |of course )?(?:refund|reimburse)(?: you)?\b|\b(?:i|we)(?:'ll| will| can) (?:give|offer|issue|arrange|make|process)(?: you)? (?:a |an |the |your )?(?:\w+ )?(?:refund|money back)\b|\byou(?:'ll| will) (?:get|receive|have) (?:a |your )?(?:\w+ )?(?:refund|money back)\b|(?:我们?|这边|[给为帮][您你])(?:可以|会|来|马上|现在|直接|先|立刻|就|同意|能|都|这就){0,3}(?:[给为帮][您你])?(?:办理|安排|办|做)?(?:退款(?!的?(?:事|进度|规则|流程|问题|请求|申请|时间))|退钱|退货退款|把钱退|退费)|把钱(?:都|全)?退[给还]?[您你]/g,
  ],
  [
    'replace',
    /\b(?:i|we)(?:'ll| will| can|'m going to| are going to) (?:happily |gladly |also |just |now )?(?:replace|exchange|swap|send (?:you )?(?:a |another |one )?(?:new|replacement|another))\b|\byou(?:'ll| will) (?:get|receive|have) (?:a |an? )?(?:new (?:one|item)|replacement)\b|(?:我们?|这边|[给为帮][您你])(?:可以|会|来|马上|现在|直接|先|免费|立刻|就|同意|能|这就){0,3}(?:[给为帮][您你])?(?:补发|重发|重新发|补寄|重寄|换货|换一?(?:个|件|台|份|双|套)?新|换新(?!的?申请)|寄一?(?:个|件|台|份)新|更换)/g,
  ],
  [
    'compensation',
    /\b(?:i|we)(?:'ll| will| can|'m going to| are going to) (?:happily |gladly |also |fully )?(?:compensate|pay (?:you )?(?:compensation|damages|for (?:the|your|all))|offer (?:you )?(?:compensation|a payment|damages)|cover (?:the|your|all)(?: your)? (?:medical|doctor|hospital|costs|bills|losses))|(?:我们?|这边|公司)(?:可以|会|愿意|将|一定|同意|能|来|都|全部){0,3}(?:给[您你])?(?:赔偿|补偿|赔付|赔[您你]|承担(?:全部|所有|您的)*(?:损失|费用|医药费|医疗费))|给[您你](?:做|一些|一定的?|适当的?)?(?:赔偿|补偿|赔付)(?!方案)|(?:医药费|医疗费|治疗费)[^，。！？]{0,6}(?:我们|公司)[^，。！？]{0,3}(?:出|承担|负担|付|赔|报销)/g,
  ],
];

function last(text: string, expression: RegExp): { start: number; end: number } | undefined {
  let found: { start: number; end: number } | undefined;
  for (const match of text.matchAll(expression)) found = { start: match.index, end: match.index + match[0].length };
  return found;
}

/** The part of the sentence that speaks about a sum. Long enough for "you asked us, after all that happened, for …". */
function surroundings(passage: Passage, span: Span) {
  const sentence = sentenceAt(passage, span.start);
  const clause = clauseAt(passage, span);
  const from = Math.max(sentence.start, span.start - 60);
  return {
    before: passage.plain.slice(from, span.start),
    clauseBefore: passage.plain.slice(clause.start, span.start),
    words: passage.plain.slice(span.start, span.end),
    after: passage.plain.slice(span.end, Math.min(clause.end, span.end + 24)),
    sentence: passage.plain.slice(Math.max(sentence.start, span.start - 120), Math.min(sentence.end, span.end + 120)),
  };
}

const PAID_AFTER = /^(?:,|\s)*(?:(?:that |which )?you (?:asked|want|request|mention|demand)|是[您你]|的?(?:诉求|要求))/;

function isOffer(passage: Passage, span: Span): boolean {
  const { before, clauseBefore, words, after, sentence } = surroundings(passage, span);
  if (PASSED.test(sentence) || REFUSED.test(clauseBefore) || PAID_AFTER.test(after)) return false;
  if (isReported(passage, span) || isNegated(passage, span)) return false;
  const theirs = last(before, THEIRS);
  const ours = last(before, OURS);
  const quote = spanAround(passage.quotes, span);
  const inside = quote && passage.plain.slice(quote.start, span.start);
  if (inside !== undefined && GIVING.test(inside + words + after)) return false;
  if (theirs && (!ours || ours.start < theirs.end)) return false;
  if (!ours && /[?？]\s*$/.test(sentence)) return false;
  return GIVING.test(before) || GIVING.test(words) || GIVING.test(after);
}

/** A dish made or brought anew, which costs so much at most: "the same dish or another you choose, up to $150 and on us". */
const DISH_UP_TO = /\b(?:dish|meal|drink|dessert|course)\b[^.!?]{0,40}\bup to $/;

/** The kind whose word stands nearest to the sum; money without such a word is compensation. */
function kindOf(passage: Passage, span: Span): RemedyKind {
  if (DISH_UP_TO.test(passage.plain.slice(Math.max(0, span.start - 60), span.start))) return 'redo';
  const clause = clauseAt(passage, span);
  const text = passage.plain.slice(clause.start, clause.end);
  const at = span.start - clause.start;
  const distance = (expression: RegExp) =>
    Math.min(...[...text.matchAll(expression)].map(({ index }) => Math.abs(index - at)), Number.POSITIVE_INFINITY);
  return distance(REFUND) <= distance(COMPENSATION) && distance(REFUND) < 60 ? 'refund' : 'compensation';
}

function isMedical(passage: Passage, span: Span): boolean {
  const { start, end } = sentenceAt(passage, span.start);
  return MEDICAL.test(passage.plain.slice(Math.max(start, span.start - 60), Math.min(end, span.end + 60)));
}

/** Everything the writer offers on our behalf. Sums of the customer, and those passed on to be decided, are none. */
export function findOffers(passage: Passage, home: string, readBack: readonly Span[]): Offer[] {
  const free = (span: Span) => !spanAround(readBack, span);
  const offers = findSums(passage, home)
    .filter((sum) => free(sum) && isOffer(passage, sum))
    .map((sum) => ({ ...sum, kind: kindOf(passage, sum), medical: isMedical(passage, sum) }));
  const named = new Set(offers.map(({ start, kind }) => `${sentenceAt(passage, start).start} ${kind}`));
  for (const [kind, expression] of BARE_OFFERS) {
    for (const match of passage.plain.matchAll(expression)) {
      const span = { start: match.index, end: match.index + match[0].length };
      const name = `${sentenceAt(passage, span.start).start} ${kind}`;
      if (named.has(name) || !free(span) || !isPlainOffer(passage, span)) continue;
      offers.push({ ...span, kind, medical: isMedical(passage, span) });
    }
  }
  return offers;
}

function isPlainOffer(passage: Passage, span: Span): boolean {
  const { before, clauseBefore, words, sentence } = surroundings(passage, span);
  if (PASSED.test(sentence) || REFUSED.test(clauseBefore) || REFUSED.test(words)) return false;
  if (isReported(passage, span) || isNegated(passage, span)) return false;
  if (spanAround(passage.quotes, span)) return false;
  const theirs = last(before, THEIRS);
  return !theirs || theirs.end < before.length - 4 || !/您|你|you/.test(before.slice(theirs.start));
}
