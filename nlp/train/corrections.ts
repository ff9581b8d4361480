import * as z from 'zod';
import { ACTS, CATEGORIES, EMOTIONS, SIGNALS } from '../labels.ts';

/** Longest line worth reading: a message and its tags are far shorter. */
const LINE_MAX = 100_000;
const TEXT_MAX = 32_000;

/**
 * One message whose tags a reviewer set right. A tag that is absent was not looked at. `signals` and `act` are read by
 * rules, so they are kept for the record and learned by nothing.
 */
export const Correction = z.strictObject({
  text: z.string().trim().min(1).max(TEXT_MAX),
  /** Id of the message; where it is missing, the text stands for it. */
  uid: z.string().min(1).max(200).optional(),
  lang: z.enum(['en', 'zh-Hans', 'zh-Hant']).optional(),
  /** What the bot had said before, and what kind of question that was. */
  bot: z.string().max(TEXT_MAX).optional(),
  ask: z.string().max(40).optional(),
  complaint: z.union([z.literal(0), z.literal(1)]).optional(),
  emotion: z.enum(EMOTIONS).optional(),
  intensity: z.number().min(0).max(3).optional(),
  /** At most three, the main one first. */
  categories: z.array(z.enum(CATEGORIES)).max(3).optional(),
  severity: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).optional(),
  signals: z.array(z.enum(SIGNALS)).max(SIGNALS.length).optional(),
  act: z.enum(ACTS).optional(),
  /** Who set it right (an id, not a name), and when. */
  by: z.string().max(200).optional(),
  at: z.iso.datetime({ offset: true }).optional(),
});
export type Correction = z.infer<typeof Correction>;

/** A file of corrections with lines that are none; says which and why. */
export class CorrectionsError extends Error {
  override readonly name = 'CorrectionsError';
}

/** At most so many wrong lines are listed. */
const LISTED_MAX = 10;

/**
 * Reads JSON lines, one correction each; empty lines are passed over. Of several corrections of one message the last one
 * counts. Throws `CorrectionsError` naming the wrong lines; a message's text never appears in it.
 */
export function readCorrections(jsonLines: string): Correction[] {
  const found = new Map<string, Correction>();
  const wrong: string[] = [];
  jsonLines.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    const read = readLine(line);
    if (typeof read === 'string') wrong.push(`line ${index + 1}: ${read}`);
    else found.set(read.uid ?? read.text, read);
  });
  if (wrong.length > 0) {
    const more = wrong.length > LISTED_MAX ? [`and ${wrong.length - LISTED_MAX} more`] : [];
    throw new CorrectionsError([...wrong.slice(0, LISTED_MAX), ...more].join('\n'));
  }
  return [...found.values()];
}

function readLine(line: string): Correction | string {
  if (line.length > LINE_MAX) return `longer than ${LINE_MAX} characters`;
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'not JSON';
  }
  const { data, error } = Correction.safeParse(value);
  if (data !== undefined) return data;
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.') || 'object'}: ${message}`).join('; ');
}
