import { useCallback, useEffect, useMemo, useState } from 'react';
import { useApp, useWords } from '../../app/context.ts';
import { useReviewCalls } from '../api/reviewCalls.ts';
import type { ReviewLine } from '../api/types.ts';
import { useLoad } from '../parts/useLoad.ts';

/** The lines known of a case: what came with it, and pages fetched before and behind. */
interface Lines {
  lines: readonly ReviewLine[];
  earlier: boolean;
  later: boolean;
}

/** One case with its lines, as far as they have been fetched; fetched anew when its personal data is hidden again. */
export function useCase(caseRef: string, at: number | undefined) {
  const { deeds, now } = useApp();
  const { locale } = useWords();
  const calls = useReviewCalls();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the server writes titles and facts in the reader's language
  const load = useCallback((signal: AbortSignal) => calls.case(caseRef, at, signal), [calls, caseRef, at, locale]);
  const { value: view, error, isLoading, retry } = useLoad(load);
  const [more, setMore] = useState<Lines>();

  useEffect(() => setMore(view), [view]);
  const until = view?.unmaskedUntil;
  useEffect(() => {
    if (until === undefined) return;
    const timer = window.setTimeout(retry, Math.max(0, Date.parse(until) - now()) + 500);
    return () => window.clearTimeout(timer);
  }, [until, retry, now]);

  const here = view === undefined ? undefined : (more ?? view);
  const fetchMore = useCallback(
    async (end: 'before' | 'after') => {
      const known = here?.lines ?? [];
      const seq = (end === 'before' ? known[0] : known.at(-1))?.seq;
      if (here === undefined || seq === undefined) return;
      try {
        const page = await calls.lines(caseRef, new URLSearchParams({ [end]: String(seq) }));
        setMore(
          end === 'before'
            ? { ...here, lines: [...page.lines, ...known], earlier: page.earlier }
            : { ...here, lines: [...known, ...page.lines], later: page.later },
        );
      } catch (failure) {
        deeds.fail(failure);
      }
    },
    [calls, caseRef, deeds, here],
  );
  return useMemo(
    () => ({ view, lines: here, error, isLoading, reload: retry, fetchMore }),
    [view, here, error, isLoading, retry, fetchMore],
  );
}
