import { useCallback, useEffect, useState } from 'react';

/** What is asked for: on its way, here, or why not. What was here before stays while it is asked for again. */
export interface Loaded<T> {
  value: T | undefined;
  error: unknown;
  isLoading: boolean;
  /** Asks again. */
  retry(): void;
}

/** Asks for something whenever `load` is another function; what comes for an older one is dropped. */
export function useLoad<T>(load: (signal: AbortSignal) => Promise<T>): Loaded<T> {
  const [state, setState] = useState<Omit<Loaded<T>, 'retry'>>({ value: undefined, error: undefined, isLoading: true });
  const [turn, setTurn] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` asks again
  useEffect(() => {
    const ended = new AbortController();
    setState((before) => ({ ...before, error: undefined, isLoading: true }));
    load(ended.signal).then(
      (value) => ended.signal.aborted || setState({ value, error: undefined, isLoading: false }),
      (error: unknown) => ended.signal.aborted || setState({ value: undefined, error, isLoading: false }),
    );
    return () => ended.abort();
  }, [load, turn]);

  return { ...state, retry: useCallback(() => setTurn((before) => before + 1), []) };
}
