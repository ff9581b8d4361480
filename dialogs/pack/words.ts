import type { Locale } from '../../nlp/labels.ts';
import { inHongKong } from './hongKong.ts';

/** Where a reader of Traditional Chinese lives, when it is known and the words differ. */
export type Variant = 'zh-HK' | 'zh-TW';

/** Words, or lists of them, in each language of the product. */
export type InEachLocale<T> = Readonly<Record<Locale, T> & Partial<Record<Variant, T | undefined>>>;

/** The words for a reader: those of the variant where the pack has them, else those of the locale. */
export function inWords<T>(words: InEachLocale<T>, locale: Locale, variant?: Variant): T {
  const own = locale === 'zh-Hant' && variant ? words[variant] : undefined;
  if (own !== undefined) return own;
  return locale === 'zh-Hant' && variant === 'zh-HK' ? inHongKong(words[locale]) : words[locale];
}

/** A message as word lists are compared with it. */
export function plain(text: string): string {
  return text.normalize('NFKC').replaceAll('’', "'").toLowerCase();
}

const LETTER = /[a-z]/;

/** What may follow 在 where it says that something is there; before a deed it says that it goes on: 小孩還在拉. */
const DOES = /[^\p{P}\s\d的嘅了呢啊呀吧喔哦啦嗎吗冰家這这那我手店桌原裡里裏盒包車车公房廚厨]/u;

/** Whether `text` holds `word`; a Latin word only as a whole word, so that "late" is not found in "chocolate". */
function holds(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = text[at - 1] ?? '';
    const after = text[at + word.length] ?? '';
    const opens = !LETTER.test(word[0] ?? '') || !LETTER.test(before);
    const closes = !LETTER.test(word.at(-1) ?? '') || !LETTER.test(after);
    const goesOn = word.endsWith('在') && /\p{Script=Han}/u.test(after) && DOES.test(after);
    if (opens && closes && !goesOn) return true;
  }
  return false;
}

/** Length of the longest of `words` that a message holds; 0 when it holds none. */
export function longestHeld(text: string, words: readonly string[]): number {
  const said = plain(text);
  return Math.max(0, ...words.map(plain).map((word) => (holds(said, word) ? word.length : 0)));
}

/** Whether a message holds one of the words. */
export function holdsAny(text: string, words: readonly string[]): boolean {
  const said = plain(text);
  return words.some((word) => holds(said, plain(word)));
}
