import type { ActView, Decision } from './view.ts';

/** Acts that a plain answer can be. */
const ANSWERS = new Set(['confirm', 'deny', 'partly', 'accept', 'reject']);

/** Takes leave beyond doubt; "that's all" also answers "anything else?". */
const FAREWELL = /\b(?:bye|goodby|farewel|see (?:you|ya)|good night)\b|再见|再会|拜拜|掰|晚安|886?/;

/** Nothing more to say, in the words that also answer a question. */
const FINISHED =
  /^\W*(?:no\W+)?(?:that|thats|that is|that will be|thatll be) (?:all|it)\W*$|^(?:就|先|就先)(?:这样|咁)[吧啦了喇]?\W*$/;

/** Whether a message only says that this is all: under a question that is an answer, not a farewell. */
export function isFinished(text: string): boolean {
  return FINISHED.test(text);
}

/** A denial followed at once by what is right: "no, it was Tuesday", "错了，是星期五". */
const RIGHTED = /^(?:是|系|应该|其实|it (?:wa|is)|its|actual|should|on |in |the |\d)/;

/** "不是昨天 是前天": this, not that. */
const INSTEAD = /^(?:不是|唔系)[^，,。]{1,14}[，, ]+(?:是|系)[^，,。]{1,14}$/;

/** Longest rest that is nothing but the right word: "no, blue". */
const WORD_MAX = 10;

/** Whether a reply is so plain that there is nothing for the model to weigh: reply phrases only, or a denial and the right word. */
export function isPlain({ ask, opening, text }: ActView, ruled: Decision | undefined): boolean {
  if (ruled === undefined) return false;
  if (ruled.label === 'goodbye') return FAREWELL.test(text);
  if (ruled.label === 'counter') return isConditionalYes(opening, ruled);
  if (ask.kind === 'wish' || ask.kind === 'opinion' || !ANSWERS.has(ruled.label)) return false;
  if (opening.rest === '') return true;
  if (ask.kind !== 'confirm' || ruled.label !== 'partly' || opening.polarity !== 'no') return false;
  return (
    INSTEAD.test(text) ||
    RIGHTED.test(opening.rest) ||
    (opening.rest.length <= WORD_MAX && /^[a-z]+$/.test(opening.rest))
  );
}

/** "OK, but quickly please." */
function isConditionalYes({ polarity, end }: ActView['opening'], { hits = [] }: Decision): boolean {
  return polarity === 'yes' && hits.some((hit) => hit.tag === 'contrast' && hit.start === end);
}
