import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import * as z from 'zod';
import { LOCALES } from '../../nlp/index.ts';

const Line = z.string().max(2000);
const Lines = z.array(Line).min(1).max(40);

/** A customer as data: what they know, what they want, how they are. */
const Persona = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_]{1,39}$/, 'small letters, digits and _'),
  locale: z.enum(LOCALES),
  story: Lines.describe('Said one after another while the bot listens.'),
  facts: z.record(z.string(), Line).default({}).describe('What they answer when a fact is asked for.'),
  unknown: Line.describe('What they say when they do not know.'),
  yes: Line,
  no: Line,
  demand: Line.describe('What they would like.'),
  accept: Line,
  reject: Line,
  accepts: z
    .number()
    .int()
    .min(0)
    .max(9)
    .default(1)
    .describe('Which offer they take: 1 the first, 2 the second …, 0 none.'),
  heat: Lines.optional().describe('What they throw in when they are angry.'),
  aside: Lines.optional().describe('What they throw in besides: questions, thanks, slips.'),
  correction: z.record(z.string(), Line).default({}).describe('Put right, once, when the facts are read back.'),
  patience: z.number().int().min(1).max(60).default(30).describe('Messages after which they walk away.'),
  solved: z.boolean().default(true).describe('Whether it is solved when we come back.'),
  score: z.number().int().min(1).max(5).default(5),
});
export type Persona = z.infer<typeof Persona>;

const Personas = z.array(Persona).min(1).max(500);

/**
 * Reads customers from a YAML file.
 * @throws Error naming the file and everything that is wrong in it.
 */
export function readPersonas(file: URL | string): Persona[] {
  const result = Personas.safeParse(parse(readFileSync(file, 'utf8'), { maxAliasCount: 100, merge: true }));
  if (!result.success) throw new Error(`${String(file)}: ${z.prettifyError(result.error)}`);
  return result.data;
}
