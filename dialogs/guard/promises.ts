import type { Locale } from '../../nlp/index.ts';
import { type Deadline, findDeadlines } from './deadlines.ts';
import { firstStaffed } from './dueTime.ts';
import { isQuoted, isReported } from './excuse.ts';
import type { Checked, Finding, FoundPromise, GuardContext, Span } from './finding.ts';
import { type Passage, sentenceAt } from './passage.ts';
import { PROMISE_WORDS } from './rules/promise.ts';
import { spanAround } from './spans.ts';
import { whoActs } from './whose.ts';

/** "Soon" in every shape that names no time. `as soon as you send it` is a condition, not a time. */
const VAGUE_EN =
  /\bas soon as (?:possible|we can|i can|practicable)\b|\basap\b|\bshortly\b|\b(?<!how |too |as |so |any time )soon(?:ish)?\b(?! (?:as|after|enough))|\bin due course\b|\bat (?:our|my|the|your) earliest(?: \w+)?\b|\b(?:one of these days|some ?day|some ?time|some other time|another day|later on|in the near future|before long|at some point|eventually|in a (?:bit|while|few days)|in the (?:coming|next few) (?:days|weeks)|without delay|promptly)\b|\bwhen(?:ever)? (?:we|i) (?:can|get (?:a chance|to it|round to it)|have time)\b/g;
const CONTACT_EN =
  /\b(?:we|i|someone|somebody|a colleague|one of us|a person|they|our team|a supervisor|a specialist)(?:'ll| will) (?:\w+ )?(?:be in touch|get in touch|get back to you|contact you|call you(?: back)?|write to you|come back to you|follow up|reach out|reply to you)\b/g;
const VAGUE_ZH =
  /(?:尽快|尽早|尽速|尽可能快|稍后|稍晚|稍迟|改天|改日|过[几两](?:天|日)|过阵子|过一阵|回头|晚[点些]|迟[点些啲]|近期|近日|择日|有空(?:的时候)?|[这近]几[天日]|几(?:个工作)?[天日](?:之)?内|不日|早日)(?!再试|重试)/g;
const CONTACT_ZH =
  /(?:会|将)(?:有)?(?:人|同事|专人|专员|主管|我们|再|主动)?(?:再|主动|来)?(?:[跟与和]您)?(?:联系|联络|回复|答复|通知|回电|回拨|回话|致电)(?:给)?[您你]?/g;

const WISH =
  /\b(?:hope|wish|get well|feel better|recover\w*|better soon|see you|speak soon|talk soon)\b|祝|希望|愿[您你]|盼|康复|好起来|平安|就医|看医生|看医师|医院/;
const CONDITION_EN = /\b(?:if|once|when|as soon as you|after you|in case|should you|whenever|would you like)\b/;
const CONDITION_ZH = /如果|要是|一旦|若|需要的?话|之后|以后|什么时候|有(?:新|任何|了)|不会|方便|怎么|是否/;

function isVague(passage: Passage, span: Span, timed: ReadonlySet<number>, contact: boolean): boolean {
  const sentence = sentenceAt(passage, span.start);
  if (timed.has(sentence.start)) return false;
  const words = passage.plain.slice(Math.max(sentence.start, span.start - 120), Math.min(sentence.end, span.end + 60));
  const conditional = passage.chinese ? CONDITION_ZH : CONDITION_EN;
  if (isQuoted(passage, span) || isReported(passage, span)) return false;
  if (contact) return !conditional.test(words) && !/[?？]\s*$/.test(passage.plain.slice(sentence.start, sentence.end));
  if (WISH.test(words)) return false;
  const whose = whoActs(passage, span);
  // "As soon as possible." alone is ours; a bare "soon" may be anybody's
  return (
    whose === 'ours' ||
    (whose === 'nobody' && /^(?:as soon|asap|尽快|尽早|尽速|改天|过)/.test(passage.plain.slice(span.start)))
  );
}

function vagueFindings(
  passage: Passage,
  deadlines: readonly Deadline[],
  context: GuardContext,
  readBack: readonly Span[],
): Finding[] {
  const found: Finding[] = [];
  const start = (span: Span) => sentenceAt(passage, span.start).start;
  const timed = new Set(deadlines.filter(({ dueAt }) => dueAt).map(start));
  const vague = new Set<number>();
  const seek = (expression: RegExp, contact: boolean) => {
    for (const match of passage.plain.matchAll(expression)) {
      const span = { start: match.index, end: match.index + match[0].length };
      const sentence = start(span);
      if (spanAround(readBack, span)) continue;
      // One such word is enough for a sentence
      if (vague.has(sentence) || !isVague(passage, span, timed, contact)) continue;
      vague.add(sentence);
      found.push(finding('vague', span, passage.locale, context));
    }
  };
  if (passage.latin) seek(VAGUE_EN, false);
  if (passage.chinese) seek(VAGUE_ZH, false);
  if (passage.latin) seek(CONTACT_EN, true);
  if (passage.chinese) seek(CONTACT_ZH, true);
  return found;
}

/** A wrong time may not leave the house at all; a vague one, or one nobody works before, may be a person's choice. */
function finding(
  rule: keyof typeof PROMISE_WORDS,
  span: Span,
  locale: Locale,
  { speaker }: Pick<GuardContext, 'speaker'>,
): Finding {
  const wrong = rule === 'past' || rule === 'impossible';
  const action = wrong || (rule === 'vague' && speaker === 'bot') ? 'block' : 'warn';
  return {
    rule: `promise.${rule}`,
    kind: 'promise',
    action,
    start: span.start,
    end: span.end,
    ...PROMISE_WORDS[rule][locale],
  };
}

function trim(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && /[\s\-•]/.test(text.charAt(from))) from += 1;
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}

