import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { COVERED, LEAN } from './leanProcess.ts';

const KESU = fileURLToPath(new URL('../../bot/cli/kesu.ts', import.meta.url));

/** What a command came to. */
export interface Ran {
  code: number;
  stdout: string;
  stderr: string;
}

/** The first two words of what ran under coverage already: a command with its first flag, or what it is asked to do. */
const counted = new Set<string>();

/**
 * Runs `kesu` as an operator does: in a process of its own, without standard input and without this process's own settings.
 * Resolves however it ends. Of several runs of one kind the first counts as covered; the others start in half the time.
 */
export function runKesu(args: readonly string[], env: Record<string, string> = {}): Promise<Ran> {
  const kind = args.slice(0, 2).join(' ');
  const start = counted.has(kind) ? LEAN : COVERED;
  counted.add(kind);
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [KESU, ...args],
      { env: { PATH: process.env.PATH, ...start, ...env } },
      (error, stdout, stderr) => resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
    child.stdin?.end();
  });
}
