import * as z from 'zod';
import { Instant, LocaleCode, Staff } from './shared.ts';

/** How far an export is. `failed` and `stopped` have no file. */
export const EXPORT_STATES = ['waiting', 'running', 'done', 'failed', 'stopped'] as const;
export const EXPORT_FORMATS = ['csv', 'jsonl', 'html'] as const;

/** A file that is made of what somebody saw, and its way there. Kept for days only. */
export const ExportRecord = z.object({
  v: z.literal(1),
  kind: z.literal('export'),
  id: z.string().min(1).max(64),
  by: Staff,
  at: Instant,
  format: z.enum(EXPORT_FORMATS),
  locale: LocaleCode,
  /** The list as it was searched for (JSON), or what one case is read by: its number, or the key of its conversation. */
  what: z.union([z.object({ query: z.string().max(20_000) }), z.object({ case: z.string().min(1).max(64) })]),
  /** Whether what is personal stands there as it was said; then there is a reason. */
  unmasked: z.boolean(),
  reason: z.string().trim().min(1).max(500).optional(),
  state: z.enum(EXPORT_STATES),
  /** Which process makes it, and until when the others leave it alone. */
  claim: z.object({ by: z.string().max(64), until: Instant }).optional(),
  /** How often making it was begun since it last went on. */
  attempts: z.number().int().nonnegative(),
  /** Cases that were found for it, once that is known. */
  total: z.number().int().nonnegative().optional(),
  /** How many of them were looked at: where to go on. */
  done: z.number().int().nonnegative(),
  /** How many of them are in the file, and its bytes. */
  rows: z.number().int().nonnegative(),
  bytes: z.number().int().nonnegative(),
  /** Time that was spent on it, ms. */
  busyMs: z.number().int().nonnegative(),
  /** Whether a limit cut it off. */
  isCut: z.boolean(),
  failure: z.string().max(60).optional(),
  updatedAt: Instant,
  endedAt: Instant.optional(),
  /** When its file is removed. */
  expiresAt: Instant,
});
export type ExportRecord = z.infer<typeof ExportRecord>;
