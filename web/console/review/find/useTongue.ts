import { useMemo } from 'react';
import { useDesk, useMe, useWords } from '../../app/context.ts';
import { useReviewWords } from '../useReview.ts';
import type { FilterTongue } from './filterWords.ts';
import type { Found } from './finder.ts';

/** The reader's words for filters; colleagues are known from the team and from the cases listed. */
export function useTongue(cases: Found['cases']): FilterTongue {
  const { words, locale } = useWords();
  const { find } = useReviewWords();
  const { person } = useMe();
  const colleagues = useDesk((desk) => desk.colleagues);
  return useMemo(() => {
    const seen = cases.flatMap(({ agents }) => agents);
    const names = Object.fromEntries([...seen, ...colleagues, person].map(({ id, name }) => [id, name]));
    return { words, find, locale, names };
  }, [words, find, locale, colleagues, cases, person]);
}
