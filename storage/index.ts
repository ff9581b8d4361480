export { type AuditEntry, readLine } from './audit/auditLines.ts';
export { auditOfTurn } from './audit/auditOfTurn.ts';
export { type AuditSeal, HOUSE, MIN_AUDIT_SECRET, NO_HEAD } from './audit/auditSeal.ts';
export type { AuditFault } from './audit/checkChain.ts';
export { anchorNotes, erasureNote, MOST_HEADS, type NamedHead, positionOf } from './audit/knownHeads.ts';
export { type AuditReport, verifyAudit } from './audit/verifyAudit.ts';
export { conversationKey, inboxId } from './keys.ts';
export { assertBatchFits, MAX_BATCH_BYTES, MAX_BATCH_OPERATIONS } from './limits.ts';
export * from './ports.ts';
export { Address } from './records/address.ts';
export { AttachmentInfo } from './records/attachment.ts';
export { type Attention, attentionOf } from './records/attention.ts';
export {
  AUDIT_ACTIONS,
  type AuditAction,
  type AuditHead,
  type AuditLine,
  AuditNote,
  auditCode,
} from './records/audit.ts';
export * from './records/case.ts';
export { changeStatus, mayBecome, NEXT_STATUSES } from './records/caseStatus.ts';
export { Conversation } from './records/conversation.ts';
export { Entry } from './records/entry.ts';
export { ApprovalRecord, Handoff, HeldBy, holderOf, isOpenHandoff, pendingApprovals } from './records/handoff.ts';
export { InboxItem } from './records/inbox.ts';
export { ISO_STEPS, type IsoStep, type IsoStepState, isoSteps } from './records/isoSteps.ts';
export { type DeliveryOutcome, OutboxItem } from './records/outbox.ts';
export * from './records/person.ts';
export { PromiseRecord } from './records/promise.ts';
export { REVIEW_STATES, Review } from './records/review.ts';
export { actOnReview, REVIEW_MOVES, type ReviewAct, reviewRefusal } from './records/reviewState.ts';
export * from './records/session.ts';
export { Instant, Json, type JsonValue, LocaleCode, Party, Staff } from './records/shared.ts';
export type { OnDamaged } from './sqlite/context.ts';
export { openSqliteAccess, openSqliteStore } from './sqlite/openSqliteStore.ts';
