import type { ReviewWords } from './index.ts';

export const FIGURES_HANS: ReviewWords['figures'] = {};
