import * as z from 'zod';
import { REVIEW_STATES, type Review, type Versioned } from '../../../storage/index.ts';
import {
  AnswerDispute,
  BeginReview,
  CaseScore,
  ChangeReview,
  DisputeReview,
  Judge,
  type Person,
  ReviewList,
  ReviewsOfCase,
  ReviewView,
} from '../../api/contract/index.ts';
import { type Route, type StaffCall, staffRoute } from '../../api/routes.ts';
import { createAuditTrail } from '../../audit/auditTrail.ts';
import { readerLocale } from '../../console/readerLocale.ts';
import { AppError } from '../../errors.ts';
import { Calibrations } from '../calibrate/calibrations.ts';
import { REVIEWERS, type ReviewParts } from '../parts.ts';
import { type JudgedCase, judgedCase } from './judgedCase.ts';
import { isJudged, isReviewer, mayRead, type Reader } from './mayRead.ts';
import { readerOf } from './readerOf.ts';
import { type Found, Reviews } from './reviews.ts';
import { reviewRow, reviewView } from './reviewView.ts';
import { scoreView } from './scoreView.ts';

/** Reviewers, and those who are judged by them. */
const ALL = ['agent', ...REVIEWERS] as const;
const Read = z.strictObject({ read: z.string().max(20).optional() });
const ListQuery = Read.extend({
  /** `own`: those one has made; `judged`: those in which one is judged; `disputed`: those that wait for an answer. */
  which: z.enum(['own', 'judged', 'disputed']),
  state: z.enum(REVIEW_STATES).optional(),
  after: z.string().max(500).optional(),
});
/** Rows of a page. */
const PAGE = 50;

type Call<B> = StaffCall<B, { read?: string | undefined }>;

