import { AppError } from '../errors.ts';
import { type Json, wellFormed } from './wellFormed.ts';

export interface JsonLimits {
  /** Most arrays and objects inside one another. */
  depth: number;
  /** Most keys in the whole text. */
  keys: number;
  /** Most values in the whole text. */
  values: number;
}

/** Far above what channels send (an Adaptive Card submit nests about 6 deep), far below what hurts. */
export const JSON_LIMITS: JsonLimits = { depth: 32, keys: 2_000, values: 10_000 };

const refusal = (reason: string) => new AppError('invalid_json', { reason });

/** Index just behind the closing quote of the string that starts at `start`. */
function endOfString(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i++) {
    const c = text[i];
    if (c === '\\') i++;
    else if (c === '"') return i + 1;
  }
  throw refusal('syntax');
}

function endOfNumber(text: string, start: number): number {
  let i = start + 1;
  while (i < text.length && '0123456789+-.eE'.includes(text.charAt(i))) i++;
  return i;
}

function decodeKey(text: string, start: number, end: number): string {
  try {
    return String(JSON.parse(text.slice(start, end)));
  } catch (cause) {
    throw new AppError('invalid_json', { reason: 'syntax', cause });
  }
}

/**
 * One pass over the text that refuses what `JSON.parse` would swallow and later code would choke on. Full syntax is
 * left to `JSON.parse`, which runs afterwards.
 */
function scan(text: string, limits: JsonLimits): void {
  /** One set of keys per open object, `undefined` per open array. */
  const open: (Set<string> | undefined)[] = [];
  let keys = 0;
  let values = 1;
  let i = 0;
  /** The last string: if a colon comes, it was a key. */
  let lastString: { start: number; end: number } | undefined;
  while (i < text.length) {
    const c = text.charAt(i);
    if (c === '"') {
      const end = endOfString(text, i);
      lastString = { start: i, end };
      i = end;
      continue;
    }
    if (c === '{' || c === '[') {
      values++;
      open.push(c === '{' ? new Set() : undefined);
      if (open.length > limits.depth) throw refusal('too_deep');
    } else if (c === '}' || c === ']') open.pop();
    else if (c === ',') values++;
    else if (c === ':' && lastString !== undefined) {
      const key = decodeKey(text, lastString.start, lastString.end);
      const seen = open.at(-1);
      if (key === '__proto__') throw refusal('proto_key');
      if (seen?.has(key)) throw refusal('duplicate_key');
      seen?.add(key);
      keys++;
    } else if (c === '-' || (c >= '0' && c <= '9')) {
      const end = endOfNumber(text, i);
      if (!Number.isFinite(Number(text.slice(i, end)))) throw refusal('number_range');
      i = end - 1;
    }
    if (keys > limits.keys) throw refusal('too_many_keys');
    if (values > limits.values) throw refusal('too_many_values');
    i++;
  }
}

/**
 * Parses JSON from outside. Before a single object is built, one linear pass refuses: nesting, keys or values above the
 * limits; a key twice in one object (parsers disagree on which wins); numbers beyond the range of a double, such as
 * `1e999`; and the key `__proto__`. Other odd keys (`constructor`, `prototype`, `toString`) are plain data. In strings,
 * lone surrogates and U+0000 become U+FFFD, so that what is stored is what was hashed.
 * @throws AppError `invalid_json`.
 */
export function parseJson(text: string, limits: JsonLimits = JSON_LIMITS): Json {
  scan(text, limits);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new AppError('invalid_json', { reason: 'syntax', cause });
  }
  return wellFormed(value as Json);
}
