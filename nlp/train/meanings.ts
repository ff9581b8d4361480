import { readTokens } from '../fewShot/readTokens.ts';
import type { WordTable } from '../fewShot/wordVectors.ts';
import { VECTOR_LENGTH } from '../fewShot/wordVectors.ts';
import { type ModelLanguage, readNgrams } from '../model/ngrams.ts';
import type { FeatureSet, Vectors } from './vectors.ts';

/**
 * What the words of rows mean, by a table of word vectors: `rows[row * size + d]` is the sum over a row's words, in the
 * measure in which its features count. So what is learned of it can be added to the weights of the words themselves.
 */
export interface Meanings {
  readonly size: number;
  readonly rows: Float32Array;
  /** Adds to the weight of each feature that is a word, `weights[feature * columns + column]`, what its vector says with these `told`. */
  addTo(weights: Float32Array, columns: number, column: number, told: Float64Array): void;
}

/** The meanings of the rows whose texts and vectors these are, `length` long by root mean square. */
export function readMeanings(
  table: WordTable,
  language: ModelLanguage,
  texts: readonly string[],
  features: FeatureSet,
  vectors: Vectors,
  length: number,
): Meanings {
  const size = table.dimensions;
  const places = placesOf(table, language, texts, features);
  const rows = new Float32Array(vectors.size * size);
  for (let row = 0; row < vectors.size; row += 1) {
    const scale = (vectors.scales[row] ?? 0) / VECTOR_LENGTH;
    for (let at = vectors.offsets[row] ?? 0; at < (vectors.offsets[row + 1] ?? 0); at += 1) {
      const place = places[vectors.ids[at] ?? 0] ?? -1;
      if (place < 0) continue;
      for (let d = 0; d < size; d += 1)
        (rows[row * size + d] as number) += scale * (table.vectors[place * size + d] as number);
    }
  }
  const unit = length / (lengthOf(rows, vectors.size) || 1);
  for (let i = 0; i < rows.length; i += 1) (rows[i] as number) *= unit;
  return {
    size,
    rows,
    addTo(weights, columns, column, told) {
      places.forEach((place, feature) => {
        if (place < 0) return;
        let sum = 0;
        for (let d = 0; d < size; d += 1) sum += (table.vectors[place * size + d] as number) * (told[d] as number);
        (weights[feature * columns + column] as number) += (unit * sum) / VECTOR_LENGTH;
      });
    },
  };
}

/** Where the table has each feature that is a word (of Chinese a character or a pair of them); -1 for all others. */
function placesOf(
  table: WordTable,
  language: ModelLanguage,
  texts: readonly string[],
  features: FeatureSet,
): Int32Array {
  const known = new Map<number, number>();
  table.keys.forEach((key, place) => void known.set(key, place));
  const places = new Int32Array(features.hashes.length).fill(-1);
  for (const text of texts) {
    for (const { text: name, key } of readTokens(text)) {
      const place = known.get(key);
      if (place === undefined) continue;
      // Met once, a word is done.
      known.delete(key);
      const { hashes, count } = readNgrams(name, language);
      // A word comes before its letters, a pair after its characters.
      const id = features.idOf(hashes[name >= '\u3400' ? count - 1 : 0] ?? 0);
      if (id !== undefined) places[id] = place;
    }
  }
  return places;
}

/** How long the meaning of a row is, by root mean square. */
function lengthOf(rows: Float32Array, count: number): number {
  let squares = 0;
  for (const value of rows) squares += value * value;
  return Math.sqrt(squares / Math.max(count, 1));
}
