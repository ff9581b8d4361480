import { useMemo } from 'react';
import type { Http } from '../../api/http.ts';
import { useApp } from '../../app/context.ts';
import { createFigureCalls } from './figureCalls.ts';
import { createFindCalls } from './findCalls.ts';
import { createScoreCalls } from './scoreCalls.ts';
import { createTakeCalls } from './takeCalls.ts';

export type ReviewCalls = ReturnType<typeof createReviewCalls>;

/** Every request of the reviewers' pages, by name; a file for each part. */
export const createReviewCalls = (http: Http) => ({
  ...createFindCalls(http),
  ...createFigureCalls(http),
  ...createScoreCalls(http),
  ...createTakeCalls(http),
});

export function useReviewCalls(): ReviewCalls {
  const { http } = useApp().calls;
  return useMemo(() => createReviewCalls(http), [http]);
}
