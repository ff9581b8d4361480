import type { Catalog } from '../keys.ts';
import { vent } from './vent.ts';

/** Sentences that readers in Hong Kong know otherwise: written Chinese with the words of the place. */
export const catalog: Partial<Catalog> = { ...vent };
