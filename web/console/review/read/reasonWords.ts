import type { Locale } from '../../api/types.ts';
import { fill, labelOf, type Words } from '../../words/index.ts';
import { BECAUSE } from '../../words/review/because.ts';

/** What a reason is told with. */
export interface ReasonTongue {
  locale: Locale;
  labels: Words['labels'];
  /** Names of colleagues by id. */
  names: Readonly<Record<string, string>>;
  /** What was offered, by the code of the remedy. */
  remedies: Readonly<Record<string, string>>;
}

/**
 * Why it was done, in the reader's language. What is on record is English, with codes in it; a part that is not among the
 * reasons known here stays as it is.
 */
export function reasonWords(because: string, tongue: ReasonTongue): string {
  const whole = say(because, tongue);
  if (whole !== undefined) return whole;
  return because
    .split('; ')
    .map((part) => say(part, tongue) ?? part)
    .join(tongue.locale === 'en' ? '; ' : '；');
}

function say(part: string, tongue: ReasonTongue): string | undefined {
  const { locale, labels, remedies } = tongue;
  const known = BECAUSE[locale];
  if (Object.hasOwn(known, part)) return known[part];
  if (Object.hasOwn(labels.disposition, part)) return labelOf(labels.disposition, part);
  const offered = part.split(', ');
  if (offered.every((code) => Object.hasOwn(remedies, code))) return offered.map((code) => remedies[code]).join(' · ');
  for (const [pattern, words] of PATTERNS[locale]) {
    const groups = pattern.exec(part)?.groups;
    if (groups !== undefined)
      return fill(
        words,
        Object.fromEntries(Object.entries(groups).map(([name, code]) => [name, wordOf(name, code, tongue)])),
      );
  }
  return undefined;
}

/** A code within a sentence, by the name of its place. */
function wordOf(place: string, code: string, { labels, names, remedies }: ReasonTongue): string {
  const known: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    who: names,
    remedy: remedies,
    lane: labels.lane,
    locale: labels.locale,
    disposition: labels.disposition,
    reason: labels.reason,
  };
  return labelOf(known[place] ?? {}, code);
}

/** Reasons with codes in them. A code is short and holds no space, so that no pattern can take long. */
const PATTERNS: Readonly<Record<Locale, readonly [RegExp, string][]>> = {
  en: patternsOf('en'),
  'zh-Hans': patternsOf('zh-Hans'),
  'zh-Hant': patternsOf('zh-Hant'),
};

function patternsOf(locale: Locale): [RegExp, string][] {
  return Object.entries(BECAUSE['zh-Hans'])
    .filter(([sentence]) => sentence.includes('{'))
    .map(([sentence]) => [
      new RegExp(`^${sentence.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{(\w+)\}/g, '(?<$1>\\S{1,80})')}$`),
      BECAUSE[locale][sentence] ?? sentence,
    ]);
}
