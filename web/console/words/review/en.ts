import { FIGURES_EN } from './figuresEn.ts';
import { FIND_EN } from './findEn.ts';
import { FRAME_EN } from './frameEn.ts';
import { READ_EN } from './readEn.ts';
import { SCORE_EN } from './scoreEn.ts';
import { TAKE_EN } from './takeEn.ts';

/** Every word of the reviewers' pages in English; each part has a file of its own. */
export const REVIEW_EN = {
  frame: FRAME_EN,
  find: FIND_EN,
  read: READ_EN,
  score: SCORE_EN,
  figures: FIGURES_EN,
  take: TAKE_EN,
};
