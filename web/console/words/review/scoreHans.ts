import type { ReviewWords } from './index.ts';

export const SCORE_HANS: ReviewWords['score'] = {};
