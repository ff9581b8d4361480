import { readFile, stat } from 'node:fs/promises';
import { type Document, LineCounter, parseDocument } from 'yaml';
import type * as z from 'zod';
import type { Misfit } from './references.ts';
import { Pack } from './schema.ts';
import { lineOf, sayPath } from './yamlLines.ts';

/** One thing that is wrong in a pack file. `line` counts from 1. */
export interface PackProblem {
  line: number;
  /** Where in the pack, e.g. `categories.delivery.facts[1]`; empty for the file as a whole. */
  path: string;
  message: string;
}

/** A problem as one line, in the form editors make a link of: `file:line: path: message`. */
export function sayProblem(file: string, { line, path, message }: PackProblem): string {
  return `${file}:${line}: ${path ? `${path}: ` : ''}${message}`;
}

/** A pack file that cannot be used. The message lists every problem with its line. */
export class PackError extends Error {
  readonly problems: readonly PackProblem[];
  constructor(file: string, problems: readonly PackProblem[], options?: ErrorOptions) {
    super(problems.map((problem) => sayProblem(file, problem)).join('\n'), options);
    this.name = 'PackError';
    this.problems = problems;
  }
}

/** Many times the size of a real pack. */
const LARGEST_BYTES = 1_000_000;

function explain(issue: z.core.$ZodIssue, document: Document, lines: LineCounter): PackProblem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      line: lineOf(document, lines, [...issue.path, key]),
      path: sayPath([...issue.path, key]),
      message: 'there is no such setting',
    }));
  }
  const missing = issue.code === 'invalid_type' && !document.hasIn(issue.path);
  const message = missing ? 'is missing' : issue.message.replace(/^Invalid input: /, '');
  return [{ line: lineOf(document, lines, issue.path), path: sayPath(issue.path), message }];
}

function unfold(document: Document, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    throw new PackError(file, [{ line: 1, path: '', message: 'its aliases unfold without end' }], { cause: error });
  }
}

function parse(text: string, file: string): { pack: Pack; document: Document; lines: LineCounter } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    const problems = document.errors.map(({ pos, message }) => ({
      line: lines.linePos(pos[0]).line,
      path: '',
      message,
    }));
    throw new PackError(file, problems);
  }
  const result = Pack.safeParse(unfold(document, file));
  if (!result.success) {
    throw new PackError(
      file,
      result.error.issues.flatMap((issue) => explain(issue, document, lines)),
    );
  }
  return { pack: result.data, document, lines };
}

/**
 * Reads a pack from YAML text.
 *
 * @param file Name to show in errors.
 * @throws PackError with every problem found, each with its line.
 */
export function parsePack(text: string, file: string): Pack {
  return parse(text, file).pack;
}

async function readText(path: string): Promise<string> {
  const whole = (message: string, cause?: unknown) => new PackError(path, [{ line: 1, path: '', message }], { cause });
  try {
    if ((await stat(path)).size > LARGEST_BYTES) throw whole('the file is larger than 1 MB');
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof PackError) throw error;
    throw whole('the file cannot be read', error);
  }
}

/**
 * Reads the pack at `path`.
 *
 * @throws PackError when the file cannot be read, is larger than 1 MB, or is not a valid pack.
 */
export async function loadPack(path: string): Promise<Pack> {
  return parsePack(await readText(path), path);
}

/** A pack with the place of each of its settings. */
export interface LocatedPack {
  pack: Pack;
  /** What is to be said about a setting, with its line. */
  locate(misfit: Misfit): PackProblem;
}

/**
 * Reads the pack at `path` for somebody who has something to say about it.
 *
 * @throws PackError as `loadPack` does.
 */
export async function openPack(path: string): Promise<LocatedPack> {
  const { pack, document, lines } = parse(await readText(path), path);
  return {
    pack,
    locate: ({ path: at, message }) => ({ line: lineOf(document, lines, at), path: sayPath(at), message }),
  };
}
