import type { ReviewWords } from './index.ts';

export const FIND_HANT: ReviewWords['find'] = {};
