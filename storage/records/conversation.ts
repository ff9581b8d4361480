import * as z from 'zod';
import { Address } from './address.ts';
import { CaseRecord } from './case.ts';
import { Handoff } from './handoff.ts';
import { PromiseRecord } from './promise.ts';
import { Instant, Json, LocaleCode, ShownNotice } from './shared.ts';

/**
 * Everything a turn must know, in one record, so that a turn costs one point read. Its ETag is the turn lock of last
 * resort. The open cases travel inside it; the case items written beside it are the same values, kept for lookup.
 */
export const Conversation = z.object({
  v: z.literal(1),
  /** Partition key, see `conversationKey`. */
  key: z.string(),
  address: Address,
  createdAt: Instant,
  updatedAt: Instant,
  /** Sequence number of the last transcript entry; the next one is `lastSeq + 1`. Gap-free. */
  lastSeq: z.number().int().nonnegative(),
  locale: LocaleCode,
  /** Failed turns in a row; a person is offered at the third. */
  failures: z.number().int().nonnegative(),
  /** The dialogs' own memory (session and dialog stack). Owned, versioned and validated by `dialogs/`. */
  dialog: z.record(z.string(), Json),
  /** Newest last. Closed cases beyond the last five are dropped from here; the case items stay. */
  cases: z.array(CaseRecord),
  /** Open promises; the promise items written beside are the same values, kept for the due-time index. */
  promises: z.array(PromiseRecord),
  handoff: Handoff.optional(),
  /** Absent: none was shown. */
  notice: ShownNotice.optional(),
});
export type Conversation = z.infer<typeof Conversation>;
