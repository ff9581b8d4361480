import { type ActRule, phrasesOf } from './view.ts';

/** Reads an answer to "is it solved, are you satisfied?": confirm, deny, partly. */
export const readSatisfaction: ActRule = (view) => {
  if (view.ask.kind !== 'csat') return undefined;
  const bad = phrasesOf(view, 'unsolved');
  const good = phrasesOf(view, 'solved').filter((hit) => !bad.some((other) => covers(other, hit)));
  const middling = phrasesOf(view, 'middling');
  if (bad.length > 0 && good.length > 0) return { label: 'partly', score: 0.7, hits: [...good, ...bad] };
  if (middling.length > 0 && bad.length === 0) return { label: 'partly', score: 0.75, hits: middling };
  if (bad.length > 0 || view.opening.polarity === 'no') return { label: 'deny', score: 0.85, hits: bad };
  if (good.length > 0 || view.opening.polarity === 'yes') return { label: 'confirm', score: 0.85, hits: good };
  return undefined;
};

function covers(outer: { start: number; end: number }, inner: { start: number; end: number }): boolean {
  return outer.start <= inner.start && outer.end >= inner.end;
}
