import { hkdfSync } from 'node:crypto';
import type { AuditHead } from '../records/audit.ts';
import { createFastHmac } from './hmac.ts';

/** Letters of a MAC that are kept: 132 of 256 bits, more than RFC 2104 asks for (half of the digest). */
const MAC_LETTERS = 22;
/** Letters of a chain's name: 96 bits, so that no two of a house meet. */
const NAME_LETTERS = 16;
/** Letters by which a key is known again. */
const ID_LETTERS = 8;
/** Shortest secret that is taken, in characters. */
export const MIN_AUDIT_SECRET = 32;

/** Before the first line of a chain. */
export const NO_HEAD: AuditHead = { seq: 0, mac: '-'.repeat(MAC_LETTERS) };

/** Name of the chain of the house. */
export const HOUSE = 'house';

/** What chains are made and checked with; made of a secret that is never in the database. */
export interface AuditSeal {
  /** Tells this key from another; says nothing of it. */
  readonly keyId: string;
  /** MAC of a line: over the chain it belongs to, the MAC before it, and its text. */
  mac(chain: string, before: string, text: string): string;
  /** Name of a conversation's chain: always the same, and without the key nobody can tell whose it is. */
  chainName(conversationKey: string): string;
}

/**
 * The seal of a secret. Three keys are derived from it (HKDF, RFC 5869), so that none says anything of another.
 * @throws RangeError when the secret is shorter than 32 characters.
 */
export function createAuditSeal(secret: string): AuditSeal {
  if (secret.length < MIN_AUDIT_SECRET) throw new RangeError('The secret of the audit chain is too short.');
  const derive = (use: string) => new Uint8Array(hkdfSync('sha256', secret, 'kesu audit v1', use, 32));
  const macOf = createFastHmac(derive('mac'));
  const nameOf = createFastHmac(derive('name'));
  const keyId = createFastHmac(derive('id'))('').slice(0, ID_LETTERS);
  return {
    keyId,
    mac: (chain, before, text) => macOf(`${before}${chain}\n${text}`).slice(0, MAC_LETTERS),
    chainName: (key) => nameOf(JSON.stringify(key)).slice(0, NAME_LETTERS),
  };
}
