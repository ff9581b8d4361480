import { ExportJob, ExportJobs, NewExport } from '../../../api/contract/index.ts';
import { type Route, staffRoute } from '../../../api/routes.ts';
import { createAuditTrail } from '../../../audit/auditTrail.ts';
import { REVIEWERS, type ReviewParts } from '../../parts.ts';
import { MOST_CASES, mayExportUnmasked } from './exportLimits.ts';
import type { ExportRunner } from './exportRunner.ts';
import { Exports, exportView } from './exports.ts';
import { sendExport } from './sendExport.ts';

/** Files made of what reviewers see. */
export function exportRoutes(parts: ReviewParts, runner: Pick<ExportRunner, 'hint'>): Route[] {
  const { store, pack, clock } = parts;
  const exports = new Exports({
    store,
    audit: createAuditTrail(store, clock),
    clock,
    zone: pack.zone,
    keptDays: pack.custody?.retention.exportDays,
  });
  return [
    staffRoute({
      method: 'GET',
      path: '/review/exports',
      operationId: 'reviewExports',
      summary: 'One’s own exports, the newest first.',
      roles: REVIEWERS,
      answer: ExportJobs,
      handle: async ({ signedIn: { person } }) => ({
        exports: (await exports.own(person.id)).map(exportView),
        most: { ...MOST_CASES },
        mayUnmask: {
          case: mayExportUnmasked(person, { case: 'any' }),
          list: mayExportUnmasked(person, { query: '{}' }),
        },
      }),
    }),
    staffRoute({
      method: 'POST',
      path: '/review/exports',
      operationId: 'askExport',
      summary:
        'Asks for a file of a list or of one case. It is made in the background; masked unless there is a reason.',
      roles: REVIEWERS,
      status: 202,
      body: NewExport,
      answer: ExportJob,
      handle: async ({ body, signedIn: { person } }) => {
        const job = await exports.ask(person, body);
        runner.hint();
        return exportView(job);
      },
    }),
    staffRoute({
      method: 'GET',
      path: '/review/exports/:id',
      operationId: 'reviewExport',
      summary: 'How far an export is. Only who asked for it.',
      roles: REVIEWERS,
      answer: ExportJob,
      handle: async ({ params, signedIn: { person } }) =>
        exportView((await exports.get(person, params.id ?? '')).value),
    }),
    staffRoute({
      method: 'GET',
      path: '/review/exports/:id/file',
      operationId: 'exportFile',
      summary: 'The file of an export. Only who asked for it. Whoever was erased since is no longer in it.',
      roles: REVIEWERS,
      writes: 'application/octet-stream',
      handle: async ({ res, params, signedIn: { person } }) => {
        await sendExport(store, await exports.take(person, params.id ?? ''), pack.zone, res);
        return undefined;
      },
    }),
    staffRoute({
      method: 'DELETE',
      path: '/review/exports/:id',
      operationId: 'removeExport',
      summary: 'Stops an export and removes its file. Only who asked for it.',
      roles: REVIEWERS,
      handle: async ({ params, signedIn: { person } }) => {
        await exports.remove(person, params.id ?? '');
        return undefined;
      },
    }),
  ];
}
