import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { StoreError } from '../ports.ts';
import { takeNonce } from './nonce.ts';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Begin sealed texts: compressed, and as they are. No JSON text begins so. */
const DEFLATED = 's1.';
const PLAIN = 's0.';
/** Where a record is paid by its size, shorter ones alone are not worth the work of compressing them; in characters. */
export const PAID_BY_SIZE = 512;
/** No record is larger: guards against a text that would fill the memory. */
const MOST_BYTES = 64 * 1024 * 1024;
/** Small windows: records are some kilobytes, and a larger one costs more to set up than to use. */
const DEFLATE = { level: 1, memLevel: 8, windowBits: 13, chunkSize: 4096 };
const INFLATE = { chunkSize: 4096, maxOutputLength: MOST_BYTES };

/** Whether a stored text is sealed; one of an older version of this program is plain JSON. */
export const isSealed = (stored: string): boolean => stored.startsWith(DEFLATED) || stored.startsWith(PLAIN);

/**
 * The key of one conversation, or of one record that stands alone: compresses, then seals with AES-256-GCM. `identity` says
 * which record it is; a text that was moved to another place does not open there.
 */
export class DataKey {
  readonly #key: KeyObject;
  readonly #deflateFrom: number;

  /** @param deflateFrom Length from which a text is compressed. */
  constructor(key: Buffer, deflateFrom: number = PAID_BY_SIZE) {
    this.#deflateFrom = deflateFrom;
    // As bytes, it would be made into one of these at each use, which costs four times as much as the sealing.
    this.#key = createSecretKey(key);
  }

  /** Text that may be stored. */
  seal(identity: string, text: string): string {
    if (text.length < this.#deflateFrom) return PLAIN + this.sealBytes(identity, Buffer.from(text)).toString('base64');
    return DEFLATED + this.sealBytes(identity, deflateRawSync(text, DEFLATE)).toString('base64');
  }

  /** @throws StoreError `corrupt` when it was not sealed with this key for this record. */
  open(identity: string, stored: string): string {
    const packed = this.openBytes(identity, Buffer.from(stored.slice(PLAIN.length), 'base64'));
    if (stored.startsWith(PLAIN)) return packed.toString('utf8');
    try {
      return inflateRawSync(packed, INFLATE).toString('utf8');
    } catch {
      throw new StoreError('corrupt', 'A sealed record is damaged.');
    }
  }

  sealBytes(identity: string, bytes: Uint8Array): Buffer {
    const nonce = takeNonce();
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonce).setAAD(Buffer.from(identity));
    return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
  }

  /** @throws StoreError `corrupt` when they were not sealed with this key for this record. */
  openBytes(identity: string, sealed: Uint8Array): Buffer {
    try {
      const decipher = createDecipheriv('aes-256-gcm', this.#key, sealed.subarray(0, NONCE_BYTES), {
        authTagLength: TAG_BYTES,
      });
      decipher.setAAD(Buffer.from(identity)).setAuthTag(sealed.subarray(-TAG_BYTES));
      return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
    } catch {
      // The cause says nothing more, and must hold nothing of the record.
      throw new StoreError('corrupt', 'A sealed record does not open here.');
    }
  }
}
