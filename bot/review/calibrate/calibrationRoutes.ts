import * as z from 'zod';
import { POINT_IDS, rubricOf } from '../../../dialogs/index.ts';
import type { Locale } from '../../../nlp/index.ts';
import type { CalibrationRecord, Versioned } from '../../../storage/index.ts';
import {
  CalibrationList,
  CalibrationView,
  CloseCalibration,
  NewCalibration,
  type Person,
  Reviewers,
} from '../../api/contract/index.ts';
import { type Route, staffRoute } from '../../api/routes.ts';
import { createAuditTrail } from '../../audit/auditTrail.ts';
import { everybody } from '../../console/everybody.ts';
import { readerLocale } from '../../console/readerLocale.ts';
import { AppError } from '../../errors.ts';
import { REVIEWERS, type ReviewParts } from '../parts.ts';
import { Calibrations, mayClose, reviewersIn } from './calibrations.ts';
import { compareReviews } from './compare.ts';

const Read = z.strictObject({ read: z.string().max(20).optional() });

/** Calibrations: made, done and compared. */
export function calibrationRoutes(parts: ReviewParts): Route[] {
  const { store, pack, clock } = parts;
  const calibrations = new Calibrations({ ...parts, audit: createAuditTrail(store, clock) });

  async function viewOf({ value, etag }: Versioned<CalibrationRecord>, person: Person, locale?: Locale) {
    const reviews = await calibrations.reviewsOf(value);
    const isDone = (number: string, id: string) =>
      reviews.some((one) => one.caseNumber === number && one.reviewer.id === id && one.state !== 'open');
    const { id, name, note, by, state, cases, reviewers, dueAt, createdAt, closedAt } = value;
    const view: CalibrationView = {
      id,
      etag,
      name,
      ...(note === undefined ? {} : { note }),
      by,
      state,
      cases,
      reviewers: reviewers.map((one) => ({ ...one, done: cases.filter((number) => isDone(number, one.id)).length })),
      ...(dueAt === undefined ? {} : { dueAt }),
      createdAt,
      ...(closedAt === undefined ? {} : { closedAt }),
      mayClose: mayClose(value, person),
    };
    if (reviewers.some((one) => one.id === person.id)) {
      view.own = cases.map((number) => {
        const own = reviews.find((one) => one.caseNumber === number && one.reviewer.id === person.id);
        return { case: number, ...(own ? { reviewId: own.id } : {}), isDone: isDone(number, person.id) };
      });
    }
    if (locale !== undefined && state === 'closed') {
      const rubric = rubricOf(pack, locale);
      const points = POINT_IDS.map((point) => ({ point, name: rubric.points[point].name[locale] }));
      view.result = compareReviews(reviewers, reviews, points);
    }
    return view;
  }

  return [
    staffRoute({
      method: 'GET',
      path: '/review/reviewers',
      operationId: 'reviewers',
      summary: 'Everybody who can judge.',
      roles: REVIEWERS,
      answer: Reviewers,
      handle: async () => ({ reviewers: reviewersIn(await everybody(store)) }),
    }),
    staffRoute({
      method: 'GET',
      path: '/review/calibrations',
      operationId: 'calibrations',
      summary: 'Calibrations, the newest first, without their results.',
      roles: REVIEWERS,
      answer: CalibrationList,
      handle: async ({ signedIn: { person } }) => {
        const views: CalibrationView[] = [];
        for (const one of await calibrations.list()) views.push(await viewOf(one, person));
        return { calibrations: views };
      },
    }),
    staffRoute({
      method: 'POST',
      path: '/review/calibrations',
      operationId: 'makeCalibration',
      summary: 'Two or more reviewers judge the same cases, each blind until all have submitted.',
      roles: REVIEWERS,
      status: 201,
      body: NewCalibration,
      answer: CalibrationView,
      handle: async ({ body, signedIn: { person } }) =>
        viewOf(await calibrations.make(body, person, await everybody(store)), person),
    }),
    staffRoute({
      method: 'GET',
      path: '/review/calibrations/:id',
      operationId: 'calibration',
      summary: 'How far a calibration is; once it is over, how far the reviewers agree and where they differ.',
      roles: REVIEWERS,
      query: Read,
      answer: CalibrationView,
      handle: async ({ req, query, params, signedIn: { person } }) => {
        const found = await calibrations.find(params.id ?? '');
        if (!found) throw new AppError('not_found');
        return viewOf(found, person, readerLocale(req, query.read, person));
      },
    }),
    staffRoute({
      method: 'POST',
      path: '/review/calibrations/:id/close',
      operationId: 'closeCalibration',
      summary: 'Ends a calibration before all have submitted: for its maker and supervisors.',
      roles: REVIEWERS,
      body: CloseCalibration,
      answer: CalibrationView,
      handle: async ({ body, params, signedIn: { person } }) =>
        viewOf(await calibrations.close(params.id ?? '', person, body.etag), person),
    }),
  ];
}
