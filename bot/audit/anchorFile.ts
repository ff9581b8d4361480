import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as z from 'zod';
import type { AuditHead } from '../../storage/index.ts';

/** A head of the house's chain, as it is noted outside the store. */
const Anchor = z.object({
  v: z.literal(1),
  at: z.string(),
  seq: z.number().int().nonnegative(),
  mac: z.string(),
  /** Which key it was made with. */
  key: z.string(),
  /** The store was set back to this head, with leave: what was noted of later ones holds no more. */
  restored: z.literal(true).optional(),
});
export type Anchor = z.infer<typeof Anchor>;

/** Adds a line, and waits until it is on the disk. The file is made where there is none, for this user alone. */
export async function addAnchor(path: string, anchor: Anchor): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const file = await open(path, 'a', 0o600);
  try {
    await file.write(`${JSON.stringify(anchor)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** What an anchor file says. */
export interface Anchors {
  heads: AuditHead[];
  /** Keys they were made with. */
  keys: Set<string>;
  /** Lines that are none, counted from 1. One that was being written when a process died may be the last. */
  unreadable: number[];
}

/** Reads an anchor file; undefined when there is none. */
export async function readAnchors(path: string): Promise<Anchors | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  const anchors: Anchors = { heads: [], keys: new Set(), unreadable: [] };
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '') continue;
    const anchor = anchorOf(line);
    if (!anchor) anchors.unreadable.push(index + 1);
    else take(anchors, anchor);
  }
  return anchors;
}

function take(anchors: Anchors, { seq, mac, key, restored }: Anchor): void {
  if (restored) anchors.heads = anchors.heads.filter((head) => head.seq <= seq);
  if (seq > 0) anchors.heads.push({ seq, mac });
  anchors.keys.add(key);
}

function anchorOf(line: string): Anchor | undefined {
  try {
    return Anchor.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}
