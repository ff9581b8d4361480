import { LOCALES } from '../../nlp/index.ts';
import type { Pack } from '../pack/index.ts';
import { labels } from '../replies/index.ts';
import type { Span } from './finding.ts';
import { foldChinese } from './foldChinese.ts';
import { clauseAt, type Passage } from './passage.ts';
import { spanAround } from './spans.ts';

/** "They told you it was …", 客服跟您说…: somebody else's words, told again. The words of "I told you" are ours. */
const REPORTED_EN =
  /\b(?:you|they|he|she|who|someone|somebody|colleague|staff|agent|clerk|waiter|driver|shop|store|manager|assistant|representative|person|people|customer|email|letter|sign)\b[^.!?]{0,16}\b(?:said|say|says|tells?|told|wrote|claimed|mentioned|replied|answered|insisted|shouted|asked (?:you|me|us|him|her) to)\b|\b(?:being|been|was|were|get|got) told\b|\bhear(?:ing|d)\b/;
const REPORTED_ZH =
  /(?:(?<![跟对和给向同])(?:您|你|他|她|对方|客服|同事|店员|员工|服务员|店长|经理|师傅|司机|骑手|人员|有人|那位)|(?<!我|们|边|来)[跟对和给向同](?:您|你))[^，。！？；我]{0,6}(?:说|讲|话|告诉您?|表示|回复|回答|回您|答复|要您|让您|叫您|请您|要求您?|提到|反映|写道|吼|骂)(?:[^，。！？；我]{0,16}|[，:]["'“「]?[^，。！？；我]{0,8})$/;

/** "I won't ask you to …", 我不会请您…. A closed list of words in between, so that "don't refund, it's policy" is none. */
const NEGATED_EN =
  /(?:\b(?:not|never|won't|wouldn't|don't|didn't|isn't|wasn't|aren't|shouldn't|rather than|instead of|without)|\bnobody should)(?: (?:going|to|want|wish|mean|mean that|ask|asking|tell|telling|say|saying|think|claim|hide|hiding|about|you|that|just|simply|be|let|quote|quoting|suggest|suggesting|expect|here|only|your|it|it's|as|a|the|have|should|ever|so|us|behind|because|make|making|have to|need to|hear)){0,6} ?$/;
const ASKED_EN = /\b(?:why don't|why not|can't you|won't you|wouldn't you|why can't)\b/;
const NEGATED_ZH =
  /(?:(?<!会)不会|(?<!想)不想|(?<!是)不是(?!很)|不该|不应该?|不能(?:只|再|拿|用|光)|绝不|决不|从不|并非|不愿|不敢|没有?(?:要|让|请|想)|没说|不用|不必|无需|不需要|别让|避免|拒绝|怎么能|岂能|唔会|唔想|(?<!系)唔系)[^，。！？；]{0,8}$/;

/** Words of a quotation that the writer makes their own: 请您“冷静一下”. */
const OWN_QUOTE = /(?:please|just|请|您|你|先)\s*["'“「『《‘]?$/;

/** Inside quotation marks: words that are mentioned, not said. */
export function isQuoted(passage: Passage, span: Span): boolean {
  const quote = spanAround(passage.quotes, span);
  return quote !== undefined && !OWN_QUOTE.test(passage.plain.slice(Math.max(0, quote.start - 8), quote.start));
}

/** Reported in the same clause as somebody else's words. */
export function isReported(passage: Passage, span: Span): boolean {
  const before = passage.plain.slice(clauseAt(passage, { start: span.start, end: span.start }).start, span.start);
  if (REPORTED_EN.test(before)) return true;
  return passage.chinese && REPORTED_ZH.test(passage.plain.slice(Math.max(0, span.start - 36), span.start));
}

/** Denied just before: what we will not say or do. */
export function isNegated(passage: Passage, span: Span): boolean {
  const before = passage.plain.slice(clauseAt(passage, { start: span.start, end: span.start }).start, span.start);
  if (NEGATED_EN.test(before)) return !ASKED_EN.test(before);
  return passage.chinese && NEGATED_ZH.test(before.slice(-20));
}

const LABELS = new WeakMap<Pack, readonly string[]>();

function labelsOf(pack: Pack): readonly string[] {
  const known = LABELS.get(pack);
  if (known) return known;
  const all = LOCALES.flatMap((locale) => [...Object.values(labels(locale).fact)]);
  // The brand's own names of the facts as well, and those of Hong Kong and Taiwan.
  const own = [...Object.values(pack.facts).map(({ label }) => label), ...Object.values(pack.voice?.labels ?? {})];
  all.push(...own.flatMap((label) => Object.values(label ?? {})));
  const folded = [...new Set(all.map((label) => `${foldChinese(label).toLowerCase()}:`))];
  LABELS.set(pack, folded);
  return folded;
}

/** Lines that read a fact back, `What happened: …`, hold the customer's own words up to the end of the line. */
export function readBackLines({ plain }: Passage, pack: Pack): Span[] {
  if (!plain.includes(':')) return [];
  const spans: Span[] = [];
  for (const label of labelsOf(pack)) {
    for (let at = plain.indexOf(label); at >= 0; ) {
      const line = plain.indexOf('\n', at);
      const end = line < 0 ? plain.length : line;
      const begins = at === 0 || /[\s\-.,，。!?]/.test(plain[at - 1] ?? '');
      if (begins) spans.push({ start: at, end });
      at = plain.indexOf(label, begins ? end : at + label.length);
    }
  }
  spans.sort((one, other) => one.start - other.start);
  return spans.filter(({ start }, index) => index === 0 || start >= (spans[index - 1]?.end ?? 0));
}
