import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import * as z from 'zod';
import { LOCALES, type Locale } from '../../../nlp/index.ts';

/** Kinds of codes that every house has, with what they are called in each of `LOCALES`. */
const CODES = ['lane', 'disposition', 'role', 'locale'] as const;
type Code = (typeof CODES)[number];

const Word = z.string().min(1);
const Sayings = z.strictObject({
  names: z.record(z.enum(CODES), z.record(z.string(), z.tuple([Word, Word, Word]))),
  /** In Simplified and Traditional Chinese; in English where it is not said as it is kept. */
  reasons: z.record(z.string(), z.union([z.tuple([Word, Word]), z.tuple([Word, Word, Word])])),
});
const { names: NAMES, reasons: REASONS } = Sayings.parse(
  parse(readFileSync(new URL('./because.yaml', import.meta.url), 'utf8')),
);

/** Names in the language of the reader for what stands in a reason as a code; an unknown code is its own name. */
export interface BecauseNames {
  fact(name: string): string;
  feeling(label: string): string;
  /** Why a person was asked for. */
  reason(code: string): string;
  category(code: string): string;
  /** Undefined where it is none that the pack knows. */
  remedy(code: string): string | undefined;
  /** One of us, by their id. */
  who(id: string): string;
}

type Slot = keyof BecauseNames | Code | 'n' | 'code';

interface Pattern {
  shape: RegExp;
  slots: Slot[];
  words: Readonly<Record<Locale, string>>;
}

const SLOT = /\{(\w+)\}/g;

const inEach = (kept: string, [hans, hant, en = kept]: readonly [string, string, string?]) => ({
  en,
  'zh-Hans': hans,
  'zh-Hant': hant,
});

/** A code has no spaces, and several remedies stand in one place; what separates codes is in none of them. */
const CODE = '[^ ;]{1,80}';
const REMEDIES = '[^ ;,]{1,80}(?:, [^ ;,]{1,80}){0,3}';

/** Longer ones first, so that the most exact shape is tried first. */
const PATTERNS: readonly Pattern[] = Object.entries(REASONS)
  .filter(([shape]) => shape.includes('{'))
  .sort(([one], [other]) => other.length - one.length)
  .map(([shape, words]) => ({
    shape: new RegExp(`^${shape.replace(SLOT, (_, slot) => `(${slot === 'remedy' ? REMEDIES : CODE})`)}$`),
    slots: [...shape.matchAll(SLOT)].map(([, slot]) => slot as Slot),
    words: inEach(shape, words),
  }));

/**
 * Why the policy said something, or a case moved, in the language of the reader. What is kept is English, in parts, with codes in
 * it; a part that is not known here stays as it is kept.
 */
export function sayBecause(because: string, locale: Locale, names: BecauseNames): string {
  const said = because.split('; ').map((part) => plain(part, locale, names) ?? filled(part, locale, names) ?? part);
  return said.join(locale === 'en' ? '; ' : '；');
}

/** A reason without places in it, what a case was closed as, or what was offered. */
function plain(part: string, locale: Locale, names: BecauseNames): string | undefined {
  const words = Object.hasOwn(REASONS, part) ? REASONS[part] : undefined;
  if (words) return inEach(part, words)[locale];
  if (Object.hasOwn(NAMES.disposition, part)) return codeName('disposition', part, locale);
  const offered = part.split(', ');
  return offered.every((code) => names.remedy(code) !== undefined) ? remedies(part, names) : undefined;
}

function filled(part: string, locale: Locale, names: BecauseNames): string | undefined {
  for (const { shape, slots, words } of PATTERNS) {
    const found = shape.exec(part);
    if (!found) continue;
    const values = new Map(slots.map((slot, at) => [slot, named(slot, found[at + 1] ?? '', locale, names)]));
    return words[locale].replace(SLOT, (_, slot: Slot) => values.get(slot) ?? '');
  }
  return undefined;
}

function remedies(codes: string, names: BecauseNames): string {
  const said = codes.split(', ').map((code) => names.remedy(code) ?? code);
  return said.join(' · ');
}

function named(slot: Slot, code: string, locale: Locale, names: BecauseNames): string {
  if (slot === 'remedy') return remedies(code, names);
  if (slot === 'n' || slot === 'code') return code;
  return slot in NAMES ? codeName(slot as Code, code, locale) : (names[slot as keyof BecauseNames](code) ?? code);
}

function codeName(kind: Code, code: string, locale: Locale): string {
  const known = Object.hasOwn(NAMES[kind], code) ? NAMES[kind][code] : undefined;
  return known?.[LOCALES.indexOf(locale)] ?? code;
}
