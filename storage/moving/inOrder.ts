import type { Belongings } from './movingPort.ts';

type Parts = Pick<Belongings, 'cases' | 'promises' | 'handoffs'>;

/** The parts of a conversation in the one order that both stores tell them in: when they were made, then by id. */
export function partsInOrder({ cases, promises, handoffs }: Parts): Parts {
  return {
    cases: sorted(cases, ({ openedAt, id }) => [openedAt, id]),
    promises: sorted(promises, ({ madeAt, id }) => [madeAt, id]),
    handoffs: sorted(handoffs, ({ requestedAt, id }) => [requestedAt, id]),
  };
}

/** A sorted copy, by the first of two texts, then by the second. */
export function sorted<T>(items: readonly T[], by: (item: T) => readonly [string, string]): T[] {
  return items.toSorted((a, b) => {
    const [a1, a2] = by(a);
    const [b1, b2] = by(b);
    return compare(a1, b1) || compare(a2, b2);
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
