import type { CaseRecord } from '../storage/index.ts';
import { answerAhead } from './interruptions/nextStep.ts';
import { practicalAnswer } from './interruptions/practical.ts';
import { questionToUs } from './listen/asksUs.ts';
import { asksWho } from './listen/asksWho.ts';
import { tellTime } from './people.ts';
import { nextContact, promiseFollowUp } from './promises.ts';
import { labels } from './replies/index.ts';
import { type Line, line } from './say.ts';
import type { Turn } from './turn.ts';
import { whoWeAre } from './whoWeAre.ts';

/** Longest question kept with the promise to come back to it. */
const LONGEST = 200;

/** Asks whether it can still be eaten or used. */
const IS_IT_SAFE =
  /\b(?:safe|ok|okay|all ?right|fine|good|dangerous|risky|bad) (?:for (?:me|us|him|her|them|my \w+|the \w+) )?to (?:still |keep |carry on |go on |continue )?(?:eat|drink|us|consum|feed|giv|wear|charg|plug|finish|hav)\w*|\b(?:can|could|should|shall|may|is it ok if) (?:i|we|he|she|they|my \w+|the \w+) (?:still |just |safely |keep |carry on |go on |continue |even )*(?:eat|drink|us[ei]|consum|feed|giv(?:e|ing) (?:it|them|this)|wear|plug|finish|scrape)\w*|(?:还|還|仲)?(?:能不能|可不可以|可唔可以|能|可以)(?:再|继续|繼續)?(?:吃|喝|用|食|飲|饮)[^，。,]{0,8}(?:[吗嗎么呢?？]|$)/iu;

/** Asks who has the last word. */
const WHO_DECIDES =
  /\bwho(?:['’]?s| is| will be| gets to| would)? (?:actually |even )?(?:decid\w+|the one (?:deciding|who decides)|makes? (?:the|that) decision|in charge|going to decide)\b|(?:[谁誰]|[边邊]個|哪[个個位])(?:[来來嚟])?(?:[决決]定|作主|做主|[说說]了算|[话話]事|拍板|定)/iu;

/** Who decides what the bot may not, and by when they hear. */
function whoDecides(turn: Turn, record: CaseRecord): Line {
  const { role } = labels(turn.locale, turn.variant);
  const who = turn.session.beyond ?? 'agent';
  const promised = promiseFollowUp(turn, record, who, labels('en').role[who]);
  return line('next.theirs', { who: role[who], by: tellTime(turn, nextContact(turn, record.id) ?? promised) });
}

/** What we are asked and cannot answer ourselves: kept for those who can, with the time of our next word. */
export function keepQuestion(turn: Turn, record: CaseRecord): Line {
  const asked = questionToUs(turn.said) ?? turn.said.text;
  if (asksWho(asked)) return whoWeAre(turn);
  if (WHO_DECIDES.test(asked)) return whoDecides(turn, record);
  const known = practicalAnswer(turn, record, asked);
  if (known) return known;
  const promised = promiseFollowUp(turn, record, 'agent', asked.slice(0, LONGEST).toWellFormed());
  const by = tellTime(turn, nextContact(turn, record.id) ?? promised);
  // "Could we use it before Christmas?", of a voucher that is offered, has nothing to do with anybody's safety.
  const isOfOffer = turn.asked?.kind === 'proposal' && record.lane !== 'safety';
  return line(IS_IT_SAFE.test(asked) && !isOfOffer ? 'clarify.unsafe' : 'clarify.question', { by });
}

/** Words for a question in a message that we cannot answer; undefined where it asks none. */
export function keptQuestion(turn: Turn, record: CaseRecord): Line | undefined {
  return questionToUs(turn.said) === undefined ? undefined : keepQuestion(turn, record);
}

/** The answer to what a message asks us besides what it tells: what we will do, or that the question is kept. */
export function answerBeside(turn: Turn, record: CaseRecord): Line | undefined {
  return answerAhead(turn) ?? keptQuestion(turn, record);
}
