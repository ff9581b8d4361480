import * as z from 'zod';
import { PERSONAL_KINDS } from '../../nlp/labels.ts';
import { byLocale } from './shared.ts';

const Months = z.number().int().min(1).max(240);

/** How a company keeps the personal data of its customers. */
export const CustodyRules = z.strictObject({
  maskAtRest: z
    .array(z.enum(PERSONAL_KINDS))
    .max(PERSONAL_KINDS.length)
    .default([])
    .describe('What is starred out in transcripts before they are stored: phone, id, card, email, address.'),
  retention: z
    .strictObject({
      conversations: Months.optional().describe(
        'Months after the last word, once nothing is open, until all of a conversation goes.',
      ),
      files: Months.optional().describe('The same for what customers sent as files; usually shorter.'),
      exportDays: z
        .number()
        .int()
        .min(1)
        .max(90)
        .optional()
        .describe('Days after which files that reviewers had made are removed; 7 unless said.'),
    })
    .refine(
      ({ conversations, files }) => conversations === undefined || files === undefined || files <= conversations,
      'files go with their conversation at the latest',
    )
    .default({})
    .describe('How long things are kept. Absent: until somebody erases them.'),
  notice: z
    .strictObject({
      version: z
        .string()
        .trim()
        .min(1)
        .max(40)
        .describe('Raise it when the words change: who has seen an older one is told again.'),
      text: byLocale(600).describe('What customers are told about their data, once, before the first reply.'),
    })
    .optional()
    .describe('The notice on personal data. That and when it was shown is kept with the conversation and its cases.'),
});
export type CustodyRules = z.infer<typeof CustodyRules>;
