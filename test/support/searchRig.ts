import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'mocha';
import { foldChinese, stem } from '../../nlp/index.ts';
import { openSearch, type SearchDocument, type SearchFacts, type SearchIndex } from '../../storage/index.ts';

/** What the product knows of languages. */
export const rules = { fold: foldChinese, stem };

/** Secret of the indexes of tests. */
export const SECRET = 'a secret of forty characters of no chance';

/** The index of a folder, kept by this process. */
export async function ownIndex(folder: string, secret = SECRET): Promise<SearchIndex> {
  const index = openSearch({ folder, secret, rules });
  await index.own();
  return index;
}

/** One index for all tests of the enclosing `describe`, with these cases in it. */
export function useIndex(documents: () => readonly SearchDocument[]): () => SearchIndex {
  let folder = '';
  let index: SearchIndex | undefined;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kesu-search-'));
    index = await ownIndex(folder);
    await index.put(documents());
    await index.finishBuilding();
  });
  after(async () => {
    await index?.close();
    await rm(folder, { recursive: true, force: true });
  });
  return () => {
    if (!index) throw new Error('the index is not open yet');
    return index;
  };
}

interface DocumentChange {
  caseId?: string;
  facts?: Partial<SearchFacts>;
  labels?: SearchFacts['labels'];
  numbers?: SearchFacts['numbers'];
}

/** The `n`-th case, opened a minute after the one before; what the customer wrote in it is `texts`. */
export function searchDocument(n: number, texts: readonly string[], change: DocumentChange = {}): SearchDocument {
  const opened = new Date(Date.UTC(2026, 10, 1) + n * 60_000).toISOString();
  return {
    conversationKey: `conversation-${n}`,
    caseId: change.caseId ?? 'case',
    facts: {
      caseNumber: `K${n}`,
      openedAt: opened,
      updatedAt: opened,
      labels: change.labels ?? {},
      numbers: change.numbers ?? {},
      ...change.facts,
    },
    lines: texts.map((text) => ({ speaker: 'customer', text })),
  };
}

/** The numbers of the cases that a query finds, all of them, in order. */
export async function foundNumbers(
  index: SearchIndex,
  query: Parameters<SearchIndex['find']>[0],
): Promise<(string | undefined)[]> {
  const found: (string | undefined)[] = [];
  let after: string | undefined;
  do {
    const page = await index.find({ limit: 200, ...query, ...(after === undefined ? {} : { after }) });
    found.push(...page.hits.map(({ facts }) => facts.caseNumber));
    after = page.next;
  } while (after !== undefined);
  return found;
}
