import type { Span } from './finding.ts';
import { clauseAt, type Passage, sentenceAt } from './passage.ts';

/** Words by which a clause says that we act, or that something of ours reaches the customer. */
const OURS_EN =
  /\b(?:i|we)(?:'ll|'m|'re|'d)?\b|\b(?:colleagues?|supervisor|specialist|manager|someone|somebody|person|team|they|who|refund|replacement|parcel|order|package|item|reply|answer|update|news|decision|result|voucher|technician|engineer|courier|warehouse|payment|money|one)\b[^.!?,;]{0,40}?(?:'ll|\bwill\b|\bis due\b|\bcontacts\b|\bcalls\b|\bwrites\b|\banswers\b|\btells\b|\breach|\bgoes in\b|\bis registered\b|\btakes\b|\blooks\b|\bsees\b)|\byou(?:'ll| will) (?:\w+ )?(?:hear|have|get|receive|be (?:contacted|called|told|refunded))|\bhear from (?:us|me|one)|\byou (?:have|hear) (?:the|what)|\b(?:write|reply|answer|call|ring|phone|e-?mail|text|tell|send|refund|pay|(?:get|come) back) (?:to )?you\b|\blet you know|\bwith you by|\bin your account|\bsent (?:off|to you)|\bon its way|\b(?:reply|answer|update|news|word) (?:from|is|will|by)|\b(?:get|be) in touch|\bdue by|\bdecided for|\bnew time is/g;
const YOURS_EN =
  /\byou (?:can|may|could|have (?:to|until|\d|a|the right)|need|must|should|might|want|wanted|asked|said|bought|paid|ordered|received|told|would like)\b|\bplease\b|\b(?:could|can|would|do|did|will|may|should) you\b|\b(?:let us|tell us|send us|give us|if|unless|in case|once you|when you|until you)\b|\byou'd\b/g;
const OURS_ZH =
  /(?:我们?|这边|同事|专员|主管|店长|经理|专人|负责人|客服|团队|仓库|财务|物流|师傅|人员|有人|他们)[^。！？\n]{0,14}?(?:会|将|来|在这里|给|把|[跟向为帮替和与]您|再|马上|答应|前|内)|(?:回复|答复|回电给?|回|复|回话给?|联系|联络|通知|告诉|找|告知|致电|打给|打电话给|发给|寄给|退给|送到|给|为|帮|替|跟|向|和|与|答应)[您你]|[您你](?:会|将|就能|就会|可以)?(?:就)?(?:会)?(?:收到|接到|得到|拿到|有(?:结果|回音|消息|答复))|会有(?:人|同事|专人|答复|消息|回音|结果)|(?:退款?|补发|寄出|发出|退出|到账|送达|处理好|解决|办好|放进|存入|有答复|有回音|答复|打到|查清|完成|入账|上门)/g;
const YOURS_ZH =
  /[您你](?:可以|可|需要?|得|必须|应该?|如果|若|要是|在\d|要求|希望|说|什么时候|方便|是不是|有没有|能)|请[您你]?(?!(?:真人|同事|专人|店长|主管|专员|技术|负责|安全|经理|师傅))|麻烦[您你]|建议[您你]|记得|如果|要是|假如|一旦|除非|若|保质期|有效期/g;

const firstIndex = (text: string, expression: RegExp) => text.search(expression);

/** Start of the last match before the end of a text. The text is one clause, so this is short work. */
function lastIndex(text: string, expression: RegExp): number {
  let last = -1;
  for (const { index } of text.matchAll(expression)) last = index;
  return last;
}

/** Who acts stands close by; looking no further keeps hostile texts cheap. */
const NEAR = 60;

type Whose = 'ours' | 'theirs' | 'nobody';

function whoseWords(before: string, after: string, ours: RegExp, theirs: RegExp): Whose {
  const us = lastIndex(before, ours);
  const them = lastIndex(before, theirs);
  if (us >= 0 || them >= 0) return us > them ? 'ours' : 'theirs';
  const weAct = firstIndex(after, ours);
  const theyAct = firstIndex(after, theirs);
  if (weAct < 0 && theyAct < 0) return 'nobody';
  return theyAct >= 0 && (weAct < 0 || theyAct < weAct) ? 'theirs' : 'ours';
}

/**
 * Who acts by the time at `span`: told from the nearest words of the same clause, before it first, then after it; where
 * the clause says nothing, from the next clause and the one before.
 */
export function whoActs(passage: Passage, span: Span): Whose {
  const { plain } = passage;
  const [ours, theirs] = passage.chinese ? [OURS_ZH, YOURS_ZH] : [OURS_EN, YOURS_EN];
  const clause = clauseAt(passage, span);
  const sentence = sentenceAt(passage, span.start);
  const before = plain.slice(Math.max(clause.start, span.start - NEAR), span.start);
  const after = plain.slice(span.end, Math.min(clause.end, span.end + NEAR));
  const here = whoseWords(before, after, ours, theirs);
  if (here !== 'nobody') return here;
  const next = clauseAt(passage, {
    start: Math.min(clause.end + 1, sentence.end),
    end: Math.min(clause.end + 1, sentence.end),
  });
  if (next.start > clause.start && next.start < sentence.end) {
    const follows = whoseWords('', plain.slice(next.start, Math.min(next.end, sentence.end)), ours, theirs);
    if (follows !== 'nobody') return follows;
  }
  if (clause.start <= sentence.start) return 'nobody';
  const previous = clauseAt(passage, { start: clause.start - 1, end: clause.start - 1 });
  return whoseWords(plain.slice(Math.max(previous.start, sentence.start), clause.start), '', ours, theirs);
}
