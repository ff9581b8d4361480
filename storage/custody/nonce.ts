import { randomFillSync } from 'node:crypto';

const NONCE_BYTES = 12;
/** Nonces drawn at a time: asking the system for each costs as much as sealing. */
const POOL = Buffer.alloc(NONCE_BYTES * 256);
let used = POOL.length;

/** 96 random bits, never given twice. */
export function takeNonce(): Buffer {
  if (used === POOL.length) {
    randomFillSync(POOL);
    used = 0;
  }
  used += NONCE_BYTES;
  return Buffer.from(POOL.subarray(used - NONCE_BYTES, used));
}
