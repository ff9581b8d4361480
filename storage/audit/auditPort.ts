import type { Page } from '../ports.ts';
import type { AuditHead, AuditLine, AuditNote } from '../records/audit.ts';
import type { AuditSeal } from './auditSeal.ts';

/** The audit chain of one conversation. */
export interface AuditChain {
  conversationKey: string;
  head: AuditHead;
}

/**
 * Who did what, when. Each conversation has a chain, written with its turns (`TurnCommit.audit`) and gone with it; the house has
 * one for all else. Every line carries a MAC over itself and all lines before it, see `verifyAudit`.
 */
export interface AuditPort {
  /** Keys of the chains. @throws StoreError `unavailable` when the secret they are made of is not known. */
  auditSeal(): Promise<AuditSeal>;
  /**
   * Adds to the chain of the house, and resolves with its new head once it would survive a crash.
   * @throws StoreError `corrupt` when a note is not made of codes, `too_large` for more than 100.
   */
  recordAudit(notes: readonly AuditNote[]): Promise<AuditHead>;
  /** Where a chain ends; undefined: nothing was audited. Without a key: the chain of the house. */
  auditHead(conversationKey?: string): Promise<AuditHead | undefined>;
  /** Lines with `seq > after`, in order, as they are stored. Without a key: of the house. */
  auditLines(options: { conversationKey?: string | undefined; after: number; limit: number }): Promise<AuditLine[]>;
  /** The chains of all conversations, each once; with `seq` 0 where nothing was audited, if such are shown at all. */
  auditChains(options: { limit: number; after?: string | undefined }): Promise<Page<AuditChain>>;
}
