import type { AttachmentInfo } from '../records/attachment.ts';
import type { CaseRecord } from '../records/case.ts';
import type { Handoff } from '../records/handoff.ts';
import type { InboxItem } from '../records/inbox.ts';
import type { OutboxItem } from '../records/outbox.ts';
import type { PromiseRecord } from '../records/promise.ts';

/** What belongs to a conversation beside its record and its transcript. */
export interface Belongings {
  /** All there ever were, as they are now, in the order in which they were made. */
  cases: CaseRecord[];
  promises: PromiseRecord[];
  handoffs: Handoff[];
  /** Accepted and without a turn, in order, whoever's they are. */
  waiting: InboxItem[];
  /** Messages owed, in order of `seq`, whoever owes them. */
  owed: OutboxItem[];
  /** What customers sent, and we did. */
  files: AttachmentInfo[];
}

/** What a store must tell, beyond its other ports, so that all of it can be carried to another one. Takes nothing over. */
export interface MovingPort {
  /**
   * Every conversation, in the order in which they were begun; then, in order of key, what has no conversation yet and has
   * something waiting or a file.
   */
  conversationKeys(): Promise<string[]>;
  belongings(key: string): Promise<Belongings>;
  /** Secrets by their names, as far as these can be told. */
  secrets(): Promise<Record<string, string>>;
  /**
   * Runs a work that reads. In a store of one machine that was opened for reading, all of it sees one moment; in a shared one
   * each call sees its own.
   */
  atOneMoment<T>(work: () => Promise<T>): Promise<T>;
}
