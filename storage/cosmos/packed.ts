import { StoreError } from '../ports.ts';

/**
 * A value as it stands in an item: as it is, so that people can read it in the portal; or as JSON text, where it holds a lone
 * surrogate, which JSON can escape and UTF-8 cannot hold.
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

/** What was packed. */
export function unpack(packed: Packed | undefined): unknown {
  if (packed === undefined) return undefined;
  return 'json' in packed ? (JSON.parse(packed.json) as unknown) : packed.value;
}
