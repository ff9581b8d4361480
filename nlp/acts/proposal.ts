import { readOpening } from './reply.ts';
import { type ActRule, type ActView, type Decision, phrasesOf } from './view.ts';

/** "200?": a number alone names another sum. */
const NUMBER_ONLY = /^[^\d\p{L}]{0,5}\d{2,6}[^\d\p{L}]{0,5}$/u;

/** Reads an answer to an offer: accept, reject, or ask for something else. */
export const readProposalReply: ActRule = (view) => {
  if (view.ask.kind !== 'proposal') return undefined;
  const { polarity, rest, phrases } = view.opening;
  const demands = phrasesOf(view, 'demand').filter(
    (hit) => !/投诉|complain/.test(view.text.slice(hit.end, hit.end + 9)),
  );
  if (polarity === 'no') return demands.length > 0 || hasAmount(view) ? counter(0.85, demands) : reject(view);
  if (phrases.some((hit) => hit.tag === 'choose')) return accept(view, 0.85);
  if (polarity === 'yes') {
    if (rest === '') return accept(view, 0.95);
    const contrasts = phrasesOf(view, 'contrast').filter((hit) => hit.start >= view.opening.end);
    if (contrasts.length > 0 && (demands.length > 0 || hasAmount(view))) return counter(0.85, demands);
    return contrasts.length > 0 ? counter(0.6, contrasts) : accept(view, 0.8);
  }
  const undecided = phrasesOf(view, 'undecided');
  if (undecided.length > 0) return { label: 'other', score: 0.7, hits: undecided };
  if (demands.length > 0) return counter(0.8, demands);
  const refusals = [...phrasesOf(view, 'no').filter((hit) => hit.weight === 3), ...closingNo(view)];
  if (refusals.length > 0) return { label: 'reject', score: 0.75, hits: refusals };
  if (phrasesOf(view, 'refuse').length > 0) return { label: 'reject', score: 0.6, hits: phrasesOf(view, 'refuse') };
  if (hasAmount(view) && view.length <= 40) return counter(0.7, []);
  const agreements = phrasesOf(view, 'yes').filter((hit) => hit.weight === 3 && hit.end - hit.start > 3);
  if (NUMBER_ONLY.test(view.text) || (agreements.length > 0 && /\d/.test(view.text))) return counter(0.6, agreements);
  return agreements.length > 0 && view.complaint < 0.5 ? { label: 'accept', score: 0.65, hits: agreements } : undefined;
};

/** "That's ridiculous, no." */
function closingNo(view: ActView): Decision['hits'] & object {
  const clause = /[^,.!，。！]{1,20}[.!。！ ]*$/.exec(view.text.slice(-40))?.[0] ?? '';
  const opening = readOpening(clause);
  const offset = view.text.length - clause.length;
  if (opening.polarity !== 'no' || opening.rest !== '') return [];
  return opening.phrases.map((hit) => ({ ...hit, start: hit.start + offset, end: hit.end + offset }));
}

function hasAmount(view: ActView): boolean {
  return view.entities.some((entity) => entity.type === 'amount');
}

function counter(score: number, hits: Decision['hits'] & object): Decision {
  return { label: 'counter', score, hits };
}

function accept(view: ActView, score: number): Decision {
  return {
    label: 'accept',
    score,
    hits: view.opening.phrases.filter((hit) => hit.tag === 'yes' || hit.tag === 'choose'),
  };
}

function reject(view: ActView): Decision {
  return { label: 'reject', score: 0.9, hits: view.opening.phrases.filter((hit) => hit.tag === 'no') };
}
