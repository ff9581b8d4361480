/** Which paths of its documents a container indexes. */
export interface IndexPolicy {
  includedPaths?: { path: string }[];
  excludedPaths?: { path: string }[];
}

/**
 * The values of a document that an index policy covers, each with its path and each once: the index leads from a value to the
 * documents that hold it, however often they do. Without a policy everything is indexed.
 */
export function indexedTerms(document: unknown, policy: IndexPolicy | undefined): string[] {
  const included = policy?.includedPaths?.map(({ path }) => path) ?? ['/*'];
  const isEverything = included.includes('/*') && !policy?.excludedPaths?.some(({ path }) => path === '/*');
  const terms = new Set<string>();
  walk(document, '', (path, value) => {
    if (isEverything || included.some((one) => covers(one, path))) terms.add(`${path}=${String(value)}`);
  });
  return [...terms];
}

function covers(included: string, path: string): boolean {
  if (included.endsWith('/?')) return included.slice(0, -2) === path;
  return included.endsWith('/*') && path.startsWith(included.slice(0, -1));
}

function walk(value: unknown, path: string, leaf: (path: string, value: unknown) => void): void {
  if (Array.isArray(value)) for (const item of value) walk(item, `${path}/[]`, leaf);
  else if (typeof value === 'object' && value !== null) {
    // The id and what the service adds (`_rid`, `_ts` …) are indexed in any case, in every container.
    for (const [name, item] of Object.entries(value)) {
      if (!name.startsWith('_') && `${path}/${name}` !== '/id') walk(item, `${path}/${name}`, leaf);
    }
  } else leaf(path, value);
}
