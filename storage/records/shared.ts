import * as z from 'zod';
import { LOCALES } from '../../nlp/labels.ts';

/** ISO 8601 instant in UTC with milliseconds, e.g. `2026-11-21T09:30:00.000Z`; sorts as text. */
export const Instant = z.iso.datetime({ precision: 3 });

export const LocaleCode = z.enum(LOCALES);

/** One of our own people, as colleagues and customers see them. */
export const Staff = z.object({ id: z.string().min(1).max(64), name: z.string().min(1).max(80) });
export type Staff = z.infer<typeof Staff>;

/** One side of a conversation, as the channel names it. */
export const Party = z.object({
  id: z.string().max(1024),
  name: z.string().max(512).optional(),
  role: z.string().max(32).optional(),
  aadObjectId: z.string().max(128).optional(),
});
export type Party = z.infer<typeof Party>;

/** What a customer was told about their data: which version of the notice, in which language, and when. */
export const ShownNotice = z.object({ version: z.string().min(1).max(40), locale: LocaleCode, shownAt: Instant });

/**
 * Anything JSON can hold. Not walked here: what is read comes out of `JSON.parse`, what is written is typed, and its size
 * is bounded where it enters the house. Walking it (`z.json()`) was two thirds of the cost of validating a record.
 */
export const Json = z.unknown() as z.ZodType<JsonValue>;
export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };
