import type { Locale, Understanding } from '../../nlp/index.ts';

/** A customer who says which language they want. Whole-message patterns, so that "English" in a story changes nothing. */
const WISHES: readonly [Locale, RegExp][] = [
  [
    'en',
    /^\W*(?:sorry,? )?(?:(?:can|could|may) (?:we|you|i) )?(?:please )?(?:(?:do|have|continue) (?:this|it) )?(?:speak |talk |switch to |change to |in |use |continue in )*english(?:,? (?:please|pls))?\W*$|\b(?:can|could|may|shall) (?:we|you|i) (?:please )?(?:speak|talk|write|chat|do|have|continue|switch|use|go|change)[^.?!]{0,20}\benglish\b|^(?:请|請)?(?:说|說|讲|講|用|换成|換成|转|轉)?英[文语語]\W*$/iu,
  ],
  [
    'zh-Hans',
    /^(?:请|請)?(?:说|說|用|换成|換成|讲|講|切换(?:到|成)?)?(?:简体(?:中文|字)?|簡體(?:中文|字)?|普通话|中文|汉语)(?:吧|谢谢)?\W*$|^\W*(?:in |switch to |speak |use )*(?:simplified )?(?:chinese|mandarin)(?:,? please)?\W*$/iu,
  ],
  [
    'zh-Hant',
    /^(?:请|請)?(?:用|说|說|換成|换成|講|讲|切換(?:到|成)?|打)?(?:繁體(?:中文|字)?|繁体(?:中文|字)?|正體(?:中文|字)?|國語|廣東話|粵語)(?:吧|謝謝|谢谢)?\W*$|^\W*(?:in |switch to |use )*traditional chinese(?:,? please)?\W*$/iu,
  ],
];

/** The language a message asks for in words, or undefined. */
export function askedLocale(text: string): Locale | undefined {
  if (text.length > 60) return undefined;
  return WISHES.find(([, pattern]) => pattern.test(text.trim()))?.[0];
}

/** Where a reader of Traditional Chinese lives, by the locale their channel states: `zh-HK`, `zh-Hant-TW`. */
export function variantOf(locale: string | undefined): 'zh-HK' | 'zh-TW' | undefined {
  if (!locale) return undefined;
  if (/^zh(?:-hant)?-(?:hk|mo)$/iu.test(locale)) return 'zh-HK';
  return /^zh(?:-hant)?-tw$/iu.test(locale) ? 'zh-TW' : undefined;
}

const HAN = /\p{Script=Han}/gu;
/** A token with one of these is an address, a link or a code: it has letters and no language. */
const CODE = /[@/\d_]/u;
const WORD = /[A-Za-z]{2}/u;

/** One syllable of Chinese in Latin letters, or a word that every language has. */
const SYLLABLE =
  /^(?:(?:[zcs]h|[bpmfdtnlgkhjqxzcsryw])?(?:i?ang|i?ong|uang|ueng|eng|ing|i?an|uan|i?ao|uai|en|in|un|ai|ei|ui|ou|i?u|ie|ue|er|ia|ua|uo|[aoeiuv])|wifi|app|vip|ok|kuaidi)$/iu;
/** What Chinese in Latin letters is seldom without. */
const COMMON_SYLLABLE = /\b(?:wo|ni|de|bu|shi|le|mei|zhe|yao|nimen|women)\b/iu;

/** Chinese typed in Latin letters, without the step that makes characters of it. */
function isPinyin(text: string): boolean {
  const tokens = text.split(/[^A-Za-z]+/u).filter((token) => token !== '');
  return tokens.length > 2 && COMMON_SYLLABLE.test(text) && tokens.every((token) => SYLLABLE.test(token));
}

/**
 * The locale to answer in. The customer's own script wins as soon as there is enough of it; "OK", a number or an order
 * code changes nothing, and neither does a text whose characters are the same in both Chinese scripts (the recognizer
 * then keeps the locale it was given).
 */
export function localeOf(text: string, understanding: Understanding, current: Locale): Locale {
  const han = text.match(HAN)?.length ?? 0;
  const words = text.split(/\s+/u).filter((token) => !CODE.test(token) && WORD.test(token)).length;
  if (understanding.lang === current) return current;
  if (understanding.lang === 'en') return han === 0 && words >= 3 && !isPinyin(text) ? 'en' : current;
  // Between the two Chinese scripts a name of three characters proves nothing.
  return han >= (current === 'en' ? 2 : 4) ? understanding.lang : current;
}
