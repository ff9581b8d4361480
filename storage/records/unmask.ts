import * as z from 'zod';
import { Instant, Staff } from './shared.ts';

/**
 * That one of us saw personal data of a conversation in one session: why, and until when. The audit chain says who, when and
 * which case, and has no words; the words are here, as written by one of us and masked.
 */
export const UnmaskRecord = z.object({
  v: z.literal(1),
  kind: z.literal('unmask'),
  /** Made of the session and the conversation, so that it is found without a search. */
  id: z.string().min(1).max(64),
  by: Staff,
  /** Number of the case; absent for a conversation without one. */
  caseNumber: z.string().max(64).optional(),
  /** Each time, oldest first; the last one is what counts. */
  times: z
    .array(z.object({ at: Instant, until: Instant, reason: z.string().trim().min(1).max(500) }))
    .min(1)
    .max(50),
});
export type UnmaskRecord = z.infer<typeof UnmaskRecord>;
