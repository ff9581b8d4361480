import * as z from 'zod';
import { SIGNALS } from '../../nlp/labels.ts';
import { byLocale, Id, Minutes } from './shared.ts';

const REMEDY_KINDS = [
  'explanation',
  'apology',
  'correction',
  'cancel',
  'replace',
  'redo',
  'repair',
  'refund',
  'compensation',
  'visit',
  'check',
  'referral',
] as const;
export type RemedyKind = (typeof REMEDY_KINDS)[number];

/** From least to most authority. */
export const ROLES = ['bot', 'agent', 'supervisor', 'specialist'] as const;
export type Role = (typeof ROLES)[number];

/** The most a role may grant; both may be given, then the lower counts. Empty: no money is involved, or no limit. */
const Limit = z.strictObject({
  amount: z.number().positive().max(1_000_000).optional().describe('In the currency of the pack.'),
  percent: z.number().positive().max(1000).optional().describe('Percent of the price.'),
});

/** A span of figures, both ends included. */
function span(figure: z.ZodNumber) {
  return z
    .strictObject({
      min: figure.optional().describe('From this figure on.'),
      max: figure.optional().describe('Up to and including this figure.'),
    })
    .refine(({ min, max }) => min === undefined || max === undefined || min <= max, '"min" is above "max"');
}

const When = z.strictObject({
  severity: span(z.number().int().min(0).max(4)).optional().describe('Severity of the case, 0 to 4.'),
  signals: z.array(z.enum(SIGNALS)).min(1).optional().describe('At least one of these was recognised.'),
  evidence: z.literal(true).optional().describe('A photo or receipt has been sent.'),
  price: span(z.number().nonnegative().max(1_000_000_000))
    .optional()
    .describe('Price paid, in the currency of the pack; not met while the price is unknown.'),
  history: z
    .enum(['first', 'repeat'])
    .optional()
    .describe('repeat: the customer has complained before. first: not that we know.'),
  arrived: z.literal(false).optional().describe('Not offered once they have said that what was sent has come.'),
  present: z.literal(true).optional().describe('Offered only to who says that they are still with us.'),
  left: Id.optional().describe(
    'A fact with choices, the last of which says that nothing is left of the thing: not offered where that was said.',
  ),
});

/** Something we can do for a customer. Concrete, with a time, and within the authority of who offers it. */
export const Remedy = z.strictObject({
  kind: z.enum(REMEDY_KINDS).describe('What it is; a wish for that kind brings it to the front.'),
  text: byLocale(300).describe('Completes "I can offer you: …" and 我可以这样为您办：…. May hold {by} and {amount}.'),
  grant: z
    .strictObject(
      Object.fromEntries(ROLES.map((role) => [role, Limit.optional()])) as Record<Role, z.ZodOptional<typeof Limit>>,
    )
    .refine((grant) => ROLES.some((role) => grant[role]), 'somebody must be able to grant it')
    .describe('Who may grant it, and up to what.'),
  amount: z
    .number()
    .positive()
    .max(1_000_000)
    .optional()
    .describe('What {amount} stands for, in the currency of the pack.'),
  share: z
    .number()
    .positive()
    .max(1000)
    .optional()
    .describe('Instead of a fixed amount: percent of the price paid. Never more than the limit of who grants it.'),
  when: When.optional().describe('Offered only where all of this holds. Absent: always.'),
  beside: z
    .literal(true)
    .optional()
    .describe('No alternative to another remedy: where two are offered and this is one of them, both are given.'),
  owner: z.string().min(1).max(60).describe('The team that does it.'),
  minutes: Minutes.describe('Business minutes until it is done; what {by} stands for.'),
  needs: z.array(Id).max(6).default([]).describe('Facts it cannot be done without.'),
});
export type Remedy = z.infer<typeof Remedy>;
