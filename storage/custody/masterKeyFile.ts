import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { StoreError } from '../ports.ts';
import { KEY_BYTES, parseMasterKey } from './masterKeys.ts';

const FILE = 'master.key';

/** A new key as it stands in settings and key files. */
export function newMasterKey(): string {
  return randomBytes(KEY_BYTES).toString('base64');
}

/**
 * The master keys in the file of a data folder, the newest first; one a line.
 * @throws StoreError `unavailable` when there is no such file, or something else is in it.
 */
export function readMasterKeyFile(folder: string): Buffer[] {
  const path = join(folder, FILE);
  if (!existsSync(path))
    throw new StoreError('unavailable', `There is no ${FILE} in ${folder}, and KESU_MASTER_KEY is not set.`);
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const keys = lines.map((line) => parseMasterKey(line.trim()));
  const valid = keys.filter((key) => key !== undefined);
  if (valid.length === 0 || valid.length < keys.length)
    throw new StoreError(
      'unavailable',
      `${join(folder, FILE)} does not hold one key of 32 bytes, as base64, in each line.`,
    );
  return valid;
}

/** Whether a data folder has master keys of its own. */
export const hasMasterKeyFile = (folder: string): boolean => existsSync(join(folder, FILE));

/** Writes the master keys of a data folder, readable by this user alone: the whole new file is there, or the whole old one. */
export function writeMasterKeyFile(folder: string, keys: readonly string[]): void {
  const path = join(folder, FILE);
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  const file = openSync(draft, 'wx', 0o600);
  try {
    writeSync(file, `${keys.join('\n')}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(draft, path);
  syncFolder(folder);
}

/** Without it the file could be gone after a power cut, and everything sealed with it. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
