import * as z from 'zod';
import { ACTS, CATEGORIES, EMOTIONS, SIGNALS } from '../../nlp/labels.ts';

/** Tags of a customer's message that a reviewer may set right. */
export const CORRECTED_TAGS = ['complaint', 'emotion', 'categories', 'severity', 'signals', 'act'] as const;
export type CorrectedTag = (typeof CORRECTED_TAGS)[number];

const of = <T extends CorrectedTag, V extends z.ZodType>(tag: T, value: V) =>
  z.strictObject({
    /** Line of the transcript. */
    seq: z.number().int().positive(),
    tag: z.literal(tag),
    /** What the recognizer had said. */
    was: value,
    /** What it should have said. */
    is: value,
    reason: z.string().trim().min(1).max(500).optional(),
  });

const YesNo = z.union([z.literal(0), z.literal(1)]);
const Severity = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);

/** A tag that a reviewer set right. Values are those of docs/labels.md; of categories the main one comes first. */
export const TagCorrection = z.discriminatedUnion('tag', [
  of('complaint', YesNo),
  of('emotion', z.enum(EMOTIONS)),
  of('categories', z.array(z.enum(CATEGORIES)).max(3)),
  of('severity', Severity),
  of('signals', z.array(z.enum(SIGNALS)).max(SIGNALS.length)),
  of('act', z.enum(ACTS)),
]);
export type TagCorrection = z.infer<typeof TagCorrection>;
