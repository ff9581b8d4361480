import { useEffect } from 'react';
import { useApp } from '../app/context.ts';
import type { Action } from './actions.ts';

/** Adds to keys, palette and overview what a page can do, for as long as it is shown; `actions` must stay the same object. */
export function usePageActions(actions: readonly Action[]): void {
  const { pageActions } = useApp();
  useEffect(() => {
    pageActions.set((lists) => [actions, ...lists]);
    return () => pageActions.set((lists) => lists.filter((list) => list !== actions));
  }, [actions, pageActions]);
}
