import type { KnownToken, TokenKind, TokenLikeness } from './tokenLikeness.ts';

/** Which known tokens one is like, and how much. */
export interface Neighbours {
  readonly places: number[];
  readonly likeness: number[];
}

/** Likeness of two tokens counts squared: near synonyms nearly in full, the merely related hardly. */
function sharpen(likeness: number): number {
  return likeness * likeness;
}

/** Less is nothing. */
const LIKENESS_MIN = 0.1;

/**
 * Finds the neighbours of a token among `known` ones, itself included; `place` is its own among them. Likeness is the same
 * both ways round, so what one known token found is handed to the other, and learning compares every pair but once.
 */
export function createNeighbours(
  known: readonly KnownToken[],
  likeness: TokenLikeness,
): (token: KnownToken, place: number | undefined) => Neighbours {
  const ofKind: Record<TokenKind, number[]> = { han: [], latin: [], lone: [] };
  known.forEach(({ kind }, place) => {
    ofKind[kind].push(place);
  });
  /** Those that have not looked for their neighbours yet, in order. */
  const left: Record<TokenKind, number[]> = { han: [...ofKind.han], latin: [...ofKind.latin], lone: [] };
  const found = known.map((_, place): Neighbours => ({ places: [place], likeness: [1] }));
  const searched = new Uint8Array(known.length);

  function search(token: KnownToken, among: readonly number[]): Neighbours {
    const neighbours: Neighbours = { places: [], likeness: [] };
    for (const other of among) {
      const value = sharpen(likeness.compare(token, known[other] as KnownToken));
      if (value >= LIKENESS_MIN) add(neighbours, other, value);
    }
    return neighbours;
  }

  return (token, place) => {
    const { kind } = token;
    if (place === undefined) return search(token, kind === 'lone' ? [] : ofKind[kind]);
    const own = found[place] as Neighbours;
    if (searched[place] === 1) return own;
    searched[place] = 1;
    const others = left[kind];
    if (kind !== 'lone') others.splice(others.indexOf(place), 1);
    const more = search(token, others);
    more.places.forEach((other, i) => {
      const value = more.likeness[i] as number;
      add(own, other, value);
      add(found[other] as Neighbours, place, value);
    });
    return own;
  };
}

function add(to: Neighbours, place: number, value: number): void {
  to.places.push(place);
  to.likeness.push(value);
}
