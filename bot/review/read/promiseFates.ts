import { promiseName } from '../../../dialogs/index.ts';
import type { Locale } from '../../../nlp/index.ts';
import type { Entry, PromiseRecord } from '../../../storage/index.ts';
import type { ReviewPromise } from '../../api/contract/index.ts';
import type { Mask } from '../mask.ts';

/** What became of a promise, as of `now`. */
function fateOf({ state, dueAt, closedAt }: PromiseRecord, now: string): ReviewPromise['fate'] {
  if (state === 'open') return dueAt <= now ? 'overdue' : 'open';
  if (state === 'kept' && closedAt !== undefined && closedAt > dueAt) return 'late';
  return state;
}

/** The line with which a promise was made: what we said last by the time it was made, or what was said right then. */
function madeWith({ madeAt, words }: PromiseRecord, ours: readonly Entry[]): number | undefined {
  const said = words.trim();
  const exact = said === '' ? undefined : ours.find(({ text, at }) => at >= madeAt && text.includes(said));
  return (exact ?? ours.find(({ at }) => at >= madeAt))?.seq;
}

/** Everything promised and its fate, without the appointments with ourselves, in the order in which it was made. */
export function promiseFates(
  promises: readonly PromiseRecord[],
  entries: readonly Entry[],
  { locale, now, mask }: { locale: Locale; now: Date; mask: Mask },
): ReviewPromise[] {
  const ours = entries.filter(
    ({ author, audience, text }) => (author === 'bot' || author === 'agent') && audience === undefined && text !== '',
  );
  return promises
    .filter(({ kind }) => kind !== 'nudge')
    .map((promise) => {
      const { id, kind, words, owner, by, madeAt, dueAt, closedAt } = promise;
      const seq = madeWith(promise, ours);
      return {
        id,
        kind,
        // What the bot keeps with a promise is what it was about; what it said stands in the line.
        words: by ? mask(words) : promiseName(kind, locale),
        owner,
        ...(by ? { by } : {}),
        madeAt,
        dueAt,
        ...(closedAt === undefined ? {} : { closedAt }),
        fate: fateOf(promise, now.toISOString()),
        ...(seq === undefined ? {} : { seq }),
      };
    });
}
