import type { Pack } from '../../dialogs/index.ts';
import type { Locale } from '../../nlp/index.ts';
import type { Entry, Staff } from '../../storage/index.ts';
import { namesIn } from '../review/read/becauseNames.ts';
import { sayBecause } from '../review/read/sayBecause.ts';

/** How a reason of the policy is said to whoever reads a line. */
export type SayReason = (because: string) => string;

/**
 * Reasons in the language of the reader. Who is named in one is called as in the lines, or as whoever holds the conversation; an
 * offer by its name alone, because its amount stands in the line itself.
 */
export function reasonsIn(pack: Pack, locale: Locale, entries: readonly Entry[], holder?: Staff): SayReason {
  const people = [...entries.flatMap(({ by }) => by ?? []), ...(holder ? [holder] : [])];
  const names = namesIn(pack, locale, people);
  return (because) => sayBecause(because, locale, names);
}
