import { FIGURES_HANS } from './figuresHans.ts';
import { FIND_HANS } from './findHans.ts';
import { FRAME_HANS } from './frameHans.ts';
import type { ReviewWords } from './index.ts';
import { READ_HANS } from './readHans.ts';
import { SCORE_HANS } from './scoreHans.ts';
import { TAKE_HANS } from './takeHans.ts';

/** The same in Simplified Chinese, as quality teams on the Mainland say it. */
export const REVIEW_HANS: ReviewWords = {
  frame: FRAME_HANS,
  find: FIND_HANS,
  read: READ_HANS,
  score: SCORE_HANS,
  figures: FIGURES_HANS,
  take: TAKE_HANS,
};
