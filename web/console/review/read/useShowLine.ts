import { useCallback, useEffect, useState } from 'react';
import type { LineQuote } from './reading.ts';

/** Goes to a line of the transcript, and marks its words; a line that is not there yet is asked for. */
export function useShowLine(seqs: readonly number[], onMissing: (seq: number) => void) {
  const [shown, setShown] = useState<LineQuote>();
  const [wanted, setWanted] = useState<number>();

  useEffect(() => {
    if (wanted === undefined || !seqs.includes(wanted)) return;
    setWanted(undefined);
    goToLine(wanted);
  }, [wanted, seqs]);

  const show = useCallback(
    (quote: LineQuote) => {
      setShown(quote);
      setWanted(quote.seq);
      if (!seqs.includes(quote.seq)) onMissing(quote.seq);
    },
    [seqs, onMissing],
  );
  return { shown, show };
}

/** Brings a line into view and stands on it. */
export function goToLine(seq: number): void {
  const line = document.getElementById(`line-${seq}`);
  line?.scrollIntoView({ block: 'center' });
  line?.focus({ preventScroll: true });
}
