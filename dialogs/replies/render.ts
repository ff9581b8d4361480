import type { Locale } from '../../nlp/labels.ts';
import { inHongKong } from '../pack/hongKong.ts';
import type { Variant } from '../pack/words.ts';
import { catalog as en } from './en/catalog.ts';
import { labels as enLabels } from './en/labels.ts';
import type { Catalog, ReplyKey, ReplyParams } from './keys.ts';
import type { Labels } from './shortWords.ts';
import { variants } from './variants.ts';
import { catalog as zhHans } from './zhHans/catalog.ts';
import { labels as zhHansLabels } from './zhHans/labels.ts';
import { catalog as zhHant } from './zhHant/catalog.ts';
import { labels as zhHantLabels } from './zhHant/labels.ts';

/** Every sentence, by locale. */
export const catalogs: Readonly<Record<Locale, Catalog>> = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant };

const LABELS: Readonly<Record<Locale, Labels>> = {
  en: enLabels,
  'zh-Hans': zhHansLabels,
  'zh-Hant': zhHantLabels,
};

const HONG_KONG = inHongKong(zhHantLabels);

/** The short words of a locale: fact labels, buttons, states, roles. */
export function labels(locale: Locale, variant?: Variant): Labels {
  return locale === 'zh-Hant' && variant === 'zh-HK' ? HONG_KONG : LABELS[locale];
}

/** What may stand in for a mark: words, or several lines, which become a bullet list. */
export type MarkValue = string | readonly string[];

/**
 * Replaces each `{mark}` by its value. One pass: braces inside a value stay as they are, so nothing a customer writes
 * is ever expanded.
 *
 * @throws RangeError when a mark has no value, naming the mark.
 */
export function fillMarks(text: string, values: Readonly<Record<string, MarkValue>>): string {
  return text.replace(/\{(\w+)\}/g, (_, mark: string) => {
    const value = Object.hasOwn(values, mark) ? values[mark] : undefined;
    if (value === undefined) throw new RangeError(`No value for {${mark}}`);
    return typeof value === 'string' ? value : value.map((line) => `- ${line}`).join('\n');
  });
}

/**
 * The sentence for `key` in `locale`. `pick` chooses the wording, modulo their count, so a caller that counts up never
 * says the same thing twice in a row.
 *
 * @throws RangeError when the wording has a mark that `params` does not fill.
 */
export function render<K extends ReplyKey>(
  locale: Locale,
  key: K,
  params: ReplyParams[K],
  pick: number,
  variant?: Variant,
): string {
  const own = locale === 'zh-Hant' && variant ? variants[variant]?.[key] : undefined;
  const wordings: Catalog[K] = own ?? catalogs[locale][key];
  const count = wordings.length;
  const wording = wordings[((Math.trunc(pick) % count) + count) % count] ?? wordings[0];
  return typeof wording === 'function' ? wording(params) : fillMarks(wording, params);
}

/** One line of a restatement: the label before the value, with the colon of the script. */
export function factLine(locale: Locale, label: string, value: string): string {
  return locale === 'en' ? `${label}: ${value}` : `${label}：${value}`;
}
