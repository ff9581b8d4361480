import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { open, rename, truncate } from 'node:fs/promises';
import { type MoveLine, readMoveLine, StoreError } from '../../storage/index.ts';
import { splitLines } from './splitLines.ts';

/** Longest line that is read: a file of some hundred megabytes, as base64. */
const LINE_MAX = 400_000_000;

/** How an export ends: lines before this one, and the SHA-256 of all their bytes. */
interface End {
  kind: 'end';
  lines: number;
  sha256: string;
}

/** The texts of an export, with what they add up to as the last one. */
export async function* withEnd(
  lines: AsyncIterable<MoveLine>,
  before: { lines: number; sha: ReturnType<typeof createHash> } = { lines: 0, sha: createHash('sha256') },
): AsyncGenerator<string> {
  let count = before.lines;
  for await (const line of lines) {
    const text = `${JSON.stringify(line)}\n`;
    before.sha.update(text);
    count += 1;
    yield text;
  }
  const end: End = { kind: 'end', lines: count, sha256: before.sha.digest('hex') };
  yield `${JSON.stringify(end)}\n`;
}

/** A file that appears under its name when it is whole; until then it can be gone on with. */
const partOf = (path: string) => `${path}.part`;

/**
 * Writes texts behind `from` bytes of the unfinished file, for its owner only, and gives it its name in the end.
 */
export async function writeMoveFile(path: string, texts: AsyncIterable<string>, from = 0): Promise<void> {
  const part = partOf(path);
  if (from > 0) await truncate(part, from);
  const file = await open(part, from > 0 ? 'a' : 'w', 0o600);
  try {
    for await (const text of texts) await file.write(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(part, path);
}

const CONVERSATION = /^\{"kind":"conversation","key":("(?:[^"\\]|\\.)*")/;

/** Where an export that broke off is to be gone on with. */
export interface Unfinished {
  /** The last conversation that is whole, with its files. */
  after: string;
  /** What there is up to it. */
  bytes: number;
  lines: number;
  sha: ReturnType<typeof createHash>;
}

/** Reads the unfinished file of an export; undefined when there is none, or no whole conversation in it. */
export async function readUnfinished(path: string): Promise<Unfinished | undefined> {
  if (!existsSync(partOf(path))) return undefined;
  const sha = createHash('sha256');
  let whole: Unfinished | undefined;
  let current: string | undefined;
  let [bytes, lines] = [0, 0];
  for await (const { text = '' } of splitLines(createReadStream(partOf(path)), LINE_MAX)) {
    const key = CONVERSATION.exec(text)?.[1];
    if (key !== undefined) {
      // Another one begins, so the one before it is whole.
      if (current !== undefined) whole = { after: current, bytes, lines, sha: sha.copy() };
      current = String(JSON.parse(key));
    }
    sha.update(`${text}\n`);
    bytes += Buffer.byteLength(text) + 1;
    lines += 1;
  }
  return whole;
}

/**
 * The lines of an export.
 * @throws StoreError `corrupt` when it is not whole, or not as it was written; at the end, so it is read once before it is used.
 */
export async function* readMoveFile(path: string): AsyncGenerator<MoveLine> {
  const sha = createHash('sha256');
  let end: End | undefined;
  let count = 0;
  for await (const { text } of splitLines(createReadStream(path), LINE_MAX)) {
    if (text === undefined || end !== undefined) throw notWhole();
    if (text.startsWith('{"kind":"end"')) {
      end = endOf(text);
      continue;
    }
    sha.update(`${text}\n`);
    count += 1;
    yield readMoveLine(text);
  }
  if (end?.lines !== count || end.sha256 !== sha.digest('hex')) throw notWhole();
}

function endOf(text: string): End {
  try {
    return JSON.parse(text) as End;
  } catch {
    throw notWhole();
  }
}

function notWhole(): StoreError {
  return new StoreError('corrupt', 'The export is not whole, or not as it was written.');
}
