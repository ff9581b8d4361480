import { hash } from 'node:crypto';

/** Bytes that SHA-256 takes at a time; an HMAC key is padded to it (RFC 2104). */
const BLOCK = 64;
const DIGEST = 32;
const INNER_PAD = 0x36;
const OUTER_PAD = 0x5c;

/**
 * HMAC-SHA256 as base64url, over one-shot hashes: a third faster than `createHmac` for texts of some hundred bytes, which is what
 * checking a whole store is made of.
 */
export function createFastHmac(key: Uint8Array): (text: string) => string {
  if (key.length > BLOCK) throw new RangeError('A key longer than a block would have to be hashed first.');
  const outer = Buffer.alloc(BLOCK + DIGEST, OUTER_PAD);
  const innerPad = Buffer.alloc(BLOCK, INNER_PAD);
  for (const [index, byte] of key.entries()) {
    outer[index] = byte ^ OUTER_PAD;
    innerPad[index] = byte ^ INNER_PAD;
  }
  let inner = Buffer.alloc(0);
  const room = (bytes: number) => {
    if (inner.length >= bytes) return;
    inner = Buffer.alloc(bytes * 2);
    innerPad.copy(inner);
  };
  return (text) => {
    // UTF-8 needs at most three bytes for each unit of UTF-16.
    room(BLOCK + text.length * 3);
    const end = BLOCK + inner.write(text, BLOCK, 'utf8');
    outer.write(hash('sha256', inner.subarray(0, end), 'binary'), BLOCK, 'binary');
    return hash('sha256', outer, 'base64url');
  };
}
