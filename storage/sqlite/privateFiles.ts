import { closeSync, mkdirSync, openSync } from 'node:fs';

/** Makes the folder, and its parents, readable by this user alone; one that exists is left as it is. */
export function createPrivateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
}

/**
 * Makes an empty file that only this user can read; SQLite gives its side files the same mode. A file that exists is
 * not even opened: closing it would drop the locks this process holds on it.
 */
export function createPrivately(path: string): void {
  try {
    closeSync(openSync(path, 'wx', 0o600));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}
