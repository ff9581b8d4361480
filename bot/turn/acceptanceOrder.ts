/**
 * Stamps that sort as text in order of acceptance: time and a counter. Never goes backwards within the process, even
 * when the clock does.
 */
export function createAcceptanceOrder(clock: () => Date): () => string {
  let last = '';
  let counter = 0;
  return () => {
    const now = clock().toISOString();
    counter = now > last ? 0 : counter + 1;
    last = now > last ? now : last;
    return `${last}-${String(counter).padStart(8, '0')}`;
  };
}
