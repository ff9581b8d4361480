import type { Locale } from '../../../nlp/index.ts';
import type { Handoff, PromiseRecord } from '../../../storage/index.ts';
import { inWords, type Pack } from '../../pack/index.ts';
import { factLabel } from './briefFacts.ts';
import { briefWords } from './words/wordsFor.ts';

/** Why a person was asked for, in a sentence. */
export const handoffReason = (reason: Handoff['reason'], locale: Locale) => briefWords(locale).why[reason];

/** What a promise of a kind is about, in words of the house. */
export const promiseName = (kind: PromiseRecord['kind'], locale: Locale) => briefWords(locale).promise[kind];

/** What codes of facts, feelings, matters and reasons are called by whoever reads `locale`; an unknown code is its own name. */
export function codeNames(pack: Pack, locale: Locale) {
  const words = briefWords(locale);
  const nameIn = (names: Readonly<Record<string, string>>) => (code: string) =>
    (Object.hasOwn(names, code) && names[code]) || code;
  return {
    fact: (name: string) => factLabel({ pack, locale, words }, name),
    feeling: nameIn(words.emotion),
    reason: nameIn(words.why),
    category: nameIn(
      Object.fromEntries(Object.entries(pack.categories).map(([code, { name }]) => [code, inWords(name, locale)])),
    ),
  };
}
