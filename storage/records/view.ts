import * as z from 'zod';
import { Instant, Staff } from './shared.ts';

/** A list of cases that somebody wants to see again. */
export const ViewRecord = z.object({
  v: z.literal(1),
  kind: z.literal('view'),
  id: z.string().min(1).max(64),
  name: z.string().trim().min(1).max(120),
  owner: Staff,
  /** Whether others see it too; only its owner changes it. */
  shared: z.boolean(),
  /** The state of the list as it stands in its link. */
  query: z.string().max(4000),
  createdAt: Instant,
  updatedAt: Instant,
});
export type ViewRecord = z.infer<typeof ViewRecord>;
