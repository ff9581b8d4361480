import { IANAZone } from 'luxon';
import * as z from 'zod';
import { CATEGORIES, type Category } from '../../nlp/labels.ts';
import { CORE_FACTS } from '../replies/index.ts';
import { Calendar } from './calendar.ts';
import { checkReferences } from './references.ts';
import { Remedy } from './remedy.ts';
import { byLocale, Id } from './shared.ts';

/** Minutes of business time until something happens; 5,256,000 is ten years. */
const Minutes = z.number().int().positive().max(5_256_000);

const PackFact = z.strictObject({
  label: byLocale(60).describe('Before the value when facts are read back, e.g. "Who served you".'),
  ask: byLocale(200).describe('First question: open and easy. One question mark.'),
  again: byLocale(200).describe(
    'Second and last question: narrower, with a choice or an example; not knowing is welcome.',
  ),
});

const CategoryRules = z.strictObject({
  name: byLocale(60),
  matter: byLocale(120).describe('Fits "I am sorry about …" and 关于…; says nothing that may turn out untrue.'),
  matters: z
    .array(
      z.strictObject({
        words: z.array(z.string().min(1).max(60)).min(1).max(40),
        matter: byLocale(120),
      }),
    )
    .max(12)
    .default([])
    .describe('Closer matters, chosen by the words the customer used; the first that fits is taken.'),
  facts: z.array(Id).min(1).max(8).describe('Asked in this order, unless already said.'),
  optional: z.array(Id).max(12).default([]).describe('Kept when the customer mentions them, never asked for.'),
  remedies: z.array(Id).min(1).max(12).describe('In order of offering.'),
});
export type CategoryRules = z.infer<typeof CategoryRules>;

/** One industry or one company as data: who we are, when we are there, what we ask, what we may offer. */
export const Pack = z
  .strictObject({
    id: Id,
    version: z.number().int().positive(),
    brand: byLocale(60),
    bot: byLocale(40).describe('Name of the bot.'),
    zone: z.string().refine((zone) => IANAZone.isValidZone(zone), 'not an IANA time zone, such as Asia/Shanghai'),
    currency: z.string().regex(/^[A-Z]{3}$/, 'write the currency as three letters, such as CNY'),
    jurisdiction: z.string().min(2).max(20).describe('Whose law applies, e.g. CN, GB, TW.'),
    calendar: Calendar,
    emergency: byLocale(120).describe('Fits "call …" and 请拨打….'),
    crisis: byLocale(160).describe('Fits "talk to …" and 请联系….'),
    sla: z.strictObject({
      person: z.strictObject({ normal: Minutes, urgent: Minutes }).describe('Business minutes until a person answers.'),
      followUp: z
        .tuple([Minutes, Minutes, Minutes, Minutes, Minutes])
        .describe('Business minutes until we come back to the customer, for severity 0, 1, 2, 3 and 4.'),
    }),
    facts: z.record(Id, PackFact).describe('Facts beyond the ones every pack knows.'),
    categories: z.strictObject(
      Object.fromEntries(CATEGORIES.map((code) => [code, CategoryRules])) as Record<Category, typeof CategoryRules>,
    ),
    remedies: z.record(Id, Remedy),
  })
  .superRefine((pack, context) => {
    for (const { path, message } of checkReferences(pack, CORE_FACTS)) {
      context.addIssue({ code: 'custom', path, message, input: pack });
    }
  });
export type Pack = z.infer<typeof Pack>;
