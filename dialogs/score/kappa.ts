/** How far two reviewers agree beyond chance. */
export interface Agreement {
  /** Items both have judged. */
  items: number;
  /** Share on which they agree. */
  observed: number;
  /** Share on which they would agree by chance. */
  expected: number;
  /** Cohen's kappa: 1 full agreement, 0 no more than chance; undefined where chance alone would always agree. */
  kappa: number | undefined;
}

/** Far below any share of a count that fits into a session. */
const NEGLIGIBLE = 1e-12;

/**
 * Cohen's kappa of two reviewers over the same items (J. Cohen, A coefficient of agreement for nominal scales, 1960).
 *
 * @param pairs What the first and the second said of each item.
 * @param weight How far two labels agree, 0 to 1; default: 1 when they are the same. With partial agreement it is the
 * weighted kappa (J. Cohen, 1968).
 */
export function agreementOf<L extends string>(
  pairs: readonly (readonly [L, L])[],
  weight: (one: L, other: L) => number = (one, other) => (one === other ? 1 : 0),
): Agreement {
  const items = pairs.length;
  if (items === 0) return { items, observed: 0, expected: 0, kappa: undefined };
  const share = (pick: 0 | 1) => {
    const counts = new Map<L, number>();
    for (const pair of pairs) counts.set(pair[pick], (counts.get(pair[pick]) ?? 0) + 1 / items);
    return counts;
  };
  const first = share(0);
  const second = share(1);
  const observed = pairs.reduce((sum, [one, other]) => sum + weight(one, other), 0) / items;
  let expected = 0;
  for (const [one, p] of first) for (const [other, q] of second) expected += p * q * weight(one, other);
  const room = 1 - expected;
  return { items, observed, expected, kappa: room < NEGLIGIBLE ? undefined : (observed - expected) / room };
}

const MARKS: Readonly<Record<string, number>> = { met: 1, partly: 0.5, missed: 0 };

/** Agreement on states of points: half marks are half-way to either side; whether a point applies is yes or no. */
export function agreementOnMarks(one: string, other: string): number {
  const a = MARKS[one];
  const b = MARKS[other];
  if (a === undefined || b === undefined) return one === other ? 1 : 0;
  return 1 - Math.abs(a - b);
}
