import { readFileSync } from 'node:fs';

/** What is generally known of words: how much each tells, and which are alike. */
export interface WordVectors {
  readonly dimensions: number;
  /** Place of a token in the table, or -1. */
  find(key: number): number;
  /** How rare it is among service messages: log of their number over those that have it. */
  rarity(place: number): number;
  /** Cosine of two entries. */
  likeness(one: number, other: number): number;
}

/** The table as it is stored: entries of `dimensions` bytes whose length is the same for all. */
export interface WordTable {
  readonly dimensions: number;
  readonly keys: Uint32Array;
  /** Sixteenths. */
  readonly rarities: Uint8Array;
  readonly vectors: Int8Array;
}

const MAGIC = 0x3157534b;

/** Length of a stored vector: the longest that surely fits a byte in every coordinate. */
export const VECTOR_LENGTH = 127;

/** Steps a rarity is stored in. */
export const RARITY_STEPS = 16;

/** The file of a table. */
export function encodeWords({ dimensions, keys, rarities, vectors }: WordTable): Buffer {
  const head = Uint32Array.of(MAGIC, dimensions, keys.length);
  return Buffer.concat(
    [head, keys, rarities, vectors].map((part) => new Uint8Array(part.buffer, part.byteOffset, part.byteLength)),
  );
}

/** Reads what `encodeWords` wrote. Throws when it is something else. */
export function decodeWords(file: Uint8Array): WordTable {
  const bytes = Uint8Array.from(file);
  const [magic, dimensions = 0, count = 0] = new Uint32Array(bytes.buffer, 0, 3);
  if (magic !== MAGIC) throw new Error('not a file of word vectors');
  const raritiesAt = 12 + 4 * count;
  if (bytes.length !== raritiesAt + count * (1 + dimensions)) throw new Error('the file of word vectors is cut off');
  return {
    dimensions,
    keys: new Uint32Array(bytes.buffer, 12, count),
    rarities: new Uint8Array(bytes.buffer, raritiesAt, count),
    vectors: new Int8Array(bytes.buffer, raritiesAt + count, count * dimensions),
  };
}

/** Makes a table ready for use. */
export function createWordVectors({ dimensions, keys, rarities, vectors }: WordTable): WordVectors {
  const places = new Map<number, number>();
  keys.forEach((key, place) => {
    places.set(key, place);
  });
  return {
    dimensions,
    find: (key) => places.get(key) ?? -1,
    rarity: (place) => (rarities[place] ?? 0) / RARITY_STEPS,
    likeness(one, other) {
      let sum = 0;
      const a = one * dimensions;
      const b = other * dimensions;
      for (let d = 0; d < dimensions; d += 1) sum += (vectors[a + d] as number) * (vectors[b + d] as number);
      return sum / (VECTOR_LENGTH * VECTOR_LENGTH);
    },
  };
}

/** The table that comes with the program, as it is stored. */
export function readWordTable(): WordTable {
  return decodeWords(readFileSync(new URL('../models/words.bin', import.meta.url)));
}

let loaded: WordVectors | undefined;

/** The table that comes with the program, read when first needed. */
export function loadWordVectors(): WordVectors {
  loaded ??= createWordVectors(readWordTable());
  return loaded;
}
