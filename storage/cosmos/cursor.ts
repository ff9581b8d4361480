import { StoreError } from '../ports.ts';

/** Where a page ended, as text that only the port that made it will take. */
export function cursorText(port: string, ...parts: readonly string[]): string {
  return Buffer.from(JSON.stringify([port, ...parts])).toString('base64url');
}

/**
 * Reads back what `cursorText` made.
 * @throws StoreError `corrupt` when this port did not make it.
 */
export function cursorParts(port: string, count: number, cursor: string): string[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const isOurs =
      Array.isArray(parts) && parts.length === count + 1 && parts.every((part) => typeof part === 'string');
    if (isOurs && parts[0] === port) return parts.slice(1) as string[];
  } catch {
    // Answered below, like any other text that is no cursor.
  }
  throw new StoreError('corrupt', 'The page cursor was not given by this store.');
}
