import * as z from 'zod';
import { byLocale, Id } from './shared.ts';

const REMEDY_KINDS = [
  'explanation',
  'apology',
  'replace',
  'repair',
  'refund',
  'compensation',
  'visit',
  'check',
  'referral',
] as const;
export type RemedyKind = (typeof REMEDY_KINDS)[number];

/** From least to most authority. */
const ROLES = ['bot', 'agent', 'supervisor', 'specialist'] as const;
export type Role = (typeof ROLES)[number];

/** The most a role may grant; both may be given, then the lower counts. Empty: no money is involved, or no limit. */
const Limit = z.strictObject({
  amount: z.number().positive().max(1_000_000).optional().describe('In the currency of the pack.'),
  percent: z.number().positive().max(1000).optional().describe('Percent of the price.'),
});

/** Something we can do for a customer. Concrete, with a time, and within the authority of who offers it. */
export const Remedy = z.strictObject({
  kind: z.enum(REMEDY_KINDS),
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
  owner: z.string().min(1).max(60).describe('The team that does it.'),
  minutes: z
    .number()
    .int()
    .positive()
    .max(5_256_000)
    .describe('Business minutes until it is done; what {by} stands for.'),
  needs: z.array(Id).max(6).default([]).describe('Facts it cannot be done without.'),
});
export type Remedy = z.infer<typeof Remedy>;
