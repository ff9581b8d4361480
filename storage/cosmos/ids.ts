import { createHash } from 'node:crypto';

/** Ids that may stand in an address as they are. `~` is kept for hashes. */
const PLAIN = /^[A-Za-z0-9][A-Za-z0-9_.:|-]{0,199}$/;

/**
 * Any text as the part of an id. Cosmos DB forbids `/ \ ? #` in ids and ends them at 1,023 bytes; what is not plain becomes
 * its hash, so that no two texts meet. (`JSON.stringify` keeps lone surrogates apart, UTF-8 would not.)
 */
export function idPart(text: string): string {
  return PLAIN.test(text) ? text : `~${hash(text)}`;
}

/** Partition key of a conversation and of all that belongs to it. */
export function partitionOf(conversationKey: string): string {
  return idPart(conversationKey);
}

/** Short hash over texts, for what is only ever compared. */
export function hash(...texts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(texts)).digest('base64url');
}
