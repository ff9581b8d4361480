import type { ReviewWords } from './index.ts';

export const TAKE_HANT: ReviewWords['take'] = {};
