import type { Locale } from '../../../nlp/index.ts';
import type { Variant } from '../../pack/index.ts';
import { en } from './en.ts';
import type { LetterWords } from './letterWords.ts';
import { zhHans } from './zhHans.ts';
import { zhHK, zhTW } from './zhHant.ts';

/** The sentences for a reader; Traditional Chinese as in Taiwan unless the reader is at home in Hong Kong. */
export function wordsFor(locale: Locale, variant: Variant | undefined): LetterWords {
  if (locale === 'en') return en;
  if (locale === 'zh-Hans') return zhHans;
  return variant === 'zh-HK' ? zhHK : zhTW;
}
