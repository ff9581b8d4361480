/** Moves from row to row as the arrow keys do; from outside the list, to the row that takes the tab key. */
export function stepInList(step: 1 | -1): void {
  const here = document.activeElement?.closest('.case-row');
  if (here === null || here === undefined) {
    document.querySelector<HTMLElement>('.case-row[tabindex="0"]')?.focus();
    return;
  }
  const key = step === 1 ? 'ArrowDown' : 'ArrowUp';
  here.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}
