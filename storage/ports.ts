import type { AuditPort } from './audit/auditPort.ts';
import type { BookPort } from './bookPort.ts';
import type { ErasurePort, RetentionPort } from './custody/custodyPorts.ts';
import type { MovingPort } from './moving/movingPort.ts';
import type { PiecePort } from './piecePort.ts';
import type { AttachmentInfo } from './records/attachment.ts';
import type { AuditNote } from './records/audit.ts';
import type { CaseRecord } from './records/case.ts';
import type { Conversation } from './records/conversation.ts';
import type { Entry } from './records/entry.ts';
import type { Handoff } from './records/handoff.ts';
import type { InboxItem } from './records/inbox.ts';
import type { DeliveryOutcome, OutboxItem } from './records/outbox.ts';
import type { PersonRecord } from './records/person.ts';
import type { PromiseRecord } from './records/promise.ts';
import type { LinkRecord, SessionRecord } from './records/session.ts';
import type { JsonValue } from './records/shared.ts';
import type { ReviewPort } from './reviewPort.ts';

/** A record with the version it was read at. */
export interface Versioned<T> {
  value: T;
  etag: string;
}

/** A page of results; pass `next` back to go on. Absent `next` means the end was reached. */
export interface Page<T> {
  items: T[];
  next?: string | undefined;
}

/**
 * One turn's effect, written whole or not at all, in the partition of its conversation. Counted as operations
 * (1 conversation + 1 change + entries + cases + promises + handoff + outbox + 1 inbox mark) it must stay within 100, and
 * below 2 MB: the limits of a Cosmos DB transactional batch, kept by every store.
 */
export interface TurnCommit {
  conversation: Conversation;
  /** ETag the conversation was read at; undefined when it must not exist yet. */
  etag: string | undefined;
  entries: Entry[];
  cases: CaseRecord[];
  promises: PromiseRecord[];
  handoffs: Handoff[];
  outbox: OutboxItem[];
  /** The inbox item this turn answers: marked done in the same write. */
  inboxDone: string;
  /** What is to be audited of it, in the chain of its conversation and in the same write. At most 100. */
  audit?: readonly AuditNote[] | undefined;
  /**
   * That very item, when it has not been accepted: then this write accepts it as well. Durable with its turn, it needs no write
   * of its own. Also refused with `conflict` when it was accepted before.
   */
  accepts?: InboxItem | undefined;
}

export interface InboxPort {
  /**
   * Makes an activity durable. Resolves only after it would survive a crash. `duplicate`: this id was accepted before
   * (done or not); nothing was written. Marks of done items are kept at least 7 days.
   */
  accept(item: InboxItem): Promise<'accepted' | 'duplicate'>;
  /** Accepted items without a turn yet, over all conversations, in order of `order`. Read at start-up. */
  pending(options: { limit: number; after?: string | undefined }): Promise<Page<InboxItem>>;
  /** What has become of an activity: never accepted (or its mark has expired), waiting for its turn, or done. */
  inboxState(key: string, id: string): Promise<'unknown' | 'pending' | 'done'>;
}

export interface ConversationPort {
  /**
   * The conversation as it is. `forTurn`: as this process knows it will do, without asking the store, because what is committed
   * on it is refused when it has been overtaken; after such a refusal it is read again.
   */
  load(key: string, options?: { forTurn?: boolean | undefined }): Promise<Versioned<Conversation> | undefined>;
  /**
   * The one write of a turn. Resolves with the new ETag.
   * @throws StoreError `conflict` when the conversation changed since it was read, when the inbox item is already done
   * or was never accepted, or when a new case number is taken: nothing was written, load and run the turn again.
   * @throws StoreError `too_large` when the commit breaks the limits of a batch.
   * @throws StoreError `corrupt` when a record is not valid or belongs to another conversation, when the entries leave a
   * gap, or when a stored case has another number, customer or opening time: running the turn again would not help.
   */
  commit(turn: TurnCommit): Promise<string>;
}

export interface TranscriptPort {
  /** Entries with `seq > after`, in order. */
  entries(key: string, options: { after: number; limit: number }): Promise<Entry[]>;
}

