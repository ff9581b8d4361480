import { randomBytes } from 'node:crypto';
import { foldChinese, stem } from '../../nlp/index.ts';
import { openSearch, type SearchIndex, type SecretPort, StoreError } from '../../storage/index.ts';

const newSecret = () => randomBytes(32).toString('base64url');

/**
 * Opens the search index of a store in a folder of this machine.
 * @param mode `read`: only if there is one.
 * @throws StoreError `unavailable` in `read` mode when the store never had an index.
 */
export async function openIndex(store: SecretPort, folder: string, mode: 'make' | 'read'): Promise<SearchIndex> {
  const secret = await store.secret('search index', () => {
    if (mode === 'make') return newSecret();
    throw new StoreError('unavailable', 'There is no search index yet. The service makes it, or: kesu rebuild');
  });
  return openSearch({ folder, secret, rules: { fold: foldChinese, stem } });
}
