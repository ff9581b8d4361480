import { IANAZone } from 'luxon';
import * as z from 'zod';
import { CATEGORIES, type Category } from '../../nlp/labels.ts';
import { OwnRubric } from '../score/rubric.ts';
import { Branding } from './branding.ts';
import { Calendar } from './calendar.ts';
import { CategoryRules } from './category.ts';
import { CustodyRules } from './custody.ts';
import { PackFact } from './fact.ts';
import { Lanes, Vip } from './lanes.ts';
import { LawFact, Regulator } from './law.ts';
import { checkReferences } from './references.ts';
import { Remedy } from './remedy.ts';
import { byLocale, Id, Minutes } from './shared.ts';
import { Voice } from './voice.ts';

/** The settings of a pack, without the checks of one against another. */
export const PackShape = z.strictObject({
  id: Id.describe('Name of the pack, kept with each case.'),
  version: z.number().int().positive().describe('Raise it with each change that matters.'),
  brand: byLocale(60).describe('Name customers know us by.'),
  bot: byLocale(40).describe('Name of the bot.'),
  zone: z
    .string()
    .refine((zone) => IANAZone.isValidZone(zone), 'not an IANA time zone, such as Asia/Shanghai')
    .describe('IANA time zone of the calendar, in which times are told.'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'write the currency as three letters, such as CNY')
    .describe('Currency of every amount in the pack, ISO 4217.'),
  jurisdiction: z.string().min(2).max(20).describe('Whose law applies, e.g. CN, GB, HK, TW.'),
  calendar: Calendar.describe('When people are there to answer.'),
  emergency: byLocale(120).describe('Fits "call …" and 请拨打….'),
  crisis: byLocale(160).describe('Fits "talk to …" and 请联系….'),
  sla: z
    .strictObject({
      person: z
        .strictObject({
          normal: Minutes.describe('When nothing presses.'),
          urgent: Minutes.describe('When somebody is in danger or the matter is grave.'),
        })
        .describe('Business minutes until a person answers.'),
      followUp: z
        .tuple([Minutes, Minutes, Minutes, Minutes, Minutes])
        .describe('Business minutes until we come back to the customer, for severity 0, 1, 2, 3 and 4.'),
    })
    .describe('Times we promise. Said to customers, so they must be kept.'),
  facts: z.record(Id, PackFact).describe('Facts beyond the ones every pack knows.'),
  categories: z
    .strictObject(
      Object.fromEntries(
        CATEGORIES.map((code) => [code, CategoryRules.describe(`Complaints of the category ${code}.`)]),
      ) as Record<Category, typeof CategoryRules>,
    )
    .describe('What is asked and offered for each of the thirteen categories.'),
  remedies: z.record(Id, Remedy).describe('What we can do for a customer, by name.'),
  lanes: Lanes.optional().describe('Who takes the grave and special cases.'),
  vip: Vip.optional().describe('Whom to treat as VIP or corporate customers.'),
  regulators: z.array(Regulator).max(20).default([]).describe('Authorities customers may turn to, with their clocks.'),
  legal: z.array(LawFact).max(60).default([]).describe('Facts of law for agents, and for customers where approved.'),
  voice: Voice.optional().describe("The brand's own wordings."),
  rubric: OwnRubric.optional().describe('What conversations are judged by, where it is otherwise than usual.'),
  branding: Branding.optional().describe('How the chat page looks.'),
  alarms: z
    .strictObject({
      batch: z
        .strictObject({
          cases: z.number().int().min(2).max(1000).describe('So many complaints about one batch …'),
          days: z.number().int().min(1).max(365).describe('… within so many days.'),
        })
        .describe('Three within 30 days unless said otherwise.'),
    })
    .optional()
    .describe('When reviewers are alarmed.'),
  custody: CustodyRules.optional().describe('How personal data of customers is kept.'),
});

/** One industry or one company as data: who we are, when we are there, what we ask, what we may offer. */
export const Pack = PackShape.superRefine((pack, context) => {
  for (const { path, message } of checkReferences(pack)) {
    context.addIssue({ code: 'custom', path: [...path], message, input: pack });
  }
});
export type Pack = z.infer<typeof PackShape>;
