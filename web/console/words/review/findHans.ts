import type { ReviewWords } from './index.ts';

export const FIND_HANS: ReviewWords['find'] = {};
