import { useCallback } from 'react';
import { useApp, useUi, useWords } from '../app/context.ts';
import { REVIEW_WORDS, type ReviewWords } from '../words/review/index.ts';
import { addressOfReview, type ReviewPlace } from './place.ts';

/** The page that is shown, and ways to another. */
export function useReviewPlace() {
  const { deeds, ui } = useApp();
  const place = useUi((state) => state.review);
  /** Another page; the way back leads here. */
  const go = deeds.review;
  /** The same page showing something else: the address changes, the way back does not grow. */
  const setQuery = useCallback(
    (query: string) => {
      const review: ReviewPlace = { ...ui.get().review, query };
      history.replaceState(null, '', addressOfReview(review));
      ui.set((state) => ({ ...state, review }));
    },
    [ui],
  );
  return { place, go, setQuery };
}

export function useReviewWords(): ReviewWords {
  const { locale } = useWords();
  return REVIEW_WORDS[locale];
}
