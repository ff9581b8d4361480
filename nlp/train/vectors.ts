import { isMention } from '../model/habits.ts';

/** Feature vectors of many rows, packed: row `i` has the features `ids[offsets[i] .. offsets[i + 1])`. */
export interface Vectors {
  readonly size: number;
  readonly offsets: Uint32Array;
  readonly ids: Uint32Array;
  /** What each row's features count, so that long rows do not shout: 1 / √(number of features). */
  readonly scales: Float32Array;
}

/** The features that are kept, by hash; an id is the place in `hashes`. */
export interface FeatureSet {
  readonly hashes: Uint32Array;
  idOf(hash: number): number | undefined;
}

/** Counters of features are kept in so many slots; sharing one is rare and harmless. */
const COUNTER_BITS = 24;

/** Whom fewer messages mention may be a person: nothing is learned by such a name. */
const MENTIONED_MIN = 50;

/** Features that occur at least `occurrencesMin` times, and mentioned names that very many messages hold, in the order they are first met. */
export function selectFrequent(rows: readonly Uint32Array[], occurrencesMin: number): FeatureSet {
  const counts = new Uint16Array(2 ** COUNTER_BITS);
  const slotOf = (hash: number): number => hash >>> (32 - COUNTER_BITS);
  for (const hashes of rows)
    for (const hash of hashes) counts[slotOf(hash)] = Math.min((counts[slotOf(hash)] ?? 0) + 1, 65_535);
  const ids = new Map<number, number>();
  for (const hashes of rows) {
    for (const hash of hashes) {
      const least = isMention(hash) ? Math.max(occurrencesMin, MENTIONED_MIN) : occurrencesMin;
      if ((counts[slotOf(hash)] ?? 0) >= least && !ids.has(hash)) ids.set(hash, ids.size);
    }
  }
  return featureSet(ids);
}

function featureSet(ids: ReadonlyMap<number, number>): FeatureSet {
  return { hashes: Uint32Array.from(ids.keys()), idOf: (hash) => ids.get(hash) };
}

/** Vectors of rows over the kept features; what is not kept still counts for the length of a row. */
export function vectorise(rows: readonly Uint32Array[], features: FeatureSet): Vectors {
  const offsets = new Uint32Array(rows.length + 1);
  const total = rows.reduce((sum, hashes) => sum + hashes.length, 0);
  const ids = new Uint32Array(total);
  const scales = new Float32Array(rows.length);
  let at = 0;
  rows.forEach((hashes, i) => {
    for (const hash of hashes) {
      const id = features.idOf(hash);
      if (id !== undefined) ids[at++] = id;
    }
    offsets[i + 1] = at;
    scales[i] = 1 / Math.sqrt(Math.max(hashes.length, 1));
  });
  return { size: rows.length, offsets, ids: ids.slice(0, at), scales };
}
