import { readFile, stat } from 'node:fs/promises';
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type * as z from 'zod';
import { Pack } from './schema.ts';

/** One thing that is wrong in a pack file. `line` counts from 1. */
export interface PackProblem {
  line: number;
  /** Where in the pack, e.g. `categories.delivery.facts[1]`; empty for the file as a whole. */
  path: string;
  message: string;
}

/** A pack file that cannot be used. The message lists every problem with its line. */
export class PackError extends Error {
  readonly problems: readonly PackProblem[];
  constructor(file: string, problems: readonly PackProblem[], options?: ErrorOptions) {
    const lines = problems.map(({ line, path, message }) => `${file}:${line}: ${path ? `${path}: ` : ''}${message}`);
    super(lines.join('\n'), options);
    this.name = 'PackError';
    this.problems = problems;
  }
}

/** Many times the size of a real pack. */
const LARGEST_BYTES = 1_000_000;

type Path = readonly PropertyKey[];

const sayPath = (path: Path) =>
  path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');

/** Line of a setting, or of the closest thing around it that is there. */
function lineOf(document: Document, lines: LineCounter, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = document.getIn(path.slice(0, length - 1), true);
    const step = path[length - 1];
    const pair = isMap(parent)
      ? parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
      : undefined;
    const node = isNode(pair?.key) ? pair.key : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

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

/**
 * Reads a pack from YAML text.
 *
 * @param file Name to show in errors.
 * @throws PackError with every problem found, each with its line.
 */
export function parsePack(text: string, file: string): Pack {
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
  return result.data;
}

/**
 * Reads the pack at `path`.
 *
 * @throws PackError when the file cannot be read, is larger than 1 MB, or is not a valid pack.
 */
export async function loadPack(path: string): Promise<Pack> {
  const whole = (message: string, cause?: unknown) => new PackError(path, [{ line: 1, path: '', message }], { cause });
  try {
    if ((await stat(path)).size > LARGEST_BYTES) throw whole('the file is larger than 1 MB');
    return parsePack(await readFile(path, 'utf8'), path);
  } catch (error) {
    if (error instanceof PackError) throw error;
    throw whole('the file cannot be read', error);
  }
}
