import type { Locale } from '../../api/types.ts';
import { labelOf, type Words } from '../../words/index.ts';
import type { ReviewWords } from '../../words/review/index.ts';
import type { ChartSlice, FigureChart, FigureValue } from '../api/types.ts';

/** Everything that figures are told with. */
export interface FigureTongue {
  words: Words;
  figures: ReviewWords['figures'];
  find: ReviewWords['find'];
  locale: Locale;
  /** Zone of the company's clock, in which days are told. */
  zone: string;
}

const TAGS: Readonly<Record<Locale, string>> = { en: 'en-GB', 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-Hant-TW' };

const number = (locale: Locale, value: number, options: Intl.NumberFormatOptions = {}) =>
  new Intl.NumberFormat(TAGS[locale], options).format(value);

export const count = (locale: Locale, n: number) => number(locale, n);
export const percent = (locale: Locale, part: number) =>
  number(locale, part, { style: 'percent', maximumFractionDigits: part > 0 && part < 0.1 ? 1 : 0 });

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** A length of time in the unit that fits it, to two digits. */
function length(locale: Locale, ms: number): string {
  const [unit, size] = UNITS.find(([, least]) => ms >= least) ?? (['second', 1000] as const);
  return number(locale, ms / size, { style: 'unit', unit, unitDisplay: 'short', maximumSignificantDigits: 2 });
}

/** A number as it is told by its kind. */
export function valueText({ kind, currency }: Pick<FigureValue, 'kind' | 'currency'>, value: number, locale: Locale) {
  if (kind === 'share') return percent(locale, value);
  if (kind === 'ms') return length(locale, value);
  if (kind === 'money')
    return number(locale, value, { style: 'currency', currency: currency ?? 'CNY', maximumFractionDigits: 0 });
  return number(locale, value, { maximumFractionDigits: kind === 'count' ? 0 : kind === 'score' ? 1 : 2 });
}

/** Which list of labels has the values of a chart. */
const LABELS: Readonly<Record<string, keyof Words['labels']>> = {
  byCategory: 'category',
  byChannel: 'channel',
  byLocale: 'locale',
  abandonedByStage: 'stage',
  setAside: 'disposition',
};

/** What a bar is called. */
export function sliceName({ id }: Pick<FigureChart, 'id'>, { key, name }: ChartSlice, tongue: FigureTongue): string {
  const { words, figures, find } = tongue;
  if (name !== undefined) return name;
  const labels = LABELS[id];
  if (labels !== undefined) return labelOf(words.labels[labels], key);
  if (id === 'responseTimes') return labelOf(find.values.response, key);
  if (id === 'resolutionTimes') return labelOf(find.values.resolution, key);
  if (id === 'escalations') return labelOf(find.values.escalation, key);
  if (id === 'byPack') return labelOf(find.values.pack, key);
  if (id === 'byProduct' || id === 'byBatch' || id === 'byPlace') return figures.unnamed;
  return key;
}

/** A day on the company's clock. */
export function dayText(at: string, { locale, zone }: Pick<FigureTongue, 'locale' | 'zone'>, withYear = false): string {
  const year = withYear ? ({ year: 'numeric' } as const) : {};
  return new Intl.DateTimeFormat(TAGS[locale], { day: 'numeric', month: 'short', ...year, timeZone: zone }).format(
    new Date(at),
  );
}
