const KEY = 'kesu.language';

/** @typedef {'en' | 'zh-Hans' | 'zh-Hant'} Language */

/** The languages the page speaks, each in its own name. */
export const LANGUAGES = /** @type {const} */ ({ en: 'English', 'zh-Hans': '简体中文', 'zh-Hant': '繁體中文' });

/**
 * Whether a text names a language of ours.
 * @param {string | null} text
 * @returns {text is Language}
 */
export function isLanguage(text) {
  return text !== null && Object.hasOwn(LANGUAGES, text);
}

/**
 * The language of ours that a BCP 47 tag stands for; undefined for any other.
 * @param {string} tag e.g. `zh-TW`
 * @returns {Language | undefined}
 */
export function languageOf(tag) {
  const parts = tag.toLowerCase().split('-');
  if (parts[0] === 'en') return 'en';
  if (parts[0] === 'yue') return 'zh-Hant';
  if (parts[0] !== 'zh') return undefined;
  const isTraditional = ['hant', 'tw', 'hk', 'mo'].some((part) => parts.includes(part));
  return isTraditional && !parts.includes('hans') ? 'zh-Hant' : 'zh-Hans';
}

/** The language chosen in this tab, else the first of the browser's that we speak, else English. */
export function currentLanguage() {
  const chosen = sessionStorage.getItem(KEY);
  if (isLanguage(chosen)) return chosen;
  return navigator.languages.map(languageOf).find((language) => language !== undefined) ?? 'en';
}

/** @param {Language} language */
export function chooseLanguage(language) {
  sessionStorage.setItem(KEY, language);
}

/**
 * The tag told to the bot and to Web Chat: Hong Kong and Macao keep their own forms of date and wording.
 * @param {Language} language
 */
export function localeTag(language) {
  if (language === 'en') return 'en-US';
  const own = navigator.languages.find((tag) => /-(hk|mo)\b/i.test(tag) && languageOf(tag) === 'zh-Hant');
  return language === 'zh-Hant' && own !== undefined ? `zh-Hant-${own.toUpperCase().slice(-2)}` : language;
}
