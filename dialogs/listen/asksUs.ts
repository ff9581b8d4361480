import type { Heard } from '../turn.ts';
import { cutOut, type Span } from './cutOut.ts';
import { letters } from './letters.ts';
import { looksForLost } from './lostProperty.ts';
import { isRhetorical } from './rhetorical.ts';
import { theirQuestion } from './wantsToKnow.ts';
import { findWish } from './wish.ts';

/** Words before a question that begins. */
const LEADS =
  '(?:(?:hi|hello|hey|hiya|sorry|excuse me|please|pls|quick question|one (?:more )?(?:thing|question)|ok|okay|right|well|erm?|umm?|oh|yes|yeah|no|and|but|so|also|or|then|anyway|by the way|btw|just wondering|out of (?:curiosity|interest)|for (?:the|my) record|seriously|honestly|lastly|first|actually)[\\s,.!:-]+){0,4}';

/** Whom or what a question is about. Behind a noun of its own ("is gluten in it") its mark is needed. */
const SUBJECT =
  '(?:i|we|you|u|ya|they|he|she|it|this|that|these|those|there|the|my|our|your|ur|his|her|their|any|any(?:one|body|thing)|some(?:one|body)|every(?:one|body)|all|other|another|either|both|most|an?|one)\\b';

const DOES =
  "(?:do|does|did|is|are|was|were|can|could|will|would|should|shall|may|might|has|have|had|am|r|(?:do|does|did|is|are|was|were|ca|could|wo|would|should|have|has)n['’]?t)";

/** Asks by its form alone, without a mark: "does your sauce contain celery", "how long is the warranty". */
const FORM = new RegExp(
  `^\\W*${LEADS}(?:${DOES} ${SUBJECT}|(?:what|where|when|why|how|who)(?:['’]?s\\b| (?:on earth |the hell |exactly |else |even )?(?:${DOES}) ${SUBJECT})|(?:what|whose|which|how) (?!(?:happen|i|we|you|u|they|he|she|it|this|that)(?:s|ed)?\\b)\\w+(?: \\w+)? ${DOES} ${SUBJECT}|whose \\w+ is (?:it|this|that)\\b|how come\\b|who (?:owns?|makes?|made|runs?|supplies)\\b)`,
  'iu',
);

/** "Had the set lunch", "was my third visit": a sentence without its subject has the form of a question, and asks with a mark only. */
const NO_SUBJECT =
  /^\W*(?:and |but |so )?(?:had|has|have|was|were|is|did) (?:the|my|our|an?|this|that|these|those|all|both|one|another|some|any)\b[^?]*$/iu;

/** Asks with a mark at its end: then a noun may stand anywhere. */
const MARKED = new RegExp(
  `(?:^\\W*${LEADS}|[,:;]\\s*|\\b(?:and|but|so|or|because|cos|like|curious)\\s+)(?:${DOES}|what|where|when|why|how|who|whom|whose|which)(?:['’]?s)?\\s[^?]{2,120}\\?`,
  'iu',
);

/** Asks in the words of a statement: "I'd like to know whether …", "can you tell me why". */
const TOLD =
  /\b(?:(?:i(?:['’]?d| would| should)? (?:just )?(?:like|want|need|wanted|love) to|let me|can i|could i|may i) (?:know|ask|find out|check|understand)|(?:can|could|would|will) (?:you|u|someone|somebody|anyone) (?:please |pls )?(?:tell me|let me know|explain|confirm|check)|do (?:you|u) (?:even )?know|(?:i(?:['’]?m| am)? |was )?(?:just )?wondering|any (?:idea|clue)|(?:please |pls )?(?:tell me|explain))\b,? (?:about |please )?(?:if|whether|what|where|when|why|how|who|which|is|are|do|does|can)\b/iu;

