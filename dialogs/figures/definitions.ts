import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import * as z from 'zod';
import { LOCALES, type Locale } from '../../nlp/labels.ts';
import { FIGURE_IDS } from './figureIds.ts';

const Sentence = z.strictObject(
  Object.fromEntries(LOCALES.map((locale) => [locale, z.string().min(1).max(400)])) as Record<Locale, z.ZodString>,
);

/** What each figure counts and over which cases, in a sentence or two, by locale. */
export const DEFINITIONS = z
  .record(z.enum(FIGURE_IDS), Sentence)
  .parse(parse(readFileSync(new URL('./definitions.yaml', import.meta.url), 'utf8')));
