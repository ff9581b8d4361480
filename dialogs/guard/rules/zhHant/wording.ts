import type { WordingRules } from '../rule.ts';
import { attitude } from './attitude.ts';
import { evasion } from './evasion.ts';
import { pressure } from './pressure.ts';

/** Wordings to avoid in Traditional Chinese, as said in Taiwan and Hong Kong. */
export const wording: WordingRules = { ...attitude, ...evasion, ...pressure };
