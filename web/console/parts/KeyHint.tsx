import { useSettings } from '../app/context.ts';
import type { ActionName } from '../keys/actionNames.ts';
import { useAction } from '../keys/useKeys.ts';
import './KeyHint.css';

/** The key of an action, beside its button. Not read out: the overview of keys has it. */
export function KeyHint({ action }: { action: ActionName }) {
  const { key } = useAction(action);
  const { singleKeys } = useSettings().settings;
  if (key === undefined || (key.length === 1 && !singleKeys)) return null;
  return (
    <span aria-hidden="true" className="key key-hint">
      {key}
    </span>
  );
}
