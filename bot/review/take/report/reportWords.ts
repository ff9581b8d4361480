import type { Locale } from '../../../../nlp/index.ts';
import { REPORT_EN, type ReportWords } from './reportEn.ts';
import { REPORT_HANS } from './reportHans.ts';
import { REPORT_HANT } from './reportHant.ts';

/** The words of a report in every language. */
export const REPORT_WORDS: Readonly<Record<Locale, ReportWords>> = {
  en: REPORT_EN,
  'zh-Hans': REPORT_HANS,
  'zh-Hant': REPORT_HANT,
};
