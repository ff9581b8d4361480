import type { AuditHead } from '../records/audit.ts';
import type { DeliveryOutcome } from '../records/outbox.ts';
import type { Review } from '../records/review.ts';
import type { PackedLine } from './auditItems.ts';
import type { Item } from './gateway.ts';
import { hash, idPart } from './ids.ts';
import type { LiveParts } from './liveParts.ts';
import type { Packed } from './packed.ts';

// Every item of the container `conversations` has a `kind`. Fields outside `body` are there to be found by.

/** Id of the state in its partition. */
export const CONVERSATION_ID = 'conversation';

/** The state of a conversation, with every part of it that is still alive. */
export interface ConversationItem extends Item {
  kind: 'conversation';
  /** Key of the conversation, as `columnText` writes it. */
  key: string;
  /** The write that made it. */
  write: string;
  lastSeq: number;
  /** Order of its first and of its last commit, see `createStamps`. */
  begun: string;
  stamp: string;
  /** Place in the queue; absent when staff need not see it. */
  attention?: string;
  /** When the first of its open promises comes due; absent when none is open. */
  due?: string;
  /** What may never change about each case, by its id. */
  caseKeys: Readonly<Record<string, string>>;
  body: Packed;
  within: LiveParts['within'];
  /** Absent when all live parts are within. */
  beside?: Packed;
  /** Where its audit chain ends; absent before anything was audited. */
  audit?: AuditHead;
}

/** An accepted activity that waits for its turn. The turn replaces it: what is done can neither wait nor be done again. */
export interface InboxItemDoc extends Item {
  kind: 'inbox';
  /** Sorts by order of acceptance. */
  waiting: string;
  owner: string;
  body: Packed;
}

/** What one turn added: its lines, and the parts that it ended. Also its change, and the mark that its activity is done. */
export interface TurnItem extends Item {
  kind: 'turn';
  write: string;
  /** Key of the conversation, as `columnText` writes it. */
  key: string;
  firstSeq: number;
  lastSeq: number;
  stamp: string;
  body: Packed;
  settles?: true;
  ended?: Packed;
  /** Lines of the audit chain that the turn added. */
  audit?: PackedLine[];
}

/** What a case is found by. Never changes; the case itself travels with its conversation. */
export interface CaseItem extends Item {
  kind: 'case';
  caseId: Packed;
  customer: string;
  /** Sorts by time of opening. */
  opened: string;
}

/** What one reviewer says of a case. Everything outside `body` and `reviewBegun` is a hash or a state. */
export interface ReviewItem extends Item {
  kind: 'review';
  review: string;
  /** Order in which reviews were begun. */
  reviewBegun: string;
  ofCase: string;
  reviewer: string;
  calibration?: string;
  state: Review['state'];
  body: Packed;
}

/** A message owed to a channel. */
export interface OwedItem extends Item {
  kind: 'owed';
  /** Sorts by commit, and within one by `seq`. */
  owed: string;
  owner: string;
  seq: number;
  nextAttemptAt: string;
  body: Packed;
}

/** How the delivery of a message ended: replaces what was owed. */
export interface DeliveryItem extends Item {
  kind: 'delivery';
  seq: number;
  outcome: Exclude<DeliveryOutcome, { state: 'retry' }>;
}

export const inboxItemId = (id: string) => `inbox:${idPart(id)}`;
export const caseItemId = (id: string) => `case:${idPart(id)}`;
export const owedItemId = (id: string) => `owed:${idPart(id)}`;

/** Two texts as one that sorts by the first, then by the second; a space is below everything that stands in either. */
export const sortKey = (first: string, second: string) => `${first} ${second}`;

/** By whom the cases of a customer are found. */
export const customerKey = (channelId: string, customerId: string) => hash(channelId, customerId);
