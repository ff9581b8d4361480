import { createContext, useContext, useEffect } from 'react';
import { useApp, useSettings } from '../app/context.ts';
import type { ActionName } from './actionNames.ts';
import type { Action } from './actions.ts';
import { IS_MAC, keyLabel, matchesKey } from './matchKey.ts';

export const ActionsContext = createContext<readonly Action[]>([]);
export const useActions = () => useContext(ActionsContext);

/** The action of a name, for a button: what it does, whether it can be done, the key to show. */
export function useAction(name: ActionName): { run(): void; isPossible: boolean; key: string | undefined } {
  const action = useActions().find((candidate) => candidate.name === name);
  const [key] = action?.keys ?? [];
  return {
    run: () => action?.run(),
    isPossible: action?.isPossible?.() ?? action !== undefined,
    key: key === undefined ? undefined : keyLabel(key, IS_MAC),
  };
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable], [role=listbox]') !== null
  );
}

/** Whether the focus is in a window or menu over the page, whose keys are its own. */
function isInWindow(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role=dialog], [role=alertdialog], [role=menu]') !== null;
}

/** Runs actions by their keys: none below an open dialog, single letters neither while writing nor when switched off. */
export function useKeys(actions: readonly Action[]): void {
  const { ui } = useApp();
  const { singleKeys } = useSettings().settings;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || ui.get().dialog !== undefined) return;
      if (isInWindow(event.target)) return;
      const writing = isWriting(event.target);
      const isLone = !event.altKey && !event.ctrlKey && !event.metaKey && event.key.length === 1;
      const isLeaving = event.key === 'Escape' && writing;
      if (isLeaving) {
        (event.target as HTMLElement).blur();
        return;
      }
      if (isLone && (writing || !singleKeys)) return;
      const action = actions.find(
        (candidate) =>
          candidate.isHint !== true &&
          (!writing || candidate.whileWriting === true) &&
          candidate.keys.some((keys) => matchesKey(event, keys)) &&
          (candidate.isPossible?.() ?? true),
      );
      if (action === undefined) return;
      event.preventDefault();
      action.run();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [actions, singleKeys, ui]);
}