export interface OutboxPort {
  /**
   * Messages still owed whose `nextAttemptAt` has come, oldest first; within a conversation in order of `seq`, and none
   * while an earlier one of its conversation must wait. Pages that follow a first one keep its `now`.
   */
  owed(options: { now: string; limit: number; after?: string | undefined }): Promise<Page<OutboxItem>>;
  /** How the delivery of a conversation's entries with `seq > after` stands; nothing for what needs no delivery. */
  deliveries(key: string, after: number): Promise<{ seq: number; state: 'owed' | 'delivered' | 'refused' }[]>;
  /**
   * Whether this process may send a message now that it was given or committed itself. `later`: it does not know at the
   * moment. `no`: the message is another process's by now, settled, or erased.
   */
  mayDeliver(key: string, id: string): Promise<'yes' | 'later' | 'no'>;
  /** Records how a delivery ended. The first final outcome stands; what comes later, or is unknown, has no effect. */
  settle(key: string, id: string, outcome: DeliveryOutcome): Promise<void>;
}

export interface CasePort {
  caseByNumber(number: string): Promise<CaseRecord | undefined>;
  /** Cases of one customer of a channel, newest first. */
  casesOfCustomer(channelId: string, customerId: string, limit: number): Promise<CaseRecord[]>;
}

/** A case with all that belongs to it, as the complaint register tells it. */
export interface CaseFile {
  record: CaseRecord;
  /** Everything promised about the case, ended promises too, in the order in which they were made. */
  promises: PromiseRecord[];
  /** Every time a person was asked for about the case, in order. */
  handoffs: Handoff[];
}

export interface RegisterPort {
  /** One case with all that belongs to it, by its number. */
  caseFile(number: string): Promise<CaseFile | undefined>;
  /**
   * Cases opened at `from` or later and before `to`, each exactly once, in the order in which they were opened (as well as
   * clocks of several processes allow), over any number of pages; a case opened meanwhile comes last, or not at all.
   * @throws StoreError `corrupt` when `after` was not given by this store.
   */
  caseFiles(options: {
    from?: string | undefined;
    to?: string | undefined;
    limit: number;
    after?: string | undefined;
  }): Promise<Page<CaseFile>>;
}

export interface PromisePort {
  /** Open promises with `nextAt <= now`, oldest first. One that cannot be read is passed over: the others are owed all the same. */
  duePromises(now: string, limit: number): Promise<PromiseRecord[]>;
  /** Everything promised in a conversation, ended promises too, in the order in which it was made; the newest 200 at most. */
  promisesOf(key: string): Promise<PromiseRecord[]>;
  /** The earliest `nextAt` of any open promise, so that a scheduler can sleep until then. */
  nextPromiseAt(): Promise<string | undefined>;
}

/**
 * That a commit touched a conversation, or that it was erased: then it has no entries, and is not there when it is loaded.
 * Written in the same write.
 */
export interface Change {
  /** Where it stands in the stream of changes; opaque, see `ChangesPort`. */
  position: string;
  conversationKey: string;
  /** The entries it added, `firstSeq` to `lastSeq`; none when `firstSeq` is above `lastSeq`. */
  firstSeq: number;
  lastSeq: number;
}

/**
 * The stream of changes over all conversations, from which read models and consoles are fed. A position is opaque text
 * that outlives the process; it is never compared by size. Each commit is one change; of two commits of one conversation
 * the earlier one comes first. Changes are kept at least an hour and at most the newest 50,000.
 *
 * With SQLite a position is a row number. With Cosmos DB the item of the turn is the change; whoever reads the stream first
 * appends what is new to one log over all partitions, and a position is a number in it.
 */
export interface ChangesPort {
  /** The position behind the newest change: everything read after this call includes what stands before it. */
  position(): Promise<string>;
  /**
   * At most `limit` changes after a position, in order. Undefined when something between may be missing: what followed
   * is no longer kept, or the position is none of this store.
   */
  changes(after: string, limit: number): Promise<Change[] | undefined>;
}

export interface QueuePort {
  /**
   * Keys of the conversations that staff should see (`attentionOf`): those that wait first, then
   * those that are held, then those with the bot; within these, the oldest first. Costs no more than what it returns. One
   * that changes between two pages may be missed, or come twice: its change says so.
   */
  queue(options: { limit: number; after?: string | undefined }): Promise<Page<string>>;
}

