import type { Http } from '../../api/http.ts';
import type {
  Action,
  ActionChange,
  ActionMove,
  Actions,
  ExportJob,
  ExportJobs,
  NewAction,
  NewExport,
  NewReport,
  Report,
  Reports,
} from './types.ts';

/** Improvement actions, reports and exports. */
export function createTakeCalls(http: Http) {
  const actionAt = (id: string) => `/review/actions/${encodeURIComponent(id)}`;
  return {
    actions: () => http.get<Actions>('/review/actions'),
    addAction: (body: NewAction) => http.post<Action>('/review/actions', body),
    changeAction: (id: string, body: ActionChange) => http.patch<Action>(actionAt(id), body),
    moveAction: (id: string, body: ActionMove) => http.post<Action>(`${actionAt(id)}/move`, body),
    measureAction: (id: string, body: { etag: string; after: { from: string; to: string } }) =>
      http.post<Action>(`${actionAt(id)}/measure`, body),

    reports: () => http.get<Reports>('/review/reports'),
    makeReport: (body: NewReport) => http.post<Report>('/review/reports', body),

    exports: (isPassive = false) => http.get<ExportJobs>('/review/exports', { isPassive }),
    askExport: (body: NewExport) => http.post<ExportJob>('/review/exports', body),
    removeExport: (id: string) => http.remove<void>(`/review/exports/${encodeURIComponent(id)}`),
  };
}
