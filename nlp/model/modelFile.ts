import type { ModelLanguage } from './ngrams.ts';

/** What the numbers of a model mean. */
export interface ModelHeader {
  readonly language: ModelLanguage;
  /** Kinds of writing the model tells apart, e.g. short posts to a brand; the last one is messages to this bot. */
  readonly domains: readonly string[];
  /** Log-odds of complaint are multiplied by `slope` and moved by `shift` to make them a probability (Platt 1999). */
  readonly calibration: { readonly slope: number; readonly shift: number };
  /** One a column: what a weight of 1 stands for, and the column's constant. */
  readonly scales: readonly number[];
  readonly bias: readonly number[];
}

/** A sparse linear model: feature `i` has the weights `offsets[i] .. offsets[i + 1]`, each for one column. */
export interface ModelParts {
  readonly header: ModelHeader;
  readonly keys: Uint32Array;
  readonly offsets: Uint32Array;
  readonly columns: Uint8Array;
  readonly weights: Int8Array;
}

const MAGIC = 0x3155534b;
const ALIGN = 4;

/** The file of a model: a JSON header, the hashes of the features, how many weights each has, columns, weights. */
export function encodeModel({ header, keys, offsets, columns, weights }: ModelParts): Buffer {
  const json = Buffer.from(JSON.stringify(header), 'utf8');
  const padded = Buffer.concat([json, Buffer.alloc((ALIGN - (json.length % ALIGN)) % ALIGN, ' ')]);
  const sizes = Uint8Array.from(keys, (_, i) => (offsets[i + 1] ?? 0) - (offsets[i] ?? 0));
  const start = Uint32Array.of(MAGIC, padded.length, keys.length, weights.length);
  return Buffer.concat([start, padded, keys, sizes, columns, weights].map(bytesOf));
}

function bytesOf(array: Uint8Array | Uint32Array | Int8Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

/** Reads what `encodeModel` wrote. Throws when it is something else. */
export function decodeModel(file: Uint8Array): ModelParts {
  const bytes = file.slice();
  const [magic, headerLength = 0, features = 0, count = 0] = new Uint32Array(bytes.buffer, 0, 4);
  if (magic !== MAGIC) throw new Error('not a model file');
  const keysAt = 16 + headerLength;
  const sizesAt = keysAt + 4 * features;
  const columnsAt = sizesAt + features;
  const weightsAt = columnsAt + count;
  if (bytes.length !== weightsAt + count) throw new Error('the model file is cut off');
  const offsets = new Uint32Array(features + 1);
  for (let i = 0; i < features; i += 1) offsets[i + 1] = (offsets[i] ?? 0) + (bytes[sizesAt + i] ?? 0);
  return {
    header: JSON.parse(Buffer.from(bytes.buffer, 16, headerLength).toString('utf8')) as ModelHeader,
    keys: new Uint32Array(bytes.buffer, keysAt, features),
    offsets,
    columns: new Uint8Array(bytes.buffer, columnsAt, count),
    weights: new Int8Array(bytes.buffer, weightsAt, count),
  };
}
