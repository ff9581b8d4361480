export { readLine } from './audit/auditLines.ts';
export { auditOfTurn } from './audit/auditOfTurn.ts';
export type { AuditPort } from './audit/auditPort.ts';
export { MIN_AUDIT_SECRET } from './audit/auditSeal.ts';
export type { AuditFault } from './audit/checkChain.ts';
export { anchorNotes, erasureNote, MOST_HEADS, type NamedHead, positionOf } from './audit/knownHeads.ts';
export { requireKeyOfHouse } from './audit/requireKeyOfHouse.ts';
export { type AuditReport, verifyAudit } from './audit/verifyAudit.ts';
export { newMasterKey } from './custody/masterKeyFile.ts';
export { parseMasterKey } from './custody/masterKeys.ts';
export { conversationKey, inboxId } from './keys.ts';
export { assertBatchFits, MAX_BATCH_BYTES, MAX_BATCH_OPERATIONS } from './limits.ts';
export { exportStore } from './moving/exportStore.ts';
export { type ImportReport, importStore, isEmptyStore } from './moving/importStore.ts';
export { type MoveLine, readMoveLine } from './moving/moveLines.ts';
export type { MovingPort } from './moving/movingPort.ts';
export * from './ports.ts';
export * from './records/action.ts';
export { Address } from './records/address.ts';
export type { AlarmRecord } from './records/alarm.ts';
export { AttachmentInfo } from './records/attachment.ts';
export { type Attention, attentionOf } from './records/attention.ts';
export { type AuditHead, AuditNote, auditCode } from './records/audit.ts';
export type { BookRecord } from './records/book.ts';
export { CALIBRATION_STATES, CalibrationRecord } from './records/calibration.ts';
export * from './records/case.ts';
export { changeStatus, mayBecome, NEXT_STATUSES } from './records/caseStatus.ts';
export { Conversation } from './records/conversation.ts';
export { Entry } from './records/entry.ts';
export { Erasure, ErasureOrder, type Holdings } from './records/erasure.ts';
export { MOST_EXPORTED } from './records/exportCases.ts';
export { EXPORT_FORMATS, EXPORT_STATES, ExportRecord } from './records/exportJob.ts';
export {
  ApprovalRecord,
  HANDOFF_STATES,
  Handoff,
  HeldBy,
  holderOf,
  isOpenHandoff,
  pendingApprovals,
} from './records/handoff.ts';
export { InboxItem } from './records/inbox.ts';
export { ISO_STEPS, type IsoStep, type IsoStepState, isoSteps } from './records/isoSteps.ts';
export { type DeliveryOutcome, OutboxItem } from './records/outbox.ts';
export * from './records/person.ts';
export { PromiseRecord } from './records/promise.ts';
export { pageId, ReportRecord } from './records/report.ts';
export { REVIEW_STATES, Review, ReviewedPoint } from './records/review.ts';
export {
  actOnReview,
  BOT,
  needsReason,
  REVIEW_MOVES,
  type ReviewAct,
  type ReviewRefusal,
  reviewRefusal,
} from './records/reviewState.ts';
export * from './records/session.ts';
export { Instant, Json, type JsonValue, LocaleCode, Party, Staff } from './records/shared.ts';
export { CORRECTED_TAGS, type CorrectedTag, TagCorrection } from './records/tagCorrection.ts';
export { ViewRecord } from './records/view.ts';
export {
  type LabelField,
  type NumberField,
  RESOLUTION_TIMES,
  RESPONSE_TIMES,
  type SearchDocument,
  type SearchFacts,
  SPEAKERS,
  spanOf,
} from './search/fields.ts';
export { createHighlighter, type Snippet, snippetOf } from './search/highlight.ts';
export { type ConversationSearch, openSearch, type SearchIndex } from './search/openSearch.ts';
export {
  type SearchHit,
  type SearchPage,
  SearchQuery,
  SearchSample,
} from './search/searchQuery.ts';
export type {
  Tally,
  TallyCell,
  TallyCount,
  TallyRequest,
  TallySeries,
  TallyWhere,
} from './search/tally/tallyRequest.ts';
export type { CaseKey } from './search/workerProtocol.ts';
export { backupSqliteStore } from './sqlite/backupStore.ts';
export type { OnDamaged } from './sqlite/context.ts';
export { openSqliteAccess, openSqliteErasure, openSqliteStore } from './sqlite/openSqliteStore.ts';
export { restoreSqliteStore } from './sqlite/restoreStore.ts';
export { rotateSqliteKeys } from './sqlite/rotateSqliteKeys.ts';
