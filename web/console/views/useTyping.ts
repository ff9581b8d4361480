import { useEffect, useRef } from 'react';
import { useApp } from '../app/context.ts';

/** As long as somebody writes, this is said again after so many ms. */
const AGAIN_MS = 3_000;

/** Tells the customer's side that somebody writes, while they do. */
export function useTyping(id: string, isOn: boolean): () => void {
  const { calls } = useApp();
  const last = useRef(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another conversation begins anew
  useEffect(() => {
    last.current = 0;
  }, [id]);

  return () => {
    if (!isOn || Date.now() - last.current < AGAIN_MS) return;
    last.current = Date.now();
    calls.typing(id, true).catch(() => undefined);
  };
}
