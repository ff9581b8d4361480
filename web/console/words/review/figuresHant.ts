import type { ReviewWords } from './index.ts';

export const FIGURES_HANT: ReviewWords['figures'] = {};
