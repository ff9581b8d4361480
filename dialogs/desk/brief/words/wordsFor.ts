import type { Locale } from '../../../../nlp/index.ts';
import type { BriefWords } from './briefWords.ts';
import { en } from './en.ts';
import { zhHans } from './zhHans.ts';
import { zhHant } from './zhHant.ts';

const WORDS: Readonly<Record<Locale, BriefWords>> = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant };

/** What a brief says, in the language of its reader. */
export function briefWords(locale: Locale): BriefWords {
  return WORDS[locale];
}