/** Times are told to the minute: 5:12 said at 5:12:30 is not past. */
const MINUTE_MS = 60_000;

/** What the reply promises, and what is wrong with the times in it. */
export function findPromises(passage: Passage, context: GuardContext, readBack: readonly Span[]): Checked {
  const { now, pack, zone } = context;
  const deadlines = findDeadlines(passage, now, pack, zone).filter((span) => !spanAround(readBack, span));
  const findings = vagueFindings(passage, deadlines, context, readBack);
  const promises: FoundPromise[] = [];
  const made = new Set<string>();
  let staffed: Date | undefined;
  for (const deadline of deadlines) {
    if (isQuoted(passage, deadline) || isReported(passage, deadline) || !isOurs(passage, deadline)) continue;
    if (isPastTense(passage, deadline)) continue;
    const { dueAt } = deadline;
    if (!dueAt) findings.push(finding('impossible', deadline, passage.locale, context));
    else if (dueAt.getTime() < now.getTime() - MINUTE_MS)
      findings.push(finding('past', deadline, passage.locale, context));
    else {
      const span = trim(passage.text, sentenceAt(passage, deadline.start));
      const key = `${span.start} ${dueAt.getTime()}`;
      if (made.has(key)) continue;
      made.add(key);
      promises.push({ ...span, words: passage.text.slice(span.start, span.end), dueAt });
      staffed ??= firstStaffed(now, pack);
      if (dueAt < staffed) findings.push(finding('closed', deadline, passage.locale, context));
    }
  }
  return { findings, promises };
}

/** Said by us, or the whole answer to "when?": 三個工作天內. */
function isOurs(passage: Passage, span: Span): boolean {
  const whose = whoActs(passage, span);
  if (whose !== 'nobody') return whose === 'ours';
  const { start, end } = sentenceAt(passage, span.start);
  const rest = `${passage.plain.slice(Math.max(start, span.start - 20), span.start)}${passage.plain.slice(span.end, Math.min(end, span.end + 20))}`;
  return /^(?:by|before|最晚|大概|大约)?(?:之?前|内)?$/.test(rest.replace(/[\s.,!。，！]/g, ''));
}

const PAST =
  /\b(?:was|were|did|had|sent|arrived|received|happened|called|bought|ordered|since|yesterday|delivered|left)\b(?![^.!?]{0,60}(?:'ll|\bwill\b))|昨[天日]|前天|(?:之前|上次|当时|曾|原本|本来|已经|早就|先前)[^，。！？]{0,12}$/;

/** A time of something that has happened already: your call this morning, 您今天上午反映的. */
function isPastTense(passage: Passage, { start, end }: Span): boolean {
  const sentence = sentenceAt(passage, start);
  const by = /\b(?:by|before|within|until|no later than) (?:the )?$/.test(
    passage.plain.slice(Math.max(0, start - 24), start),
  );
  if (by && !passage.chinese) return false;
  const before = passage.plain.slice(Math.max(sentence.start, start - 100), start);
  if (passage.chinese) {
    const after = passage.plain.slice(end, end + 10);
    if (/^[^，。前内]{0,4}(?:反映|打来|来电|收到您|提到|说|投诉|发生|下单|买|签收|送到了|已|寄的|发来)/.test(after))
      return true;
    return PAST.test(before);
  }
  return PAST.test(`${before}${passage.plain.slice(end, Math.min(sentence.end, end + 40))}`);
}
