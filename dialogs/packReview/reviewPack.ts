import { checkReply } from '../guard/index.ts';
import { adviseOn, openPack, type Pack, type PackProblem } from '../pack/index.ts';
import { customerTexts } from './customerTexts.ts';

export interface PackReview {
  pack: Pack;
  /** Texts that may not be sent. */
  problems: PackProblem[];
  /** What works and could be better. */
  advice: PackProblem[];
}

/**
 * Reads the pack at `path` and looks it over: beyond what loading checks, the wording of everything customers may read,
 * and what could be better.
 *
 * @param now Holidays are looked for from here on.
 * @throws PackError when the pack cannot be loaded.
 */
export async function reviewPack(path: string, now: Date): Promise<PackReview> {
  const { pack, locate } = await openPack(path);
  const review: PackReview = { pack, problems: [], advice: [] };
  for (const { path: at, locale, text, speaker } of customerTexts(pack, now)) {
    for (const { kind, action, rule, why, start, end } of checkReply(text, { locale, pack, now, speaker }).findings) {
      // Authority depends on the case; the limits of the pack itself are checked on loading.
      if (kind === 'authority') continue;
      const found = locate({ path: at, message: `"${text.slice(start, end)}" (${rule}): ${why}` });
      review[action === 'block' ? 'problems' : 'advice'].push(found);
    }
  }
  review.advice.push(...adviseOn(pack, now).map(locate));
  return review;
}
