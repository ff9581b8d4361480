import { useEffect, useLayoutEffect, useRef } from 'react';
import { useApp } from '../app/context.ts';
import type { Action } from './actions.ts';

/**
 * Adds to keys, palette and overview what a page can do, for as long as it is shown. What an action does may be another function
 * each time; only another name, word or key is told to the rest of the console.
 */
export function usePageActions(actions: readonly Action[]): void {
  const { pageActions } = useApp();
  const latest = useRef(actions);
  useLayoutEffect(() => {
    latest.current = actions;
  });
  const shape = JSON.stringify(actions.map(({ run: _, isPossible: __, ...rest }) => rest));
  useEffect(() => {
    const told = JSON.parse(shape) as Omit<Action, 'run' | 'isPossible'>[];
    const list = told.map((action, index): Action => {
      const isPossible = () => latest.current[index]?.isPossible?.() ?? true;
      return { ...action, isPossible, run: () => latest.current[index]?.run() };
    });
    pageActions.set((lists) => [list, ...lists]);
    return () => pageActions.set((lists) => lists.filter((one) => one !== list));
  }, [shape, pageActions]);
}
