import type { IncomingMessage } from 'node:http';
import { LOCALES, type Locale } from '../../nlp/index.ts';
import type { Person } from '../api/contract/index.ts';

const TRADITIONAL = /^zh-(?:hant|tw|hk|mo)\b/;

function localeOf(tag: string): Locale | undefined {
  const plain = tag.trim().toLowerCase();
  if (plain.startsWith('en')) return 'en';
  if (TRADITIONAL.test(plain)) return 'zh-Hant';
  return plain.startsWith('zh') ? 'zh-Hans' : undefined;
}

/**
 * The language in which somebody reads: what the console asks for, else what the browser prefers, else the first they can
 * write.
 */
export function readerLocale(
  req: Pick<IncomingMessage, 'headers'>,
  asked: string | undefined,
  { locales }: Pick<Person, 'locales'>,
): Locale {
  const wanted = LOCALES.find((locale) => locale === asked);
  if (wanted) return wanted;
  const tags = String(req.headers['accept-language'] ?? '').slice(0, 200);
  for (const tag of tags.split(',')) {
    const locale = localeOf(tag.split(';')[0] ?? '');
    if (locale) return locale;
  }
  return locales[0] ?? 'en';
}
