import { useEffect } from 'react';

/** Whoever comes to a page stands in it, unless something of it has taken the focus already. */
export function useArrival(): void {
  useEffect(() => {
    const page = document.getElementById('conversation');
    if (page !== null && !page.contains(document.activeElement)) page.focus({ preventScroll: true });
  }, []);
}
