import type { ActionRecord } from './action.ts';
import type { AlarmRecord } from './alarm.ts';
import type { CalibrationRecord } from './calibration.ts';
import type { ExportCasesRecord } from './exportCases.ts';
import type { ExportRecord } from './exportJob.ts';
import type { PageRecord, ReportRecord } from './report.ts';
import type { UnmaskRecord } from './unmask.ts';
import type { ViewRecord } from './view.ts';

/** Records of the house (`BookPort`), by their kind. */
export interface BookRecords {
  view: ViewRecord;
  calibration: CalibrationRecord;
  action: ActionRecord;
  alarm: AlarmRecord;
  report: ReportRecord;
  page: PageRecord;
  export: ExportRecord;
  exportCases: ExportCasesRecord;
  unmask: UnmaskRecord;
}

export type BookKind = keyof BookRecords;
export type BookRecord = BookRecords[BookKind];
