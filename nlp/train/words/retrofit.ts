import { addScaled, toUnit, type Vectors } from './vectorMath.ts';

const ROUNDS = 8;

/** How much the synonyms of a word count beside where the word was. */
const PULL = 2;

/** Draws the words of each set together (retrofitting, Faruqui et al. 2015). Words without a vector are passed over. */
export function retrofit(vectors: Vectors, sets: readonly (readonly string[])[]): Vectors {
  const neighbours = new Map<string, Set<string>>();
  for (const set of sets) {
    const known = set.filter((name) => vectors.has(name));
    for (const one of known) {
      const near = neighbours.get(one) ?? new Set();
      for (const other of known) if (other !== one) near.add(other);
      neighbours.set(one, near);
    }
  }
  const moved: Vectors = new Map(vectors);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, near] of neighbours) {
      const start = vectors.get(name);
      if (start === undefined || near.size === 0) continue;
      const sum = start.slice();
      for (const other of near) {
        const place = moved.get(other);
        if (place !== undefined) addScaled(sum, place, PULL / near.size);
      }
      moved.set(name, toUnit(sum));
    }
  }
  return moved;
}