export interface AttachmentPort {
  /**
   * Stores a file; the same one again has no effect.
   * @throws StoreError `conflict` when another file (by `sha256`) has that id, `corrupt` when its length is not as stated.
   */
  putAttachment(info: AttachmentInfo, bytes: Uint8Array): Promise<void>;
  getAttachment(key: string, id: string): Promise<{ info: AttachmentInfo; bytes: Uint8Array } | undefined>;
}

/** Small named secrets that must survive a restart, e.g. the key that signs chat tokens. */
export interface SecretPort {
  /** The stored value of `name`, made by `create` and stored the first time. */
  secret(name: string, create: () => string): Promise<string>;
}

/** Those of us who sign in. Few enough (thousands at most) to lie in one partition. */
export interface PeoplePort {
  person(id: string): Promise<Versioned<PersonRecord> | undefined>;
  personByLogin(login: string): Promise<Versioned<PersonRecord> | undefined>;
  personByIdentity(identity: { issuer: string; subject: string }): Promise<Versioned<PersonRecord> | undefined>;
  /** Everybody, in order of login. */
  people(options: { limit: number; after?: string | undefined }): Promise<Page<PersonRecord>>;
  /** Whether anybody manages people (`isActiveAdmin`). */
  hasAdmin(): Promise<boolean>;
  /**
   * Stores a new person (no `etag`) or a changed one, and resolves with the new ETag.
   * @throws StoreError `conflict` when the person changed since they were read, when the login, the identity or the id of
   * a new one is taken, or when there was an admin and would be none afterwards (unless `evenLastAdmin`).
   */
  putPerson(
    person: PersonRecord,
    etag: string | undefined,
    options?: { evenLastAdmin?: boolean | undefined },
  ): Promise<string>;
}

export interface SessionPort {
  /** The session as it was stored, whether or not its time is over. */
  session(id: string): Promise<SessionRecord | undefined>;
  /** @throws StoreError `conflict` when the id is taken. Sessions whose time is over may be removed beside it. */
  putSession(session: SessionRecord): Promise<void>;
  /** Moves `idleAt` forward; never back, and of no effect on a session that has ended. */
  prolongSession(id: string, idleAt: string): Promise<void>;
  endSession(id: string): Promise<void>;
  /** Ends all sessions of a person and resolves with their ids. */
  endSessionsOf(personId: string): Promise<string[]>;
}

export interface LinkPort {
  /** Stores a link in place of any earlier one of the same purpose. */
  putLink(link: LinkRecord): Promise<void>;
  /** Takes a link out, so that it can be used once; undefined when it is unknown, used or expired at `now`. */
  takeLink(id: string, now: string): Promise<LinkRecord | undefined>;
}

/** Who may sign in and who is. */
export interface AccessStore extends PeoplePort, SessionPort, LinkPort {}

/**
 * How several processes share a store. What a process accepts and owes is its own while it lives: `pending` and `owed` show it
 * to nobody else.
 */
export interface WorkPort {
  /**
   * What processes that are gone left undone, oldest first; each item is given to exactly one of those who ask. Empty for a
   * store that one process has for itself.
   */
  takeOver(): Promise<{ pending: InboxItem[]; owed: OutboxItem[] }>;
  /** What the others are to know, within seconds, of this process while it lives, in place of what it said before; a few kB. */
  announce(notice: JsonValue): Promise<void>;
  /** What the other processes announce, as it was when `takeOver` looked last. */
  announced(): Promise<JsonValue[]>;
}

export type { BookPort } from './bookPort.ts';
export type { ErasurePort, RetentionPort } from './custody/custodyPorts.ts';
export { MAX_PIECE_BYTES, type Piece, type PiecePort } from './piecePort.ts';
export type { ReviewPort } from './reviewPort.ts';

/** Every port of the house. Ask for the narrow one you need. */
export interface Store
  extends InboxPort,
    ConversationPort,
    TranscriptPort,
    OutboxPort,
    CasePort,
    RegisterPort,
    PromisePort,
    ChangesPort,
    QueuePort,
    AttachmentPort,
    SecretPort,
    WorkPort,
    AccessStore,
    ReviewPort,
    BookPort,
    PiecePort,
    AuditPort,
    MovingPort,
    ErasurePort,
    RetentionPort {
  /** Rejects when the store cannot take a write; used by the readiness check. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

export { StoreError, type StoreErrorCode } from './storeError.ts';
