import type { Locale } from '../api/types.ts';
import { EN, type Words } from './en.ts';
import { ZH_HANS } from './zhHans.ts';
import { ZH_HANT } from './zhHant.ts';

export type { Words } from './en.ts';

/** The console's words in each of its languages. */
export const WORDS: Readonly<Record<Locale, Words>> = { en: EN, 'zh-Hans': ZH_HANS, 'zh-Hant': ZH_HANT };

/** Each language in its own words. */
export const OWN_NAMES: Readonly<Record<Locale, string>> = {
  en: 'English',
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
};

/** Puts values into the places `{name}` of a sentence. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}

/** `one` for 1, `other` for the rest; Chinese has the same words for both. */
export function plural(words: { one: string; other: string }, n: number): string {
  return fill(n === 1 ? words.one : words.other, { n });
}

/** A label by a code that may be unknown here, because the server is newer: then the code itself. */
export function labelOf(labels: Readonly<Record<string, string>>, code: string): string {
  return Object.hasOwn(labels, code) ? (labels[code] ?? code) : code;
}
