import { randomBytes } from 'node:crypto';
import { foldChinese, stem } from '../../nlp/index.ts';
import { openSearch, type SearchIndex, type SecretPort } from '../../storage/index.ts';

/**
 * Opens the search index of a store in a folder of this machine.
 * @throws StoreError `unavailable` when the store is open for reading only and there never was an index.
 */
export async function openIndex(store: SecretPort, folder: string): Promise<SearchIndex> {
  const secret = await store.secret('search index', () => randomBytes(32).toString('base64url'));
  return openSearch({ folder, secret, rules: { fold: foldChinese, stem } });
}
