import { randomBytes } from 'node:crypto';

/**
 * Makes ETags that never come again: a random part for each opening of the store and a counter within it. A counter in
 * the row would repeat once a conversation is erased and begun anew.
 */
export function createEtags(): () => string {
  const opening = randomBytes(9).toString('base64url');
  let count = 0;
  return () => {
    count += 1;
    return `${opening}.${count.toString(36)}`;
  };
}
