import type { Act } from '../../nlp/index.ts';
import { remedyText } from '../remedyText.ts';
import type { Turn } from '../turn.ts';
import { findWish } from './wish.ts';

export type Choice = { kind: 'accepted'; remedyId: string } | { kind: 'refused'; wish?: string } | { kind: 'unclear' };

const FIRST =
  /\b(?:first|former|option (?:1|one|a)|number one)\b|^\W*(?:1|one|a)\W*$|第一|前者|前面那|方案一|选一|選一|^\W*一\W*$/iu;
const SECOND =
  /\b(?:second|latter|option (?:2|two|b)|number two)\b|^\W*(?:2|two|b)\W*$|第二|后者|後者|后面那|後面那|方案二|选二|選二|^\W*二\W*$/iu;

/** Shortest piece of a remedy's text that counts as naming it. */
const NAMING = 4;

/** The offer whose own words the customer uses, if only one. */
function namedOffer(turn: Turn, text: string): string | undefined {
  if (text.trim().length < NAMING) return undefined;
  const hits = turn.session.offered.filter((id) => {
    const remedy = turn.pack.remedies[id];
    return remedy !== undefined && remedyText(turn, remedy).includes(text.trim());
  });
  return hits.length === 1 ? hits[0] : undefined;
}

/** Reads the answer to a proposal. With two on the table a plain "yes" takes the first, which is the one we put first. */
export function chosenOffer(turn: Turn, text: string, act: Act): Choice {
  const { offered } = turn.session;
  const [first, second] = offered;
  if (!first) return { kind: 'unclear' };
  const refuses = act === 'reject' || act === 'deny' || act === 'counter' || act === 'refuse';
  if (!refuses && offered.length > 1) {
    const picksFirst = FIRST.test(text);
    const picksSecond = SECOND.test(text);
    if (picksFirst !== picksSecond) return { kind: 'accepted', remedyId: picksSecond && second ? second : first };
  }
  const named = refuses ? undefined : namedOffer(turn, text);
  if (named) return { kind: 'accepted', remedyId: named };
  if (act === 'accept' || act === 'confirm' || act === 'thanks') return { kind: 'accepted', remedyId: first };
  if (refuses || act === 'partly' || act === 'vent') {
    const wish = findWish(text) ?? (act === 'counter' ? text.slice(0, 500).toWellFormed() : undefined);
    return wish === undefined ? { kind: 'refused' } : { kind: 'refused', wish };
  }
  return { kind: 'unclear' };
}

const DIGITS: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
};

/** A satisfaction score 1–5 in a short answer ("4", "五分", "three stars", "５"), or undefined. */
export function readScore(text: string): number | undefined {
  const plain = text.normalize('NFKC').trim().toLowerCase();
  if (plain.length > 40) return undefined;
  const digit = /(?<![\d.])([1-5])(?![\d.]|\s*(?:天|日|days?|个|個))/u.exec(plain)?.[1];
  if (digit) return Number(digit);
  const word = /(?:^|\s)(one|two|three|four|five)\b|([一二两兩三四五])(?:分|星|颗|顆|$)/u.exec(plain);
  return DIGITS[word?.[1] ?? word?.[2] ?? ''];
}
