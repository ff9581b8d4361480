import { useCallback, useEffect, useState } from 'react';
import { ApiError } from '../../api/apiError.ts';
import { useApp } from '../../app/context.ts';
import { useReviewCalls } from '../api/reviewCalls.ts';
import type { SavedView, ViewChange } from '../api/types.ts';
import { useReviewWords } from '../useReview.ts';
import { queryOfView, readSearch, writeSearch } from './search.ts';

/** Saved searches: one's own and those shared. They are fetched when they are first looked at. */
export function useViews(isWanted: boolean) {
  const { deeds } = useApp();
  const calls = useReviewCalls();
  const { find } = useReviewWords();
  const [views, setViews] = useState<readonly SavedView[]>();

  const load = useCallback(() => calls.views().then((answer) => setViews(answer.views), deeds.fail), [calls, deeds]);
  useEffect(() => {
    if (isWanted) void load();
  }, [isWanted, load]);

  /** What the search of an address is called, if it is kept. */
  const named = (query: string) => views?.find((view) => queryOfView(view) === writeSearch(readSearch(query)));

  async function settle(work: Promise<unknown>, done: string): Promise<string> {
    try {
      await work;
      return done;
    } catch (error) {
      if (!(error instanceof ApiError) || error.code !== 'conflict') throw error;
      return find.views.conflict;
    } finally {
      await load();
    }
  }

  return {
    views,
    named,
    add: (name: string, isShared: boolean, query: string) =>
      settle(
        calls.addView({ name, isShared, query: Object.fromEntries(new URLSearchParams(query)) }),
        find.views.saved,
      ),
    change: ({ id, etag }: SavedView, part: Omit<ViewChange, 'etag'>) =>
      settle(calls.changeView(id, { etag, ...part }), find.views.saved),
    remove: ({ id, etag }: SavedView) => settle(calls.removeView(id, etag), find.views.removed),
  };
}
