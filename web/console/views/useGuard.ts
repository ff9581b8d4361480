import { useEffect, useState } from 'react';
import { ApiError } from '../api/apiError.ts';
import type { Checked } from '../api/types.ts';
import { useApp } from '../app/context.ts';

/** A pause in typing after which the words are checked, ms. */
const PAUSE_MS = 350;

export interface Guarded {
  /** `stale`: typed since; the findings are those of the words before. */
  state: 'empty' | 'stale' | 'checked' | 'unavailable';
  checked: Checked | undefined;
  /** The words that `checked` is about: its ranges count in them. */
  text: string;
}

const EMPTY: Guarded = { state: 'empty', checked: undefined, text: '' };

/** The guard's opinion of words while they are written; nothing is asked while `isOn` is false. */
export function useGuard(id: string, text: string, isOn: boolean): Guarded & { replace(checked: Checked): void } {
  const { calls } = useApp();
  const [answer, setAnswer] = useState<Guarded>(EMPTY);
  const isEmpty = text.trim() === '' || !isOn;

  useEffect(() => {
    if (isEmpty) return;
    const request = new AbortController();
    const timer = window.setTimeout(() => {
      calls.check(id, text, request.signal).then(
        (checked) => setAnswer({ state: 'checked', checked, text }),
        (error: unknown) => {
          if (error instanceof ApiError) setAnswer({ state: 'unavailable', checked: undefined, text });
        },
      );
    }, PAUSE_MS);
    return () => {
      window.clearTimeout(timer);
      request.abort();
    };
  }, [calls, id, text, isEmpty]);

  const replace = (checked: Checked) => setAnswer({ state: 'checked', checked, text });
  if (isEmpty) return { ...EMPTY, replace };
  const state = answer.text === text ? answer.state : 'stale';
  // What was found in other words tells nothing about these once they differ a lot; the ranges must still fit.
  return { ...answer, state, replace };
}
