import { DateTime } from 'luxon';
import { NewReport, Report, ReportPageQuery, Reports as ReportsAnswer } from '../../../api/contract/index.ts';
import { type Route, staffRoute } from '../../../api/routes.ts';
import { createAuditTrail } from '../../../audit/auditTrail.ts';
import { REVIEWERS, type ReviewParts } from '../../parts.ts';
import { Reports, reportView } from './reports.ts';

/** Reports for those who answer for the handling of complaints. */
export function reportRoutes(parts: ReviewParts): Route[] {
  const { store, pack, clock } = parts;
  const reports = new Reports(parts, createAuditTrail(store, clock));
  return [
    staffRoute({
      method: 'GET',
      path: '/review/reports',
      operationId: 'reviewReports',
      summary: 'Reports that were made, the newest first.',
      roles: REVIEWERS,
      answer: ReportsAnswer,
      handle: async () => ({
        reports: (await reports.all()).map(reportView),
        today: String(DateTime.fromJSDate(clock(), { zone: pack.zone }).toISODate()),
      }),
    }),
    staffRoute({
      method: 'POST',
      path: '/review/reports',
      operationId: 'makeReport',
      summary: 'Makes a report of complaints handling (ISO 10002) over a period, in every language, and keeps it.',
      roles: REVIEWERS,
      status: 201,
      body: NewReport,
      answer: Report,
      handle: async ({ body, signedIn: { person } }) => reportView(await reports.make(person, body)),
    }),
    staffRoute({
      method: 'GET',
      path: '/review/reports/:id/:locale',
      operationId: 'reportPage',
      summary: 'A report in one language, as it was made: a page to read and to print.',
      roles: REVIEWERS,
      query: ReportPageQuery,
      writes: 'text/html',
      handle: async ({ res, params, query }) => {
        const html = await reports.page(params.id ?? '', params.locale ?? '');
        const save = query.save === '1' ? { 'Content-Disposition': 'attachment; filename="kesu-report.html"' } : {};
        res.writeHead(200, {
          'Content-Type': 'text/html; charset=utf-8',
          // Its own origin is nobody's: it could not act for whoever reads it, if it could run anything at all.
          'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-modals",
          'X-Content-Type-Options': 'nosniff',
          'X-Frame-Options': 'DENY',
          'Cross-Origin-Resource-Policy': 'same-origin',
          'Referrer-Policy': 'no-referrer',
          'Cache-Control': 'private, no-store',
          ...save,
        });
        res.end(html);
        return undefined;
      },
    }),
  ];
}
