import type { Person } from '../api/types.ts';
import type { ReviewPageName } from './place.ts';

const REVIEWERS: readonly ReviewPageName[] = ['find', 'figures', 'actions', 'report', 'calibrations', 'exports'];

/** The pages that a person finds in the rail. The server decides on each request anew. */
export function reviewPagesOf({ roles }: Pick<Person, 'roles'>): readonly ReviewPageName[] {
  const reviews = roles.includes('reviewer') || roles.includes('supervisor');
  return [...(reviews ? REVIEWERS : []), ...(roles.includes('agent') ? (['judged'] as const) : [])];
}

/** Whether a person may open a page, which for `case` is to look at one found elsewhere. */
export function mayOpen(person: Pick<Person, 'roles'>, page: ReviewPageName): boolean {
  const pages = reviewPagesOf(person);
  return page === 'case' ? pages.length > 0 : pages.includes(page);
}

/** Whether a person reviews and does nothing else here. */
export function landsOnReview({ roles }: Pick<Person, 'roles'>): boolean {
  return roles.includes('reviewer') && !roles.includes('agent') && !roles.includes('supervisor');
}
