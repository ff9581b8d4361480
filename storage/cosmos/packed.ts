import { StoreError } from '../ports.ts';

/**
 * A value as it stands in an item: as it is, so that people can read it in the portal; or as JSON text, where it holds a lone
 * surrogate, which JSON can escape and UTF-8 cannot hold.
 * A gateway that seals stores `{ sealed }` in its place.
 */
export type Packed = { value: unknown } | { json: string };

/** An escape of a surrogate: `JSON.stringify` writes one for a lone surrogate only. */
const LONE_SURROGATE = /\\ud[89a-f]/i;

/** @throws StoreError `corrupt` when the value cannot be written as JSON. */
export function pack(value: unknown): Packed {
  let json: string;
  try {
    json = JSON.stringify(value);
  } catch (cause) {
    throw new StoreError('corrupt', 'A record can\u2019t be written as JSON.', { cause });
  }
  return LONE_SURROGATE.test(json) ? { json } : { value };
}

/** Whether a field of an item was packed. */
export function isPacked(field: unknown): field is Packed {
  return typeof field === 'object' && field !== null && !Array.isArray(field) && ('value' in field || 'json' in field);
}

/** What was packed. */
export function unpack(packed: Packed | undefined): unknown {
  if (packed === undefined) return undefined;
  if ('sealed' in packed) throw new StoreError('unavailable', 'A record is sealed, and KESU_MASTER_KEY is not set.');
  return 'json' in packed ? (JSON.parse(packed.json) as unknown) : packed.value;
}
