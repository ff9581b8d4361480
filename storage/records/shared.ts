import * as z from 'zod';
import { LOCALES } from '../../nlp/labels.ts';

/** ISO 8601 instant in UTC with milliseconds, e.g. `2026-11-21T09:30:00.000Z`; sorts as text. */
export const Instant = z.iso.datetime({ precision: 3 });

export const LocaleCode = z.enum(LOCALES);

/** One side of a conversation, as the channel names it. */
export const Party = z.object({
  id: z.string().max(1024),
  name: z.string().max(512).optional(),
  role: z.string().max(32).optional(),
  aadObjectId: z.string().max(128).optional(),
});
export type Party = z.infer<typeof Party>;

/** Anything JSON can hold. Bounded where it enters the house, so not again here. */
export const Json: z.ZodType<JsonValue> = z.json() as z.ZodType<JsonValue>;
export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };
