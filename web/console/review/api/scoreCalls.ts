import type { Http } from '../../api/http.ts';
import { caseAt } from './findCalls.ts';
import type {
  AnswerDispute,
  BeginReview,
  CalibrationList,
  CalibrationView,
  CaseScore,
  DisputeReview,
  Judge,
  NewCalibration,
  Reviewers,
  ReviewList,
  ReviewsOfCase,
  ReviewView,
  TagQuality,
} from './types.ts';

const part = encodeURIComponent;

/** Judging, and what is said to it. */
export function createScoreCalls(http: Http) {
  const reviewAt = (id: string) => `/review/reviews/${part(id)}`;
  const calibrationAt = (id: string) => `/review/calibrations/${part(id)}`;
  return {
    score: (ref: string) => http.get<CaseScore>(`${caseAt(ref)}/score`),
    reviewsOfCase: (ref: string) => http.get<ReviewsOfCase>(`${caseAt(ref)}/reviews`),
    beginReview: (ref: string, body: BeginReview) => http.post<ReviewView>(`${caseAt(ref)}/reviews`, body),

    reviews: (which: 'own' | 'judged' | 'disputed', after?: string) =>
      http.get<ReviewList>(`/review/reviews?which=${which}${after === undefined ? '' : `&after=${part(after)}`}`),
    review: (id: string, signal?: AbortSignal) => http.get<ReviewView>(reviewAt(id), { signal }),
    judge: (id: string, body: Judge) => http.put<ReviewView>(reviewAt(id), body),
    submitReview: (id: string, etag: string) => http.post<ReviewView>(`${reviewAt(id)}/submit`, { etag }),
    reopenReview: (id: string, etag: string) => http.post<ReviewView>(`${reviewAt(id)}/reopen`, { etag }),
    disputeReview: (id: string, body: DisputeReview) => http.post<ReviewView>(`${reviewAt(id)}/dispute`, body),
    answerDispute: (id: string, body: AnswerDispute) => http.post<ReviewView>(`${reviewAt(id)}/answer`, body),

    reviewers: () => http.get<Reviewers>('/review/reviewers'),
    calibrations: () => http.get<CalibrationList>('/review/calibrations'),
    calibration: (id: string, signal?: AbortSignal) => http.get<CalibrationView>(calibrationAt(id), { signal }),
    makeCalibration: (body: NewCalibration) => http.post<CalibrationView>('/review/calibrations', body),
    closeCalibration: (id: string, etag: string) => http.post<CalibrationView>(`${calibrationAt(id)}/close`, { etag }),

    tagQuality: (signal?: AbortSignal) => http.get<TagQuality>('/review/tags', { signal }),
  };
}
