import { hitsOf } from '../document.ts';
import { isCallBackBy } from '../signalRules/isCallBackBy.ts';
import { isFinished } from './isPlain.ts';
import { type ActRule, type ActView, phrasesOf } from './view.ts';

/** Short enough to be about one thing, in the double-width count of `ActView.length`. */
const SHORT = 60;

/** Tells what somebody said or did before: "客服说让我自己联系". Over stemmed and folded text. */
const RECOUNTS =
  /\b(?:wa|told|said|were)\b|(?:客服|经理|店员|主管|专员|人工)[^，。,]{0,4}(?:说|让|叫|告诉|回复|回我|讲)/;

/** A direct request for a person counts anywhere; "call me" or "your manager" only when nothing else is said. */
export const readWantHuman: ActRule = (view) => {
  if (isCallBackBy(view.text)) return undefined;
  const hits = hitsOf(view.document, 'signal:human');
  if (hits.some((hit) => hit.weight === 3)) return { label: 'want_human', score: 0.95, hits };
  const plain = view.length <= SHORT && view.entities.length === 0 && !RECOUNTS.test(view.text);
  return hits.length > 0 && plain ? { label: 'want_human', score: 0.7, hits } : undefined;
};

/** Gives the complaint up: said of the complaint itself, or said shortly. */
export const readCancel: ActRule = (view) => {
  const hits = phrasesOf(view, 'cancel').filter((hit) => hit.weight === 3 || saysOnly(view, 'cancel'));
  const named = hits.some((hit) => /投诉|客诉|案|complaint|case/.test(view.text.slice(hit.start, hit.end)));
  if (hits.length === 0 || inNone(view)) return undefined;
  return named || view.length <= SHORT ? { label: 'cancel', score: named ? 0.95 : 0.8, hits } : undefined;
};

/** Asks how the case stands; not when the bot has just asked for a fact and this names it. */
export const readStatus: ActRule = (view) => {
  const hits = phrasesOf(view, 'status');
  const answers = view.ask.kind === 'fact' && view.entities.length > 0;
  return hits.length > 0 && !answers && view.length <= 3 * SHORT ? { label: 'status', score: 0.85, hits } : undefined;
};

/** Takes leave; "that's all" under a question answers it. */
export const readGoodbye: ActRule = (view) => {
  const hits = view.opening.phrases.filter((hit) => hit.tag === 'goodbye');
  if (view.ask.kind !== 'none' && isFinished(view.text)) return undefined;
  return hits.length > 0 && view.opening.rest === '' ? { label: 'goodbye', score: 0.9, hits } : undefined;
};

/** Says thanks and nothing more; under a question that can be answered with yes, the yes comes first. */
export const readThanks: ActRule = (view) => {
  const hits = view.opening.phrases.filter((hit) => hit.tag === 'thanks');
  if (hits.length === 0 || view.opening.rest.length > 12) return undefined;
  if (view.opening.polarity !== undefined && view.ask.kind !== 'none') return undefined;
  if (view.opening.polarity === 'no' || (view.opening.rest !== '' && view.complaint >= 0.5)) return undefined;
  return { label: 'thanks', score: view.opening.rest === '' ? 0.95 : 0.7, hits };
};

function saysOnly(view: ActView, kind: string): boolean {
  return view.opening.rest === '' && view.opening.phrases.every((hit) => hit.tag === kind || hit.tag === 'filler');
}

/** "Stop charging me", "cancel my order": the guard phrases of the lexicon. */
function inNone(view: ActView): boolean {
  const guards = phrasesOf(view, 'none');
  return phrasesOf(view, 'cancel').every((hit) =>
    guards.some((guard) => guard.start <= hit.start && guard.end > hit.end),
  );
}
