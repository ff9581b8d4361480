import type { Hit } from '../termIndex.ts';
import { type ActRule, type ActView, type Decision, phrasesOf } from './view.ts';

/** A correction follows its yes within this many units; later "but"s belong to the story. */
const NEAR = 14;

/** A bare correction fits in this length, in the double-width count of `ActView.length`. */
const CORRECTION_MAX = 80;

/** After a denial, this says what is right: a copula, a number, "it" or "the". */
const STATEMENT =
  /[是系叫]|\d|[一二两三四五六七八九十]|应该|(?:^| )(?:it|wa|the|is|were|should|onli|they|on|in|last|yesterdai)(?= |$)/;

/** "两箱，不是一箱", "blue, not red". */
const CONTRASTING = /[^\s,，。]\s*[,，、 ]?\s*(?:不是|唔系|而非)[^吗?？]|\w,? not (?:a |the |on )?\w/;

/** What a correction may be about: "the date is wrong" leaves the rest right. */
const FIELD =
  /日期|时间|金额|数量|名字|姓名|电话|地点|产品|\b(?:date|dai|time|amount|price|number|name|store|place|product)\b/;

/** Reads yes, no and yes-but where a statement was put to the customer or nothing is known of the question. */
export const readAnswer: ActRule = (view) => {
  const { polarity, rest, phrases } = view.opening;
  if (view.ask.kind === 'none' && view.complaint >= 0.5 && rest.length > NEAR) return undefined;
  const halves = phrases.filter((hit) => hit.tag === 'half');
  const given = phrases.filter((hit) => hit.tag === polarity);
  if (halves.length > 0 && (view.ask.kind !== 'fact' || rest === ''))
    return { label: 'partly', score: 0.85, hits: halves };
  if (polarity === 'yes') return readYes(view, given);
  if (polarity === 'no') return readNo(view, given);
  if (view.ask.kind === 'opinion' && phrasesOf(view, 'demand').length > 0) {
    return { label: 'counter', score: 0.7, hits: phrasesOf(view, 'demand') };
  }
  return view.ask.kind === 'confirm' ? readCorrection(view) : undefined;
};

function readYes(view: ActView, given: readonly Hit[]): Decision {
  const { rest, end } = view.opening;
  if (rest === '') return { label: 'confirm', score: 0.96, hits: given };
  const turns = view.phrases.filter((hit) => hit.start >= end && isTurn(hit, end));
  if (turns.length > 0 && view.ask.kind !== 'fact') return { label: 'partly', score: 0.85, hits: [...given, ...turns] };
  return { label: 'confirm', score: 0.82, hits: given };
}

/** "But" near the yes; "is wrong", "should be" anywhere after it. */
function isTurn(hit: Hit, end: number): boolean {
  if (hit.tag === 'contrast') return hit.start - end <= NEAR;
  return hit.tag === 'correction' || hit.tag === 'half' || (hit.tag === 'no' && hit.weight === 3);
}

function readNo(view: ActView, given: readonly Hit[]): Decision {
  const { rest } = view.opening;
  if (rest === '') return { label: 'deny', score: 0.96, hits: given };
  const corrects = view.ask.kind !== 'fact' && (STATEMENT.test(rest) || rest.length <= NEAR);
  return corrects ? { label: 'partly', score: 0.8, hits: given } : { label: 'deny', score: 0.75, hits: given };
}

/** A correction without yes or no, and a denial or agreement further on in a short reply. */
function readCorrection(view: ActView): Decision | undefined {
  if (view.length > CORRECTION_MAX) return undefined;
  const corrections = [...phrasesOf(view, 'correction'), ...phrasesOf(view, 'half')];
  if (corrections.length > 0 || CONTRASTING.test(view.text)) return { label: 'partly', score: 0.75, hits: corrections };
  const denials = phrasesOf(view, 'no').filter((hit) => hit.weight === 3);
  if (denials.length > 0) return { label: FIELD.test(view.text) ? 'partly' : 'deny', score: 0.65, hits: denials };
  const agreements = phrasesOf(view, 'yes').filter((hit) => hit.weight === 3 && hit.end - hit.start >= 2);
  return agreements.length > 0 && view.complaint < 0.5
    ? { label: 'confirm', score: 0.65, hits: agreements }
    : undefined;
}
