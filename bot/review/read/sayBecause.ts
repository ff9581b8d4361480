import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import * as z from 'zod';
import type { Locale } from '../../../nlp/index.ts';

const Words = z.record(z.string(), z.tuple([z.string().min(1), z.string().min(1)]));
const WORDS = Words.parse(parse(readFileSync(new URL('./because.yaml', import.meta.url), 'utf8')));

/** Names in the language of the reader for what stands in a reason as a code. */
export interface BecauseNames {
  fact(name: string): string;
  feeling(label: string): string;
  reason(code: string): string;
}

type Slot = keyof BecauseNames | 'n' | 'id' | 'code';

interface Pattern {
  shape: RegExp;
  slots: Slot[];
  words: readonly [hans: string, hant: string];
}

const SLOT = /\{(\w+)\}/g;
/** A code has no spaces; longer ones first, so that the most exact shape is tried first. */
const PATTERNS: readonly Pattern[] = Object.entries(WORDS)
  .filter(([shape]) => shape.includes('{'))
  .sort(([one], [other]) => other.length - one.length)
  .map(([shape, words]) => ({
    shape: new RegExp(`^${shape.replace(SLOT, '([^ ;]{1,80})')}$`),
    slots: [...shape.matchAll(SLOT)].map(([, slot]) => slot as Slot),
    words,
  }));

/**
 * Why the policy said something, or a case moved, in the language of the reader. What is kept is English, in parts; a part that
 * is not known here stays as it is kept.
 */
export function sayBecause(because: string, locale: Locale, names: BecauseNames): string {
  if (locale === 'en') return because;
  const index = locale === 'zh-Hans' ? 0 : 1;
  const said = because.split('; ').map((part) => WORDS[part]?.[index] ?? filled(part, index, names) ?? part);
  return said.join('；');
}

function filled(part: string, index: 0 | 1, names: BecauseNames): string | undefined {
  for (const { shape, slots, words } of PATTERNS) {
    const found = shape.exec(part);
    if (!found) continue;
    const values = new Map(slots.map((slot, at) => [slot, named(slot, found[at + 1] ?? '', names)]));
    return words[index].replace(SLOT, (_, slot: Slot) => values.get(slot) ?? '');
  }
  return undefined;
}

function named(slot: Slot, code: string, names: BecauseNames): string {
  return slot === 'fact' || slot === 'feeling' || slot === 'reason' ? names[slot](code) : code;
}
