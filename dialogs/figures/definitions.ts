import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import * as z from 'zod';
import { LOCALES, type Locale } from '../../nlp/labels.ts';
import type { Figures } from './figures.ts';

const Sentence = z.strictObject(
  Object.fromEntries(LOCALES.map((locale) => [locale, z.string().min(1).max(300)])) as Record<Locale, z.ZodString>,
);

/** What each figure means, in one sentence, by locale. */
export const DEFINITIONS: Readonly<Record<keyof Figures | 'captureRate', Readonly<Record<Locale, string>>>> = z
  .record(z.string(), Sentence)
  .parse(parse(readFileSync(new URL('./definitions.yaml', import.meta.url), 'utf8'))) as Record<
  keyof Figures | 'captureRate',
  Record<Locale, string>
>;