/** Says something in the form of a question. */
const NO_QUESTION =
  /\bwondering (?:if|whether) (?:you|u|someone|anyone|any of you) (?:can|could|might|would) (?:please |be able to )?(?:help|assist)\b|\bwhat (?:should|can|could|do|shall) (?:i|we) do\b|\b(?:anything|something) (?:i|we|you|u) can do\b|\b(?:can|may|could) (?:i|we) (?:just )?(?:say|add|point out|start|please have|speak|talk)\b|\bdo(?:n['’]?t)? (?:you|u) (?:know what|think|care)\b|\byou know (?:what|how)\b|\bguess what\b|\bwhat (?:a|can i say|i mean)\b|\b(?:can|could|would|will) (?:you|u|someone|somebody|anyone) (?:please |pls )?(?:help|call|ring|phone|email|contact|get|send|put|do something|sort|hear)\b|\bis (?:that|this|it) (?:ok|okay|all right|alright|enough|clear|everything|all)\W*$|\bhow (?:should|do) i (?:put|say|explain)\b|\bshould (?:be|have)\b.{0,20}$|\bwill do\b|^\W{0,4}(?:(?:ok|okay|just|yes|please|yeah|then|sure|fine)[ ,]{1,2}){0,3}do (?:it|that|this|so|both)\b(?: (?:then|now|please|lah|asap|today))*\W{0,4}$|\bdoes (?:it|that|this) (?:even |really )?matter\b|\bwho cares\b|\bso what\b|^\W*(?:and )?so (?:is|are|was|were|am|do|does|did|has|have) [^?]*$/iu;

/** An account of what happened is what they would like. */
const WHAT_HAPPENED =
  /\b(?:want|need|like|love) to (?:know|understand|find out)\b[^.?!]{0,12}\b(?:how (?:it|this|that) (?:could |can )?(?:have )?(?:ever )?happen\w*|what (?:happened|went wrong)|why (?:it|this|that) happened|who(?:['’]s| has| have)? (?:\w+ )?(?:leaked|gave|given|sold|shared|passed|did|done|let|approved|changed|took))\b/iu;

/** Who is to explain it. */
const TO_EXPLAIN =
  /\b(?:some(?:one|body)|you|u|him|her|them|they|manager|boss|chef|factory|company|engineer) (?:needs? )?to $/iu;

/** A sentence, with its mark. */
const SENTENCE = /[^.!?\n]{2,300}[.!?\n]?/gu;

/** Where in a sentence something is asked that somebody would have to know; undefined where nothing is. */
function asksFrom(sentence: string): number | undefined {
  if (NO_QUESTION.test(sentence) || isRhetorical(sentence.trim()) || looksForLost(sentence)) return undefined;
  const isForm = FORM.test(sentence) && !NO_SUBJECT.test(sentence);
  const told = isForm ? null : TOLD.exec(sentence);
  // "Someone to explain how it got there" is what they would like.
  if (told && (TO_EXPLAIN.test(sentence.slice(0, told.index)) || WHAT_HAPPENED.test(sentence.slice(told.index))))
    return undefined;
  const from = isForm ? 0 : (told ?? MARKED.exec(sentence))?.index;
  const asked = from === undefined ? undefined : sentence.slice(from).replace(/^[\s,;:]+/u, '');
  if (asked === undefined || isRhetorical(asked) || (!told && findWish(asked) !== undefined)) return undefined;
  return from;
}

/** What joins a question to what was said before it. */
const JOINS = /[\s,;]*\b(?:and|but|so|or|also|plus)(?: also)?[\s,]*$/iu;

/** What a message in English asks, as ranges of it: a question goes on to the end of its sentence. */
function asking(text: string): Span[] {
  return [...text.matchAll(SENTENCE)].flatMap(({ 0: sentence, index }) => {
    const from = asksFrom(sentence);
    if (from === undefined) return [];
    // "Refund and I want to know why" is left as "refund".
    const before = sentence.slice(0, from).replace(JOINS, '');
    return [{ start: index + before.length, end: index + sentence.length }];
  });
}

/**
 * The question to us in a message, in the customer's words: one that somebody would have to know the answer to. Undefined where
 * nothing is asked, where a question is steam, or where it is a wish.
 */
export function questionToUs({ text, understanding }: Pick<Heard, 'text' | 'understanding'>): string | undefined {
  if (/\p{Script=Han}/u.test(text)) return theirQuestion({ text, understanding }) && text;
  const asked = asking(text).map(({ start, end }) =>
    text
      .slice(start, end)
      .replace(/^[\s,;:]*(?:(?:and|but|so|or|also|plus)\b[\s,]*)*/iu, '')
      .trim(),
  );
  return asked.length > 0 ? asked.join(' ') : undefined;
}

/** A message without what it asks us: a question is the value of no fact. One that holds a number may offer it as the answer. */
export function withoutQuestions<H extends Pick<Heard, 'text' | 'understanding'>>(heard: H): H {
  const { text, understanding } = heard;
  const cut = asking(text).filter(({ start, end }) => !/\d{3}|@/u.test(text.slice(start, end)));
  if (cut.length === 0) return heard;
  const before = (at: number) =>
    cut.filter(({ end }) => end <= at).reduce((length, { start, end }) => length + end - start, 0);
  const entities = understanding.entities
    .filter(({ start, end }) => cut.every((one) => end <= one.start || one.end <= start))
    .map((entity) => ({ ...entity, start: entity.start - before(entity.start), end: entity.end - before(entity.end) }));
  const rest = cutOut(text, cut);
  // What is left is no question any more.
  const isOther = understanding.act.label === 'question' && letters(rest) > 0;
  const act = isOther ? ({ label: 'other', score: 0 } as const) : understanding.act;
  return { ...heard, text: rest, understanding: { ...understanding, act, entities } };
}

/** Whether a message asks us something and says nothing besides. */
export function asksOnly(heard: Pick<Heard, 'text' | 'understanding'>): boolean {
  if (/\p{Script=Han}/u.test(heard.text)) return theirQuestion(heard)?.rest === '';
  return letters(withoutQuestions(heard).text) <= 1;
}
