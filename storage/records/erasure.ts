import * as z from 'zod';
import { Instant } from './shared.ts';

/** How much was, or would be, removed. */
export const Holdings = z.object({
  conversations: z.number().int().nonnegative(),
  /** Lines of transcripts. */
  lines: z.number().int().nonnegative(),
  cases: z.number().int().nonnegative(),
  files: z.number().int().nonnegative(),
  /** Accepted activities that had not had their turn. */
  waiting: z.number().int().nonnegative(),
});
export type Holdings = z.infer<typeof Holdings>;

/** That a customer is to be erased: enough to do it again in a backup. Holds no personal data of theirs. */
export const ErasureOrder = z.object({
  v: z.literal(1),
  id: z.string().min(1).max(64),
  /** Keyed hash of the customer, see `ErasurePort.customerName`. */
  customer: z.string().min(1).max(64),
  /** Conversations begun later are not touched: whoever comes back begins anew. */
  at: Instant,
  /** Who of us did it. */
  by: z.string().min(1).max(120),
});
export type ErasureOrder = z.infer<typeof ErasureOrder>;

/** An erasure that was carried out. */
export const Erasure = ErasureOrder.extend({ doneAt: Instant, removed: Holdings });
export type Erasure = z.infer<typeof Erasure>;

export const noHoldings = (): Holdings => ({ conversations: 0, lines: 0, cases: 0, files: 0, waiting: 0 });

/** Adds the second to the first. */
export function addHoldings(sum: Holdings, more: Holdings): void {
  for (const name of Object.keys(sum) as (keyof Holdings)[]) sum[name] += more[name];
}
