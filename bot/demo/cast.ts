import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import * as z from 'zod';
import { LOCALES, type Locale } from '../../nlp/index.ts';
import type { Dice } from '../simulate/dice.ts';
import type { Persona } from '../simulate/persona.ts';

const Lines = z.array(z.string().min(1).max(500));
const byLocale = <S extends z.ZodType>(value: S) =>
  z.strictObject(Object.fromEntries(LOCALES.map((locale) => [locale, value])) as Record<Locale, S>);
const Words = z.strictObject({ hello: Lines.min(1), restate: Lines, wish: Lines, close: Lines.min(1) });

export const MANNERS = ['careful', 'hasty', 'careless'] as const;
export type Manner = (typeof MANNERS)[number];

const Cast = z.strictObject({
  customers: byLocale(
    z.strictObject({ names: Lines.min(1), places: Lines.min(1), products: Lines.min(1), wishes: Lines.min(1) }),
  ),
  batches: Lines.min(1),
  agents: z
    .array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        manner: z.tuple([z.number(), z.number(), z.number()]),
        authority: z.enum(['agent', 'supervisor']),
      }),
    )
    .min(1),
  words: z.strictObject(
    Object.fromEntries(MANNERS.map((manner) => [manner, byLocale(Words)])) as Record<
      Manner,
      ReturnType<typeof byLocale<typeof Words>>
    >,
  ),
});
export type Cast = z.infer<typeof Cast>;
export type DemoAgent = Cast['agents'][number];

/** Who talks in a demonstration. */
export function readCast(): Cast {
  return Cast.parse(parse(readFileSync(new URL('./cast.yaml', import.meta.url), 'utf8')));
}

/** How one of us writes this time. */
export function mannerOf({ manner: [careful, hasty] }: DemoAgent, dice: Dice): Manner {
  const roll = dice.roll(100);
  if (roll < careful) return 'careful';
  return roll < careful + hasty ? 'hasty' : 'careless';
}

const digits = (dice: Dice, count: number) => Array.from({ length: count }, () => dice.roll(10)).join('');

const PHONES: Readonly<Record<Locale, string>> = { en: '07700 90', 'zh-Hans': '138', 'zh-Hant': '09' };
const PHONE_DIGITS: Readonly<Record<Locale, number>> = { en: 4, 'zh-Hans': 8, 'zh-Hant': 8 };

/** The persona as one customer of many: another name, order, place and wish each time. */
export function varied(persona: Persona, cast: Cast, dice: Dice): Persona {
  const { locale } = persona;
  const lists = cast.customers[locale];
  const pick = (items: readonly string[]) => dice.pick(items) ?? '';
  return {
    ...persona,
    facts: {
      ...persona.facts,
      name: pick(lists.names),
      contact: `${PHONES[locale]}${digits(dice, PHONE_DIGITS[locale])}`,
      orderNumber: `A${digits(dice, 8)}`,
      place: pick(lists.places),
      product: pick(lists.products),
      batch: pick(cast.batches),
    },
    demand: dice.chance(60) ? pick(lists.wishes) : persona.demand,
    solved: persona.solved && dice.chance(88),
    score: Math.max(1, Math.min(5, persona.score - dice.roll(3))),
    patience: dice.chance(12) ? 1 + dice.roll(6) : persona.patience,
  };
}
