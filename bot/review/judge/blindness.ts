import type { BookPort, CalibrationRecord, Page, Review, ReviewPort } from '../../../storage/index.ts';

const PAGE = 200;

/** Everything of all pages. */
export async function everyPage<T>(read: (after: string | undefined) => Promise<Page<T>>): Promise<T[]> {
  const all: T[] = [];
  let after: string | undefined;
  do {
    const page = await read(after);
    all.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return all;
}

type BlindStore = Pick<ReviewPort, 'reviews'> & Pick<BookPort, 'bookRecords'>;

/** Calibrations that still go on. */
export async function openCalibrations(store: Pick<BookPort, 'bookRecords'>): Promise<CalibrationRecord[]> {
  const all = await everyPage((after) => store.bookRecords('calibration', { limit: PAGE, after }));
  return all.map(({ value }) => value).filter(({ state }) => state === 'open');
}

/**
 * Numbers of the cases that somebody judges blind now: of these they are told neither the score, nor what others say, nor who
 * held them, whatever they ask. In a calibration that goes on until all have submitted.
 */
export async function blindCases(store: BlindStore, personId: string): Promise<ReadonlySet<string>> {
  const begun = await everyPage((after) => store.reviews({ reviewerId: personId, state: 'open', limit: PAGE, after }));
  const calibrations = await openCalibrations(store);
  return new Set([
    ...begun
      .filter(({ blind, calibrationId }) => blind && calibrationId === undefined)
      .map(({ caseNumber }) => caseNumber),
    ...calibrations
      .filter(({ reviewers }) => reviewers.some(({ id }) => id === personId))
      .flatMap(({ cases }) => cases),
  ]);
}

/** Whether what a review says is still kept from its own reviewer. */
export function isStillBlind(review: Review, blind: ReadonlySet<string>): boolean {
  return blind.has(review.caseNumber) || (review.blind && review.state === 'open');
}
