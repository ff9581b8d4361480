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
const CANTONESE =
  /[唔冇嘅咗喺嚟啲佢哋嗰攞俾畀噉咁冧咩嘢乜睇諗谂揾搵嗌瞓嬲曱甴喎囉啩嗱攰孭嘥㗎啫嘞咋嚿掟]|仲(?![裁介秋春夏冬景尼])|[點点]解|[邊边]度|[聽听]日|[尋寻琴]日|[係系]咪|[幾几][錢钱](?![的])|成日/;
const BOPOMOFO = /[\u3105-\u312f]/;
/** Words, and not the letters of a code: "CX-20881". */
const LATIN_WORD = /(?<![A-Za-z\d_-])[A-Za-z\u00c0-\u024f]{2,}(?![A-Za-z\d_\u00c0-\u024f]|-\d)/g;
/** Words of a language rather than names and makes, which have capitals. */
const COMMON_WORD = /(?<![A-Za-z\d_-])[a-z][a-z\u00c0-\u024f]+(?![A-Za-z\d_\u00c0-\u024f]|-\d)/g;
/** Addresses are in Latin letters in every language. */
const ADDRESS = /[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,128}|(?:https?:\/\/|www\.)[\x21-\x7e]{1,500}/g;

/** Below this unit nothing is Chinese; most of a message in another language is. */
const IDEOGRAPHS = 0x2e80;

/** Below this many Latin words beside Chinese, they are names and codes rather than a second language. */
const MIXED_WORDS = 3;

/**
 * Reads the language off the script: Chinese when ideographs outweigh Latin words, Traditional or Simplified by the
 * characters that exist in only one of them. What is written in both falls back on Cantonese characters, then on the
 * conversation so far, then on Simplified.
 */
export function detectScript(text: string, locale?: Locale): Script {
  const han = countHan(text);
  const latin = han > 0 && /@|:\/\/|www\./.test(text) ? text.replace(ADDRESS, ' ') : text;
  const words = latin.match(LATIN_WORD)?.length ?? 0;
  const mixed = han >= 2 && words >= MIXED_WORDS && (latin.match(COMMON_WORD)?.length ?? 0) >= MIXED_WORDS;
  if (han === 0 && words === 0) {
    const lang = BOPOMOFO.test(text) ? 'zh-Hant' : (locale ?? 'en');
    return { lang, cantonese: false, mixed: false, silent: true };
  }
  if (han < words) return { lang: 'en', cantonese: false, mixed, silent: false };
  const cantonese = CANTONESE.test(text);
  return { lang: chineseOf(text, cantonese, locale), cantonese, mixed, silent: false };
}

function countHan(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x3400 && unit <= 0xfaff && (unit <= 0x4dbf || (unit >= 0x4e00 && unit <= 0x9fff) || unit >= 0xf900))
      count += 1;
  }
  return count;
}

function chineseOf(text: string, cantonese: boolean, locale?: Locale): Locale {
  let traditional = 0;
  let simplified = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (text.charCodeAt(i) < IDEOGRAPHS) continue;
    const point = text.codePointAt(i) ?? 0;
    if (isTraditionalOnly(point)) traditional += 1;
    else if (isSimplifiedOnly(point)) simplified += 1;
  }
  if (traditional !== simplified) return traditional > simplified ? 'zh-Hant' : 'zh-Hans';
  if (cantonese || BOPOMOFO.test(text)) return 'zh-Hant';
  return locale === undefined || locale === 'en' ? 'zh-Hans' : locale;
}
