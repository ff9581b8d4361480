/** Documented request units of a point read and of a write without indexes, by KiB of the document. */
const TABLE: readonly (readonly [kib: number, read: number, write: number])[] = [
  [1, 1, 4.95],
  [2, 1.04, 6.29],
  [4, 1.14, 6.67],
  [8, 1.33, 7.04],
  [16, 1.67, 9.52],
  [32, 2.19, 11.23],
  [64, 4.76, 22.67],
  [128, 9.95, 48.19],
  [256, 20.28, 98.29],
  [512, 40.95, 184.57],
  [1024, 145.9, 625],
  [2048, 291.8, 1250],
];

/** Replacing a document of 1 KiB is documented with 10.8, writing a new one with 4.95. */
const REPLACE_FACTOR = 10.8 / 4.95;
/** Documented cost of each further indexed term of a write. */
const PER_TERM = 0.2;
/** Cost of a query that finds nothing; what it returns is charged like reads. */
const QUERY = 2.8;

export type ChargedKind = 'read' | 'query' | 'create' | 'replace' | 'delete';

/**
 * Request units an operation would cost, by the table of "Understand request unit consumption"
 * (learn.microsoft.com/azure/cosmos-db/understand-request-unit-consumption, read 2026-04) between whose rows it
 * interpolates. An estimate: nothing but the service itself knows the real charge.
 */
export function requestUnits(kind: ChargedKind, bytes: number, terms: number): number {
  if (kind === 'read') return interpolate(bytes, 1);
  if (kind === 'query') return QUERY + (bytes > 0 ? interpolate(bytes, 1) : 0);
  const write = interpolate(bytes, 2) + terms * PER_TERM;
  return kind === 'replace' ? write * REPLACE_FACTOR : write;
}

function interpolate(bytes: number, column: 1 | 2): number {
  const kib = bytes / 1024;
  let [below] = TABLE;
  for (const row of TABLE) {
    if (kib <= row[0]) {
      if (!below || row === below) return row[column];
      return below[column] + ((kib - below[0]) / (row[0] - below[0])) * (row[column] - below[column]);
    }
    below = row;
  }
  return ((below?.[column] ?? 0) * kib) / (below?.[0] ?? 1);
}

/** Leaf values of a document that an index policy covers. */
export function indexedTerms(
  document: unknown,
  policy: { includedPaths?: { path: string }[]; excludedPaths?: { path: string }[] } | undefined,
): number {
  const included = policy?.includedPaths?.map(({ path }) => path) ?? ['/*'];
  const isEverything = included.includes('/*') && !policy?.excludedPaths?.some(({ path }) => path === '/*');
  return leaves(document, '').filter((path) => isEverything || included.some((one) => covers(one, path))).length;
}

function covers(included: string, path: string): boolean {
  if (included.endsWith('/?')) return included.slice(0, -2) === path;
  return included.endsWith('/*') && path.startsWith(included.slice(0, -1));
}

function leaves(value: unknown, path: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => leaves(item, `${path}/[]`));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, item]) =>
      name.startsWith('_') ? [] : leaves(item, `${path}/${name}`),
    );
  return [path];
}
