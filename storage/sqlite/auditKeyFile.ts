import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { StoreError } from '../ports.ts';

/** Name of the file in the data folder. */
export const AUDIT_KEY_FILE = 'audit.key';

/**
 * The secret of the audit chains that lies beside the data, made the first time. It appears whole or not at all, and whoever comes
 * second gets the first one's.
 * @throws StoreError `unavailable` when there is none and it may not be made.
 */
export function auditSecretOf(folder: string, mayMake: boolean): string {
  const path = join(folder, AUDIT_KEY_FILE);
  const known = read(path);
  if (known !== undefined) return known;
  if (!mayMake) throw new StoreError('unavailable', `There is no ${AUDIT_KEY_FILE} in ${folder}; set KESU_AUDIT_KEY.`);
  make(path);
  return read(path) ?? '';
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function make(path: string): void {
  const part = `${path}.${process.pid}.${randomBytes(6).toString('hex')}`;
  const file = openSync(part, 'wx', 0o600);
  try {
    writeSync(file, `${randomBytes(32).toString('base64url')}\n`);
    fsyncSync(file);
    // A link fails where a rename would replace what another process has made meanwhile.
    linkSync(part, path);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    closeSync(file);
    rmSync(part, { force: true });
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
