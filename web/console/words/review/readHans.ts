import type { ReviewWords } from './index.ts';

export const READ_HANS: ReviewWords['read'] = {};
