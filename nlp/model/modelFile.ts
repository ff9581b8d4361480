import { deflateSync, inflateSync } from 'node:zlib';
import type { ModelLanguage } from './ngrams.ts';

/** What the numbers of a model mean. */
export interface ModelHeader {
  readonly language: ModelLanguage;
  /** Kinds of writing the model tells apart, e.g. short posts to a brand; the last one is messages to this bot. */
  readonly domains: readonly string[];
  /**
   * One a domain: log-odds of complaint are multiplied by `slope` and moved by `shift` to make them a probability
   * (Platt 1999). Absent where nothing is calibrated.
   */
  readonly calibrations?: readonly { readonly slope: number; readonly shift: number }[] | undefined;
  /** One a domain: the share of complaints among the rows it learned from. */
  readonly complaints?: readonly number[] | undefined;
  /** One a domain: its odds are multiplied by this when it is told which domain a text is like. Absent where there are none. */
  readonly leads?: readonly number[] | undefined;
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

const MAGIC = 0x3255534b;

/** Bytes of a key, each in a plane of its own: the higher ones are alike and pack well. */
const PLANES = 4;

/**
 * The file of a model, features by their hashes: a JSON header, the steps between the hashes, how many weights each
 * feature has, the steps between their columns, the weights; packed. Half the size of the numbers as they are.
 */
export function encodeModel({ header, keys, offsets, columns, weights }: ModelParts): Buffer {
  const json = Buffer.from(JSON.stringify(header), 'utf8');
  const order = Uint32Array.from(keys.keys()).sort((a, b) => (keys[a] as number) - (keys[b] as number));
  const planes = new Uint8Array(PLANES * keys.length);
  const sizes = new Uint8Array(keys.length);
  const steps = new Uint8Array(columns.length);
  const sorted = new Int8Array(weights.length);
  let before = 0;
  let at = 0;
  order.forEach((feature, place) => {
    const key = keys[feature] as number;
    for (let plane = 0; plane < PLANES; plane += 1)
      planes[plane * keys.length + place] = (key - before) >>> (8 * plane);
    before = key;
    const [from, to] = [offsets[feature] as number, offsets[feature + 1] as number];
    sizes[place] = to - from;
    for (let i = from; i < to; i += 1) {
      steps[at] = (columns[i] as number) - (i > from ? (columns[i - 1] as number) : 0);
      sorted[at++] = weights[i] as number;
    }
  });
  const start = Buffer.from(Uint32Array.of(json.length, keys.length, weights.length).buffer);
  const body = Buffer.concat([start, json, planes, sizes, steps, Buffer.from(sorted.buffer)]);
  return Buffer.concat([Buffer.from(Uint32Array.of(MAGIC).buffer), deflateSync(body, { level: 9 })]);
}

/** Reads what `encodeModel` wrote. Throws when it is something else. */
export function decodeModel(file: Uint8Array): ModelParts {
  if (file.length < 4 || Buffer.from(file).readUInt32LE(0) !== MAGIC) throw new Error('not a model file');
  const body = unpack(file.subarray(4));
  const [headerLength, features, count] = [body.readUInt32LE(0), body.readUInt32LE(4), body.readUInt32LE(8)];
  const keysAt = 12 + headerLength;
  const sizesAt = keysAt + PLANES * features;
  const columnsAt = sizesAt + features;
  const weightsAt = columnsAt + count;
  const keys = new Uint32Array(features);
  const offsets = new Uint32Array(features + 1);
  const columns = new Uint8Array(body.subarray(columnsAt, weightsAt));
  let key = 0;
  for (let i = 0; i < features; i += 1) {
    let step = 0;
    for (let plane = PLANES - 1; plane >= 0; plane -= 1)
      step = (step << 8) | (body[keysAt + plane * features + i] as number);
    key = (key + step) >>> 0;
    keys[i] = key;
    const end = (offsets[i] as number) + (body[sizesAt + i] as number);
    offsets[i + 1] = end;
    for (let at = (offsets[i] as number) + 1; at < end; at += 1) (columns[at] as number) += columns[at - 1] as number;
  }
  return {
    header: JSON.parse(body.toString('utf8', 12, keysAt)) as ModelHeader,
    keys,
    offsets,
    columns,
    weights: new Int8Array(body.buffer, body.byteOffset + weightsAt, count),
  };
}

function unpack(packed: Uint8Array): Buffer {
  try {
    return inflateSync(packed);
  } catch (error) {
    throw new Error('the model file is cut off', { cause: error });
  }
}
