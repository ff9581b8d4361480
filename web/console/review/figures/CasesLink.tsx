import { Link } from '@fluentui/react-components';
import type { MouseEvent, ReactNode } from 'react';
import { fill } from '../../words/index.ts';
import type { CaseFilter } from '../api/types.ts';
import { addressOfReview, type ReviewPlace } from '../place.ts';
import { useReviewPlace, useReviewWords } from '../useReview.ts';

/** The list of the cases behind a number. */
export function placeOfCases(open: CaseFilter): ReviewPlace {
  const given = Object.entries(open).filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  return { page: 'find', query: new URLSearchParams(given).toString() };
}

interface CasesLinkProps {
  /** Without it there is nothing to open. */
  open: CaseFilter | undefined;
  /** What the cases have in common, for whoever hears it. */
  name: string;
  children: ReactNode;
}

/** Opens the cases behind a number; a real link, so that it opens in another tab too. */
export function CasesLink({ open, name, children }: CasesLinkProps) {
  const { go } = useReviewPlace();
  const { figures } = useReviewWords();
  if (open === undefined) return children;
  const place = placeOfCases(open);
  const follow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(place);
  };
  return (
    <Link href={addressOfReview(place)} onClick={follow} title={fill(figures.open, { name })}>
      {children}
    </Link>
  );
}
