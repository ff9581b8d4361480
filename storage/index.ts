export { conversationKey, inboxId } from './keys.ts';
export { assertBatchFits, MAX_BATCH_BYTES, MAX_BATCH_OPERATIONS } from './limits.ts';
export * from './ports.ts';
export { Address } from './records/address.ts';
export { AttachmentInfo } from './records/attachment.ts';
export { type Attention, attentionOf } from './records/attention.ts';
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
export {
  LABEL_FIELDS,
  type LabelField,
  NUMBER_FIELDS,
  type NumberField,
  type SearchDocument,
  type SearchFacts,
  SPEAKERS,
  type Speaker,
} from './search/fields.ts';
export { createHighlighter, type Snippet, snippetOf } from './search/highlight.ts';
export { type ConversationSearch, openSearch, type SearchIndex } from './search/openSearch.ts';
export { type SearchHit, type SearchPage, SearchQuery, SearchSample } from './search/searchQuery.ts';
export type { WordRules } from './search/words.ts';
export type { CaseKey, IndexState } from './search/workerProtocol.ts';
export type { OnDamaged } from './sqlite/context.ts';
export { openSqliteAccess, openSqliteStore } from './sqlite/openSqliteStore.ts';
