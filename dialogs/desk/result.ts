import * as z from 'zod';
import { Staff } from '../../storage/index.ts';

export const REFUSALS = [
  'held', // another person holds the conversation: `holder`
  'held_already', // whoever asks holds it already
  'not_held', // nobody holds it
  'not_yours', // somebody else holds it: `holder`
  'not_allowed', // the role does not cover it
  'guard', // the words must not be said as they are: `findings`
  'no_case', // there is no complaint that this could be about
  'closed', // the complaint is closed
  'unknown_remedy', // the pack has no such remedy
  'amount', // this remedy has no amount of its own choosing, or lacks one
  'beyond_everyone', // nobody may grant that
  'authority', // it takes more authority than the decider has
  'unknown_approval',
  'decided', // that request for approval was decided before
  'unknown_promise',
  'past', // the promised time has passed already
  'seen', // the holder has been seen meanwhile
] as const;
export type RefusalReason = (typeof REFUSALS)[number];

/** Something in the words of an agent that must not, or had better not, be said. */
const GuardFinding = z.object({
  rule: z.string(),
  action: z.enum(['block', 'warn']),
  start: z.number().int(),
  end: z.number().int(),
  why: z.string(),
  rewrite: z.string().optional(),
});

/** Why a command was refused. Nothing was changed and nothing was said. */
export const Refusal = z.object({
  reason: z.enum(REFUSALS),
  /** Who holds the conversation. */
  holder: Staff.optional(),
  findings: z.array(GuardFinding).max(200).optional(),
});
export type Refusal = z.infer<typeof Refusal>;

/** What a command came to, as it is kept with its line of the transcript. */
export const CommandResult = z.discriminatedUnion('result', [
  z.object({ result: z.literal('done') }),
  /** It waits for somebody with more authority; nothing was said. */
  z.object({ result: z.literal('approval'), approvalId: z.string() }),
  z.object({ result: z.literal('refused'), refusal: Refusal }),
]);
export type CommandResult = z.infer<typeof CommandResult>;
