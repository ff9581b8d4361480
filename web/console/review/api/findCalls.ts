import type { Http } from '../../api/http.ts';
import type {
  FoundCases,
  NewView,
  ReviewCase,
  ReviewLines,
  SampledCases,
  SavedView,
  SavedViews,
  Unmasked,
  ViewChange,
} from './types.ts';

/** Where a case is read: by its number, or by the key of a conversation without a case. */
export const caseAt = (ref: string) => `/review/cases/${encodeURIComponent(ref)}`;

const query = (params: URLSearchParams) => (params.size === 0 ? '' : `?${params}`);

/** Finding and reading. */
export function createFindCalls(http: Http) {
  const viewAt = (id: string) => `/review/views/${encodeURIComponent(id)}`;
  return {
    cases: (params: URLSearchParams, signal?: AbortSignal) =>
      http.get<FoundCases>(`/review/cases${query(params)}`, { signal }),
    sample: (params: URLSearchParams, signal?: AbortSignal) =>
      http.get<SampledCases>(`/review/sample${query(params)}`, { signal }),
    /** `at`: the line around which the first lines are wanted. */
    case: (ref: string, at?: number, signal?: AbortSignal) =>
      http.get<ReviewCase>(`${caseAt(ref)}${at === undefined ? '' : `?at=${at}`}`, { signal }),
    lines: (ref: string, params: URLSearchParams) => http.get<ReviewLines>(`${caseAt(ref)}/lines${query(params)}`),
    unmask: (ref: string, reason: string) => http.post<Unmasked>(`${caseAt(ref)}/unmask`, { reason }),

    views: () => http.get<SavedViews>('/review/views'),
    addView: (body: NewView) => http.post<SavedView>('/review/views', body),
    changeView: (id: string, body: ViewChange) => http.patch<SavedView>(viewAt(id), body),
    removeView: (id: string, etag: string) => http.remove<void>(`${viewAt(id)}?etag=${encodeURIComponent(etag)}`),
  };
}
