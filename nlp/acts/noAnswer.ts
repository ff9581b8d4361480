import { answers } from './factEntity.ts';
import { type ActRule, phrasesOf } from './view.ts';

/** An answer of one or two sentences, in the double-width count of `ActView.length`. */
const ANSWER_MAX = 90;
const BARE_MAX = 36;

/** Does not know: said shortly, and no answer after all ("not sure, maybe last Tuesday" is one). */
export const readDontKnow: ActRule = (view) => {
  const hits = phrasesOf(view, 'dont_know');
  if (hits.length === 0 || view.length > (view.ask.kind === 'none' ? BARE_MAX : ANSWER_MAX)) return undefined;
  if (view.ask.kind === 'fact' && view.entities.some((entity) => answers(entity, view.ask.fact))) return undefined;
  return { label: 'dont_know', score: 0.9, hits };
};

/** Will not tell. Without a question before it, only when nothing else is said. */
export const readRefusal: ActRule = (view) => {
  const hits = phrasesOf(view, 'refuse');
  if (hits.length === 0) return undefined;
  const asked = view.ask.kind !== 'none' && view.length <= ANSWER_MAX;
  return asked || view.opening.rest === '' ? { label: 'refuse', score: 0.9, hits } : undefined;
};
