import { createNeighbours } from './neighbours.ts';
import type { Token } from './readTokens.ts';
import type { KnownToken, TokenLikeness } from './tokenLikeness.ts';

/** How alike a message is to each example; the array is overwritten by the next message. */
export type MessageKernel = (tokens: readonly Token[]) => Float64Array;

/** Rows remembered; the bound keeps hostile vocabularies from filling the memory. */
const ROWS_MAX = 4000;

/** What one token is to the examples: which of their tokens it is like, and how well each example has it covered. */
interface Row {
  readonly weight: number;
  readonly places: Uint32Array;
  readonly likeness: Float64Array;
  readonly examples: Uint32Array;
  readonly covered: Float64Array;
}

/**
 * Soft alignment of messages: every token of the message looks for its best counterpart in the example, and the other way
 * round; the two shares found, weighted by how rare the tokens are, are `covers` and `covered`. The likeness is
 * covers^2.5 · covered^1.5, chosen on a part of Banking77. Linear in the message's tokens times the examples.
 */
export function createMessageKernel(examples: readonly (readonly Token[])[], likeness: TokenLikeness): MessageKernel {
  const places = new Map<number, number>();
  const known: KnownToken[] = [];
  for (const token of examples.flat()) {
    if (places.has(token.key)) continue;
    places.set(token.key, known.length);
    known.push(likeness.know(token));
  }
  const weights = Float64Array.from(known, ({ weight }) => weight);
  const nearTo = createNeighbours(known, likeness);
  const lists: number[][] = known.map(() => []);
  const totals = new Float64Array(examples.length);
  examples.forEach((tokens, example) => {
    for (const { key } of tokens) {
      const place = places.get(key) ?? 0;
      lists[place]?.push(example);
      totals[example] = (totals[example] ?? 0) + (weights[place] ?? 0);
    }
  });
  const having = lists.map((list) => Uint32Array.from(list));
  const rows = new Map<number, Row>();
  const best = new Float64Array(known.length);
  const touched = new Uint32Array(known.length);
  const covers = new Float64Array(examples.length);
  const covered = new Float64Array(examples.length);
  const most = new Float64Array(examples.length);

  function rowOf(token: Token): Row {
    const remembered = rows.get(token.key);
    if (remembered !== undefined) return remembered;
    const row = makeRow(likeness.know(token));
    if (rows.size >= ROWS_MAX) rows.clear();
    rows.set(token.key, row);
    return row;
  }

  function makeRow(token: KnownToken): Row {
    const near = nearTo(token, places.get(token.key));
    const inExamples: number[] = [];
    near.places.forEach((place, i) => {
      const value = near.likeness[i] as number;
      const list = having[place] as Uint32Array;
      for (let at = 0; at < list.length; at += 1) {
        const example = list[at] as number;
        const held = most[example] as number;
        if (held === 0) inExamples.push(example);
        if (value > held) most[example] = value;
      }
    });
    const row: Row = {
      weight: token.weight,
      places: Uint32Array.from(near.places),
      likeness: Float64Array.from(near.likeness),
      examples: Uint32Array.from(inExamples),
      covered: Float64Array.from(inExamples, (example) => (most[example] as number) * token.weight),
    };
    for (const example of inExamples) most[example] = 0;
    return row;
  }

  return (tokens) => {
    covers.fill(0);
    covered.fill(0);
    let total = 0;
    let count = 0;
    for (const token of tokens) {
      const row = rowOf(token);
      total += row.weight;
      for (let i = 0; i < row.places.length; i += 1) {
        const place = row.places[i] as number;
        const value = row.likeness[i] as number;
        const held = best[place] as number;
        if (held === 0) {
          touched[count] = place;
          count += 1;
        }
        if (value > held) best[place] = value;
      }
      addTo(covers, row.examples, row.covered);
    }
    for (let i = 0; i < count; i += 1) {
      const place = touched[i] as number;
      addEvenly(covered, having[place] as Uint32Array, (best[place] as number) * (weights[place] as number));
      best[place] = 0;
    }
    for (let example = 0; example < covers.length; example += 1) {
      const one = (covers[example] as number) / total;
      const other = (covered[example] as number) / (totals[example] as number);
      const both = one * other;
      // The comparison is false for 0/0 as well: a message or an example without tokens.
      covers[example] = both > 0 ? one * both * Math.sqrt(both) : 0;
    }
    return covers;
  };
}

function addTo(sums: Float64Array, at: Uint32Array, values: Float64Array): void {
  for (let i = 0; i < at.length; i += 1) {
    const place = at[i] as number;
    sums[place] = (sums[place] as number) + (values[i] as number);
  }
}

function addEvenly(sums: Float64Array, at: Uint32Array, value: number): void {
  for (let i = 0; i < at.length; i += 1) {
    const place = at[i] as number;
    sums[place] = (sums[place] as number) + value;
  }
}
