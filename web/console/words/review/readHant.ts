import type { ReviewWords } from './index.ts';

export const READ_HANT: ReviewWords['read'] = {};
