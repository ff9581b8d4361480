import { FIGURES_HANT } from './figuresHant.ts';
import { FIND_HANT } from './findHant.ts';
import { FRAME_HANT } from './frameHant.ts';
import type { ReviewWords } from './index.ts';
import { READ_HANT } from './readHant.ts';
import { SCORE_HANT } from './scoreHant.ts';
import { TAKE_HANT } from './takeHant.ts';

/** The same in Traditional Chinese, as quality teams in Taiwan and Hong Kong say it. */
export const REVIEW_HANT: ReviewWords = {
  frame: FRAME_HANT,
  find: FIND_HANT,
  read: READ_HANT,
  score: SCORE_HANT,
  figures: FIGURES_HANT,
  take: TAKE_HANT,
};
