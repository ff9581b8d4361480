import type { ReviewWords } from './index.ts';

export const TAKE_HANS: ReviewWords['take'] = {};
