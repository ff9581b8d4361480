import { isSimplifiedOnly, isTraditionalOnly } from './chineseFold.ts';
import type { Locale } from './labels.ts';

/** What the writing of a message tells about its language. */
export interface Script {
  readonly lang: Locale;
  readonly cantonese: boolean;
  readonly mixed: boolean;
  /** Neither letters nor ideographs: the locale is only what was known before. */
  readonly silent: boolean;
}

/** Characters written for Cantonese words only. */
const CANTONESE = /[唔冇嘅咗喺嚟啲佢哋嗰攞俾畀噉冧咩嘢乜睇諗谂揾搵嗌瞓氹嬲曱甴仲喎囉啩嗱攰孭嘥]/g;
const HAN = /[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]/g;
const BOPOMOFO = /[\u3105-\u312f]/;
const LATIN_WORD = /[A-Za-z\u00c0-\u024f]{2,}/g;

/** Below this many Latin words beside Chinese, they are names and codes rather than a second language. */
const MIXED_WORDS = 3;

/**
 * Reads the language off the script: Chinese when ideographs outweigh Latin words, Traditional or Simplified by the
 * characters that exist in only one of them. What is written in both falls back on Cantonese characters, then on the
 * conversation so far, then on Simplified.
 */
export function detectScript(text: string, locale?: Locale): Script {
  const han = text.match(HAN)?.length ?? 0;
  const words = text.match(LATIN_WORD)?.length ?? 0;
  const mixed = han >= 2 && words >= MIXED_WORDS;
  if (han === 0 && words === 0) {
    const lang = BOPOMOFO.test(text) ? 'zh-Hant' : (locale ?? 'en');
    return { lang, cantonese: false, mixed: false, silent: true };
  }
  if (han < words) return { lang: 'en', cantonese: false, mixed, silent: false };
  const cantonese = (text.match(CANTONESE)?.length ?? 0) > 0;
  return { lang: chineseOf(text, cantonese, locale), cantonese, mixed, silent: false };
}

function chineseOf(text: string, cantonese: boolean, locale?: Locale): Locale {
  let traditional = 0;
  let simplified = 0;
  for (const character of text) {
    if (isTraditionalOnly(character)) traditional += 1;
    else if (isSimplifiedOnly(character)) simplified += 1;
  }
  if (traditional !== simplified) return traditional > simplified ? 'zh-Hant' : 'zh-Hans';
  if (cantonese || BOPOMOFO.test(text)) return 'zh-Hant';
  return locale === undefined || locale === 'en' ? 'zh-Hans' : locale;
}
