import type { Locale } from '../../api/types.ts';
import { fill } from '../../words/index.ts';
import { BECAUSE } from '../../words/review/because.ts';

/**
 * Why the policy did what it did, in the reader's language. What is on record is English; a part of it that is not among the
 * reasons known here stays as it is.
 */
export function reasonWords(because: string, locale: Locale): string {
  const known = BECAUSE[locale];
  const say = (part: string) => {
    if (Object.hasOwn(known, part)) return known[part] ?? part;
    for (const [pattern, words] of PATTERNS[locale] ?? []) {
      const found = pattern.exec(part);
      if (found !== null) return fill(words, found.groups ?? {});
    }
    return part;
  };
  const whole = say(because);
  return whole === because
    ? because
        .split('; ')
        .map(say)
        .join(locale === 'en' ? '; ' : '；')
    : whole;
}

/** Reasons with names in them. Names are short and hold no space, so that no pattern can take long. */
const PATTERNS: Readonly<Partial<Record<Locale, readonly [RegExp, string][]>>> = {
  'zh-Hans': patternsOf('zh-Hans'),
  'zh-Hant': patternsOf('zh-Hant'),
};

function patternsOf(locale: Locale): [RegExp, string][] {
  return Object.entries(BECAUSE[locale])
    .filter(([sentence]) => sentence.includes('{'))
    .map(([sentence, words]) => [
      new RegExp(`^${sentence.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{(\w+)\}/g, '(?<$1>\\S{1,80})')}$`),
      words,
    ]);
}
