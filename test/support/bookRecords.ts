import type { ActionRecord, CalibrationRecord, ExportRecord, ViewRecord } from '../../storage/index.ts';
import { instant } from './records.ts';

const SUE = { id: 'sue', name: 'Sue' };

/** A saved view; `change` says what is different. */
export function view(id: string, change: Partial<ViewRecord> = {}): ViewRecord {
  const times = { createdAt: instant(0), updatedAt: instant(0) };
  return {
    v: 1,
    kind: 'view',
    id,
    name: `View ${id}`,
    owner: SUE,
    shared: false,
    query: 'status=open',
    ...times,
    ...change,
  };
}

/** A calibration of two cases by two reviewers. */
export function calibration(id: string, change: Partial<CalibrationRecord> = {}): CalibrationRecord {
  return {
    v: 1,
    kind: 'calibration',
    id,
    name: `Calibration ${id}`,
    by: SUE,
    state: 'open',
    cases: ['K-c1', 'K-c2'],
    reviewers: [SUE, { id: 'rey', name: 'Rey' }],
    blind: true,
    createdAt: instant(0),
    updatedAt: instant(0),
    ...change,
  };
}

/** An action that is open. */
export function action(id: string, change: Partial<ActionRecord> = {}): ActionRecord {
  return {
    v: 1,
    kind: 'action',
    id,
    title: '缩短退款到账时间',
    plan: 'Pay refunds out every hour.',
    cause: 'Refunds wait for a batch at night.',
    finding: { of: 'cases', words: 'Refunds take too long.', cases: ['K-c1'] },
    owner: SUE,
    by: SUE,
    due: '2026-12-01',
    state: 'open',
    check: { due: '2027-01-15', figure: 'csat' },
    history: [{ at: instant(0), by: SUE, what: 'made', state: 'open' }],
    createdAt: instant(0),
    updatedAt: instant(0),
    ...change,
  };
}

/** An export that waits. */
export function exportJob(id: string, change: Partial<ExportRecord> = {}): ExportRecord {
  return {
    v: 1,
    kind: 'export',
    id,
    by: SUE,
    at: instant(0),
    format: 'csv',
    locale: 'en',
    what: { case: 'K-c1' },
    unmasked: false,
    state: 'waiting',
    attempts: 0,
    done: 0,
    rows: 0,
    bytes: 0,
    busyMs: 0,
    isCut: false,
    updatedAt: instant(0),
    expiresAt: instant(86_400),
    ...change,
  };
}
