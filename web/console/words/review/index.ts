import type { Locale } from '../../api/types.ts';
import { REVIEW_EN } from './en.ts';
import { REVIEW_HANS } from './zhHans.ts';
import { REVIEW_HANT } from './zhHant.ts';

type Widen<T> = T extends string ? string : { readonly [K in keyof T]: Widen<T[K]> };
/** The shape of the reviewers' words in every language. */
export type ReviewWords = Widen<typeof REVIEW_EN>;

/** The words of the reviewers' pages, which only they load. */
export const REVIEW_WORDS: Readonly<Record<Locale, ReviewWords>> = {
  en: REVIEW_EN,
  'zh-Hans': REVIEW_HANS,
  'zh-Hant': REVIEW_HANT,
};
