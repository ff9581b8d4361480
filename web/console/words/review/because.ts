import type { Locale } from '../../api/types.ts';
import { BECAUSE_HANS } from './becauseHans.ts';
import { BECAUSE_HANT } from './becauseHant.ts';

/** The policy's reasons by the English sentence that is on record; `{x}` stands for a name or code within it. */
export type Because = Readonly<Record<string, string>>;

export const BECAUSE: Readonly<Record<Locale, Because>> = { en: {}, 'zh-Hans': BECAUSE_HANS, 'zh-Hant': BECAUSE_HANT };
