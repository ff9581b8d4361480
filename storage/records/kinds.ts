import { ActionRecord } from './action.ts';
import { AlarmRecord } from './alarm.ts';
import { AttachmentInfo } from './attachment.ts';
import type { BookRecords } from './book.ts';
import { CalibrationRecord } from './calibration.ts';
import { CaseRecord } from './case.ts';
import { Conversation } from './conversation.ts';
import { Entry } from './entry.ts';
import { Erasure } from './erasure.ts';
import { ExportCasesRecord } from './exportCases.ts';
import { ExportRecord } from './exportJob.ts';
import { Handoff } from './handoff.ts';
import { InboxItem } from './inbox.ts';
import type { RecordKind } from './migrate.ts';
import { OutboxItem } from './outbox.ts';
import { PersonRecord } from './person.ts';
import { PromiseRecord } from './promise.ts';
import { PageRecord, ReportRecord } from './report.ts';
import { Review, withoutCorrections } from './review.ts';
import { LinkRecord, SessionRecord } from './session.ts';
import { UnmaskRecord } from './unmask.ts';
import { ViewRecord } from './view.ts';

// Every kind of record that is stored. To change a record, be it by an optional field: raise its `v`
// literal, change its schema, append a step. An older program drops what it does not know, and refuses what has a higher `v`.

export const caseKind: RecordKind<CaseRecord> = { name: 'case', schema: CaseRecord, steps: [] };
export const promiseKind: RecordKind<PromiseRecord> = { name: 'promise', schema: PromiseRecord, steps: [] };
export const handoffKind: RecordKind<Handoff> = { name: 'handoff', schema: Handoff, steps: [] };
export const entryKind: RecordKind<Entry> = { name: 'entry', schema: Entry, steps: [] };
export const inboxKind: RecordKind<InboxItem> = { name: 'inbox item', schema: InboxItem, steps: [] };
export const outboxKind: RecordKind<OutboxItem> = { name: 'outbox item', schema: OutboxItem, steps: [] };
export const attachmentKind: RecordKind<AttachmentInfo> = { name: 'attachment', schema: AttachmentInfo, steps: [] };
export const personKind: RecordKind<PersonRecord> = { name: 'person', schema: PersonRecord, steps: [] };
export const sessionKind: RecordKind<SessionRecord> = { name: 'session', schema: SessionRecord, steps: [] };
export const linkKind: RecordKind<LinkRecord> = { name: 'link', schema: LinkRecord, steps: [] };
export const reviewKind: RecordKind<Review> = { name: 'review', schema: Review, steps: [withoutCorrections] };
export const erasureKind: RecordKind<Erasure> = { name: 'erasure', schema: Erasure, steps: [] };
export const conversationKind: RecordKind<Conversation> = {
  name: 'conversation',
  schema: Conversation,
  steps: [],
  nested: { cases: caseKind, promises: promiseKind, handoff: handoffKind },
};

/** Records of the house, by their kind. */
export const bookKinds: { readonly [K in keyof BookRecords]: RecordKind<BookRecords[K]> } = {
  view: { name: 'saved view', schema: ViewRecord, steps: [] },
  calibration: { name: 'calibration', schema: CalibrationRecord, steps: [] },
  alarm: { name: 'alarm', schema: AlarmRecord, steps: [] },
  action: { name: 'improvement action', schema: ActionRecord, steps: [] },
  report: { name: 'report', schema: ReportRecord, steps: [] },
  unmask: { name: 'unmasking', schema: UnmaskRecord, steps: [] },
  page: { name: 'page of a report', schema: PageRecord, steps: [] },
  export: { name: 'export', schema: ExportRecord, steps: [] },
  exportCases: { name: 'list of cases of an export', schema: ExportCasesRecord, steps: [] },
};
