import type { Catalog } from '../keys.ts';

/** While the customer lets it out. */
export const vent = {
  'vent.more.calm': ['還有想補充的，請繼續說。', '請慢慢說，我一邊看一邊記下。', '不用急，想起甚麼就說甚麼。'],
} satisfies Partial<Catalog>;
