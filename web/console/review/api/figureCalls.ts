import type { Http } from '../../api/http.ts';
import type { AlarmAnswer, Alarms, Figures, NewTerms } from './types.ts';

/** What the cases of a period come to, and what should be looked into. */
export function createFigureCalls(http: Http) {
  return {
    figures: (params: URLSearchParams, signal?: AbortSignal) =>
      http.get<Figures>(`/review/figures?${params}`, { signal }),
    newTerms: (params: URLSearchParams, signal?: AbortSignal) =>
      http.get<NewTerms>(`/review/new-terms?${params}`, { signal }),
    alarms: (locale: string, signal?: AbortSignal) => http.get<Alarms>(`/review/alarms?read=${locale}`, { signal }),
    answerAlarm: (id: string, body: AlarmAnswer) => http.put<void>(`/review/alarms/${encodeURIComponent(id)}`, body),
  };
}
