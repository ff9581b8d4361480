import * as z from 'zod';
import { Instant, Staff } from './shared.ts';

/** That somebody looked at an alarm, or sees to it. The alarm itself is found anew each time, from the cases. */
export const AlarmRecord = z.object({
  v: z.literal(1),
  kind: z.literal('alarm'),
  /** Names the alarm without any of the customers' words. */
  id: z.string().min(1).max(64),
  state: z.enum(['seen', 'acknowledged']),
  /** How many cases it was about then: one that has grown is new again. */
  cases: z.number().int().nonnegative(),
  by: Staff,
  at: Instant,
  note: z.string().max(500).optional(),
});
export type AlarmRecord = z.infer<typeof AlarmRecord>;
