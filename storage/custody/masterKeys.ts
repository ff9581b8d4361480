import { createCipheriv, createDecipheriv, createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import { StoreError } from '../ports.ts';
import { takeNonce } from './nonce.ts';

/** Bytes of every key: AES-256. */
export const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A key as it is given in settings and key files: 32 bytes as base64. Undefined for any other text. */
export function parseMasterKey(text: string): Buffer | undefined {
  if (!/^[A-Za-z0-9+/_-]{43}=?$/.test(text)) return undefined;
  const key = Buffer.from(text, 'base64');
  return key.length === KEY_BYTES ? key : undefined;
}

/**
 * The keys that all other keys are wrapped with (AES-256-GCM). The first wraps; the others only unwrap what is not wrapped
 * anew yet.
 */
export class MasterKeys {
  readonly #keys: ReadonlyMap<string, KeyObject>;
  readonly #current: string;

  /** @throws RangeError without a key, or with one that is not 32 bytes long. */
  constructor(keys: readonly Buffer[]) {
    const [first] = keys;
    if (!first || keys.some(({ length }) => length !== KEY_BYTES)) throw new RangeError('a master key has 32 bytes');
    this.#keys = new Map(keys.map((key) => [nameOf(key), createSecretKey(key)]));
    this.#current = nameOf(first);
  }

  /** A key as it may be stored. `owner` says what it is the key of: elsewhere it does not open. */
  wrap(key: Buffer, owner: string): string {
    const nonce = takeNonce();
    const cipher = createCipheriv('aes-256-gcm', this.#named(this.#current), nonce).setAAD(Buffer.from(owner));
    const wrapped = Buffer.concat([nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()]);
    return `${this.#current}:${wrapped.toString('base64')}`;
  }

  /** @throws StoreError `unavailable` when its master key is not among ours, `corrupt` when it is no such key. */
  unwrap(wrapped: string, owner: string): Buffer {
    const [name = '', text = ''] = wrapped.split(':');
    const key = this.#named(name);
    const bytes = Buffer.from(text, 'base64');
    try {
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES), {
        authTagLength: TAG_BYTES,
      });
      decipher.setAAD(Buffer.from(owner)).setAuthTag(bytes.subarray(-TAG_BYTES));
      return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
    } catch (cause) {
      throw new StoreError('corrupt', 'A stored key does not open.', { cause });
    }
  }

  /** Whether it is wrapped with the newest master key. */
  isCurrent(wrapped: string): boolean {
    return wrapped.startsWith(`${this.#current}:`);
  }

  #named(name: string): KeyObject {
    const key = this.#keys.get(name);
    if (key) return key;
    throw new StoreError(
      'unavailable',
      'The data is sealed with another master key than the one given (KESU_MASTER_KEY).',
    );
  }
}

/** Tells keys apart and says nothing about them. */
function nameOf(key: Buffer): string {
  return createHmac('sha256', key).update('kesu master key').digest('base64url').slice(0, 8);
}
