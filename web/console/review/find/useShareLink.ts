import { useCallback } from 'react';
import { useApp } from '../../app/context.ts';
import { addressOfReview } from '../place.ts';
import { useReviewWords } from '../useReview.ts';
import { copyLink } from './copyLink.ts';

/** Copies the address of what is shown, and says whether that worked. */
export function useShareLink(): () => void {
  const { deeds, ui } = useApp();
  const { find } = useReviewWords();
  return useCallback(() => {
    void copyLink(addressOfReview(ui.get().review)).then((isCopied) =>
      deeds.tell(isCopied ? { kind: 'success', text: find.copied } : { kind: 'info', text: find.notCopied }),
    );
  }, [deeds, ui, find]);
}
