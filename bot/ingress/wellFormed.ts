/** Anything `JSON.parse` can return. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

// biome-ignore lint/suspicious/noControlCharactersInRegex: U+0000 is what is looked for
const NUL = /\u0000/g;

/** Lone surrogates and U+0000 become U+FFFD: neither survives UTF-8 storage and C strings unchanged. */
export function wellFormedText(text: string): string {
  return text.toWellFormed().replace(NUL, '\uFFFD');
}

/**
 * A copy of `value` with every string and key made well-formed, and without keys that are `undefined`. `value` must be
 * of bounded depth.
 */
export function wellFormed(value: Json): Json {
  if (typeof value === 'string') return wellFormedText(value);
  if (Array.isArray(value)) return value.map(wellFormed);
  if (value === null || typeof value !== 'object') return value;
  // fromEntries defines own properties, so no key can reach a setter of the prototype.
  const present = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(present.map(([key, inner]) => [wellFormedText(key), wellFormed(inner)]));
}
