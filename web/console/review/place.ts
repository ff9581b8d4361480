/** The pages of the reviewers. `case`: one conversation, read and judged. `judged`: what was judged of one's own. */
export const REVIEW_PAGES = [
  'find',
  'case',
  'figures',
  'actions',
  'report',
  'calibrations',
  'exports',
  'judged',
] as const;
export type ReviewPageName = (typeof REVIEW_PAGES)[number];

/** A page of the reviewers, and what it shows; its address can be given to a colleague. */
export interface ReviewPlace {
  page: ReviewPageName;
  /** The case, calibration … it is about. */
  id?: string | undefined;
  /** What the page shows of it, as `name=value&…`; each page knows its own names. */
  query: string;
}

export const FIND: ReviewPlace = { page: 'find', query: '' };

/** The place that an address names; undefined for one that is not the reviewers'. */
export function reviewPlaceOf(hash: string): ReviewPlace | undefined {
  const [, path = '', query = ''] = /^#\/review(?:\/([^?]*))?(?:\?(.*))?$/.exec(hash) ?? [];
  if (!/^#\/review(?:[/?]|$)/.test(hash)) return undefined;
  const [name = '', id] = path.split('/');
  const page = REVIEW_PAGES.find((known) => known === name) ?? 'find';
  return id === undefined || id === '' ? { page, query } : { page, id: decoded(id), query };
}

/** The address of a place. It stands behind the `#`, which never reaches a server or its log. */
export function addressOfReview({ page, id, query }: ReviewPlace): string {
  const path = page === 'find' ? '' : `/${page}`;
  const which = id === undefined ? '' : `/${encodeURIComponent(id)}`;
  return `#/review${path}${which}${query === '' ? '' : `?${query}`}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
