import type { ReviewWords } from './index.ts';

export const SCORE_HANT: ReviewWords['score'] = {};
