import type { Locale } from '../../../../nlp/index.ts';
import type { FigureValue } from '../../../api/contract/index.ts';
import type { ReportWords } from './reportEn.ts';

const TAG: Readonly<Record<Locale, string>> = { en: 'en-GB', 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-TW' };

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

type Kind = FigureValue['kind'];

/** Numbers as people read them in one language. */
export interface ReportNumbers {
  count(value: number): string;
  share(value: number): string;
  value(kind: Kind, value: number | undefined, currency?: string): string;
  /** By how much it changed, with its sign; empty where there is nothing to compare. */
  change(kind: Kind, now: number | undefined, before: number | undefined): string;
}

export function reportNumbers(locale: Locale, { unit, points }: Pick<ReportWords, 'unit' | 'points'>): ReportNumbers {
  const tag = TAG[locale];
  const plain = new Intl.NumberFormat(tag, { maximumFractionDigits: 0 });
  const fine = new Intl.NumberFormat(tag, { maximumFractionDigits: 2, minimumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 });
  const signed = new Intl.NumberFormat(tag, { maximumFractionDigits: 1, signDisplay: 'exceptZero' });

  function duration(ms: number): string {
    const [size, name] =
      ms < MINUTE
        ? [1000, unit.second]
        : ms < HOUR
          ? [MINUTE, unit.min]
          : ms < DAY
            ? [HOUR, unit.hour]
            : [DAY, unit.day];
    return `${new Intl.NumberFormat(tag, { maximumFractionDigits: 1 }).format(ms / size)} ${name}`;
  }

  return {
    count: (value) => plain.format(value),
    share: (value) => percent.format(value),
    value(kind, value, currency) {
      if (value === undefined) return '–';
      if (kind === 'share') return percent.format(value);
      if (kind === 'ms') return duration(value);
      if (kind === 'money')
        return new Intl.NumberFormat(tag, currency === undefined ? {} : { style: 'currency', currency }).format(value);
      return kind === 'count' ? plain.format(value) : fine.format(value);
    },
    change(kind, now, before) {
      if (now === undefined || before === undefined) return '';
      if (kind === 'share') return `${signed.format((now - before) * 100)} ${points}`;
      if (kind === 'mark' || kind === 'heat' || kind === 'score') return signed.format(now - before);
      return before === 0 ? '' : `${signed.format(((now - before) / before) * 100)}%`;
    },
  };
}