/** Judging cases, and what those who are judged say to it. */
export function judgeRoutes(parts: ReviewParts): Route[] {
  const { store, clock } = parts;
  const reviews = new Reviews({ ...parts, audit: createAuditTrail(store, clock) });
  const calibrations = new Calibrations({ ...parts, audit: createAuditTrail(store, clock) });
  const localeOf = ({ req, query, signedIn: { person } }: Call<unknown>) => readerLocale(req, query.read, person);

  /** @throws AppError `not_found` for what this person may not read: they must not learn that it is there. */
  async function foundFor(id: string, reader: Reader): Promise<Found> {
    const found = await reviews.find(id);
    if (!found || !mayRead(found.found.value, reader)) throw new AppError('not_found');
    return found;
  }

  /** A case with the reviews that somebody may see. @throws AppError `not_found` for agents who are not judged in it. */
  async function openFor({ params, signedIn: { person } }: Call<unknown>) {
    const judged = await judgedCase(parts, params.case ?? '');
    const reader = await readerOf(store, person);
    const { record } = judged.file;
    const all = await store.reviewsOfCase(record.conversationKey, record.id);
    const seen = all.filter((review) => mayRead(review, reader));
    if (seen.length === 0 && !isReviewer(person)) throw new AppError('not_found');
    return { judged, reader, seen };
  }

  const viewFor = async (call: Call<unknown>, found: Versioned<Review>, judged: JudgedCase) =>
    // Read anew: what was just submitted is no longer kept from whoever submitted it.
    reviewView(found, judged, await readerOf(store, call.signedIn.person), localeOf(call));

  /**
   * @throws AppError `conflict` when the calibration of a review is over, or when one goes on in which the reviewer judges the
   * same case blind: what is refused for want of a reason would tell them what the rubric says.
   */
  async function requireJudgeable(review: Review, person: Person): Promise<void> {
    await calibrations.requireStillOpen(review);
    const { blind } = await readerOf(store, person);
    if (review.blind || !blind.has(review.caseNumber)) return;
    throw new AppError('conflict', { reason: 'calibrating', details: { because: 'calibrating' } });
  }

  /** A change of a review as a route. Refused because somebody was faster, it says how the review stands now. */
  function change<B extends z.ZodType<{ etag: string }>>(
    method: 'POST' | 'PUT',
    path: string,
    operationId: string,
    summary: string,
    body: B,
    make: (found: Found, person: Person, given: z.output<B>) => Promise<Versioned<Review>>,
    roles: typeof ALL | typeof REVIEWERS = REVIEWERS,
  ): Route {
    return staffRoute({
      method,
      path: `/review/reviews/:id${path}`,
      operationId,
      summary,
      roles,
      maxBytes: 256 * 1024,
      query: Read,
      body,
      answer: ReviewView,
      handle: async (call) => {
        const { person } = call.signedIn;
        const reader = await readerOf(store, person);
        const found = await foundFor(call.params.id ?? '', reader);
        try {
          return await viewFor(call, await make(found, person, call.body), found.judged);
        } catch (error) {
          if (!(error instanceof AppError) || error.code !== 'conflict') throw error;
          const now = await foundFor(found.found.value.id, reader);
          const review = await viewFor(call, now.found, now.judged);
          throw new AppError('conflict', { reason: error.reason ?? 'state', details: { ...error.details, review } });
        }
      },
    });
  }

  return [
    staffRoute({
      method: 'GET',
      path: '/review/cases/:case/score',
      operationId: 'caseScore',
      summary:
        'The automatic score of a case, each point with the words that prove it; of agents, for who is judged by a submitted review. Blind: the points only.',
      roles: ALL,
      query: Read,
      answer: CaseScore,
      handle: async (call) => {
        const { judged, reader } = await openFor(call);
        return scoreView(judged, localeOf(call), reader.blind.has(judged.file.record.number));
      },
    }),
    staffRoute({
      method: 'GET',
      path: '/review/cases/:case/reviews',
      operationId: 'reviewsOfCase',
      summary: 'Reviews of a case that this person may see: their own, and those of others once they are submitted.',
      roles: ALL,
      query: Read,
      answer: ReviewsOfCase,
      handle: async (call) => {
        const { person } = call.signedIn;
        const { judged, reader, seen } = await openFor(call);
        const own = seen.filter(({ reviewer }) => reviewer.id === person.id);
        const views: ReviewView[] = [];
        for (const { id } of [...own, ...seen.filter((one) => !own.includes(one))]) {
          const found = await store.review(id);
          if (found) views.push(reviewView(found, judged, reader, localeOf(call)));
        }
        const isFree = own.every(({ calibrationId }) => calibrationId !== undefined);
        return { reviews: views, mayBegin: isReviewer(person) && isFree && !judged.parties.includes(person.id) };
      },
    }),
    staffRoute({
      method: 'POST',
      path: '/review/cases/:case/reviews',
      operationId: 'beginReview',
      summary: 'Begins a review of a case, or gives the one that was begun. Nobody judges what they did themselves.',
      roles: REVIEWERS,
      query: Read,
      body: BeginReview,
      answer: ReviewView,
      handle: async (call) => {
        const { person } = call.signedIn;
        const { isBlind, calibrationId } = call.body;
        const judged = await judgedCase(parts, call.params.case ?? '');
        if (calibrationId !== undefined) await calibrations.requireOpen(calibrationId, person, judged);
        const { blind } = await readerOf(store, person);
        const begun = await reviews.begin(
          judged,
          person,
          isBlind || blind.has(judged.file.record.number),
          calibrationId,
        );
        return viewFor(call, begun, judged);
      },
    }),
    staffRoute({
      method: 'GET',
      path: '/review/reviews',
      operationId: 'reviews',
      summary: 'Reviews: one’s own, those in which one is judged, or those whose dispute waits for an answer.',
      roles: ALL,
      query: ListQuery,
      answer: ReviewList,
      handle: async ({ query: { which, state, after }, signedIn: { person } }) => {
        const reader = await readerOf(store, person);
        const page = { limit: PAGE, after, ...(state === undefined ? {} : { state }) };
        const lists = {
          own: () => store.reviews({ ...page, reviewerId: person.id }),
          judged: () => store.reviews({ ...page, party: person.roles.includes('agent') ? person.id : 'bot' }),
          disputed: () => store.reviews({ ...page, state: 'disputed' }),
        };
        const { items, next } = await lists[which]();
        const fits = (review: Review) => mayRead(review, reader) && (which !== 'judged' || isJudged(review, person));
        const rows = items.filter(fits).map((review) => reviewRow(review, reader));
        return { reviews: rows, ...(next === undefined ? {} : { next }) };
      },
    }),
    staffRoute({
      method: 'GET',
      path: '/review/reviews/:id',
      operationId: 'review',
      summary:
        'One review, for its reviewer, for who is judged by it once it is submitted, and for other reviewers then.',
      roles: ALL,
      query: Read,
      answer: ReviewView,
      handle: async (call) => {
        const { found, judged } = await foundFor(call.params.id ?? '', await readerOf(store, call.signedIn.person));
        return viewFor(call, found, judged);
      },
    }),
    change(
      'PUT',
      '',
      'judge',
      'Replaces what was judged so far: points, tags set right, comment.',
      Judge,
      async (found, person, given) => {
        await requireJudgeable(found.found.value, person);
        return reviews.judge(found, person, given);
      },
    ),
    change(
      'POST',
      '/submit',
      'submitReview',
      'Submits a review; every point must be judged.',
      ChangeReview,
      async (found, person, { etag }) => {
        await requireJudgeable(found.found.value, person);
        const submitted = await reviews.submit(found, person, etag);
        await calibrations.closeWhenDone(submitted.value);
        return submitted;
      },
    ),
    change(
      'POST',
      '/reopen',
      'reopenReview',
      'Takes a submitted review back to change it; not one that was blind.',
      ChangeReview,
      (found, person, { etag }) => reviews.reopen(found, person, etag),
    ),
    change(
      'POST',
      '/dispute',
      'disputeReview',
      'Disputes points of a review, for oneself or, as a supervisor, for the bot.',
      DisputeReview,
      (found, person, given) => reviews.dispute(found, person, given),
      ALL,
    ),
    change(
      'POST',
      '/answer',
      'answerDispute',
      'Answers a dispute. Upheld, it changes disputed points.',
      AnswerDispute,
      (found, person, given) => reviews.answer(found, person, given),
    ),
  ];
}
