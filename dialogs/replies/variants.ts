import type { Variant } from '../pack/words.ts';
import type { Catalog } from './keys.ts';
import { catalog as zhHK } from './zhHK/catalog.ts';

/**
 * Wordings for readers of Traditional Chinese whose usage differs from the catalog `zhHant`, which is written as in
 * Taiwan. A key that is missing here is said as there.
 */
export const variants: Readonly<Partial<Record<Variant, Partial<Catalog>>>> = { 'zh-HK': zhHK };
