import type { AuditHead } from '../records/audit.ts';
import type { OutboxItem } from '../records/outbox.ts';
import type { Review } from '../records/review.ts';
import type { PackedLine } from './auditItems.ts';
import type { Item } from './gateway.ts';
import { idPart } from './ids.ts';
import type { LiveParts } from './liveParts.ts';
import type { Packed } from './packed.ts';

// What an item is found by stands outside what is packed, in fields that only items of its kind have.

/**
 * One turn: its lines, the conversation as it left it, and the parts that it ended. Created once and never changed. Its number
 * is the lock of the conversation, because each id can be taken once; it is also its change, and the mark that its activity is
 * done.
 */
export interface TurnItem extends TurnHead {
  kind: 'turn';
  /** Sorts by the last line, then by turn. */
  place: string;
  firstSeq: number;
  /** The inbox item that it answers. */
  answers: string;
  body: Packed;
  /** Lines that had to be sent to a channel. */
  pushed?: readonly number[];
  settles?: true;
  ended?: Packed;
  /** Lines that it added to the audit chain. */
  audited?: PackedLine[];
}

/** What of a turn the next one builds on: the conversation after it, with every part of it that is still alive. */
export interface TurnHead extends Item {
  /** Counts from 1. */
  turn: number;
  /** The write that made it: the ETag of the conversation. */
  write: string;
  /** Key of the conversation, as `columnText` writes it. */
  key: string;
  lastSeq: number;
  /** Order of the first and of this commit, see `createStamps`. */
  begun: string;
  stamp: string;
  conversation: Packed;
  within: LiveParts['within'];
  /** Absent when all live parts are within. */
  beside?: Packed;
  /** What may never change about each case, by its id. */
  caseKeys: Readonly<Record<string, string>>;
  /** The activities answered last, in short, see `answered.ts`. */
  answered: string;
  /** What the conversation is found by now. */
  mark: Mark;
  /** Where its audit chain ends; absent before anything was audited. */
  audit?: AuditHead;
}

/** Takes the number of a turn for an erased conversation, so that nobody who still knows that can go on with it. */
export interface ErasedTurn extends Item {
  kind: 'erased';
  turn: number;
  /** Before every turn of a conversation that begins anew. Absent on the first turn, which only says that there were some. */
  place?: string;
}

/** What lists over all conversations find one by. */
export interface Mark {
  /** Place in the queue; absent when staff need not see it. */
  attention?: string;
  /** Before the first of its open promises comes due, or then; absent when none is open. */
  due?: string;
  /** It has rested since then or later; absent while anything is open. */
  rests?: string;
}

/** A conversation among all others. Made with its first turn, and rewritten only when its mark is wrong. */
export interface ConversationItem extends Item, Mark {
  kind: 'conversation';
  /** Key of the conversation, as `columnText` writes it. */
  key: string;
  /** The key of everything in the conversation, wrapped; put in by a gateway that seals. Whoever removes it has erased all. */
  seal?: string;
  /** Whom it is with, as a keyed hash. */
  customer?: string;
}

/** An accepted activity that waits for its turn, which removes it. */
export interface InboxItemDoc extends Item {
  kind: 'inbox';
  /** Sorts by order of acceptance. */
  waiting: string;
  owner: string;
  body: Packed;
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
  /** Those who are judged. */
  parties: string[];
  body: Packed;
}

/** The messages of one turn that a channel has not taken yet. Removed when it has taken all. */
export interface OwedItem extends Item {
  kind: 'owed';
  /** Sorts by commit. */
  owed: string;
  owner: string;
  /** When the first and the last of them may be sent. */
  earliest: string;
  latest: string;
  /** Lines of the same turn that the channel will never take. */
  refused: readonly number[];
  body: Packed;
}

/** What is left of the messages of a turn when the channel refused some for good. */
export interface RefusedItem extends Item {
  kind: 'refused';
  hasRefused: true;
  refused: readonly number[];
}

export const CONVERSATION_ID = 'conversation';
export const turnItemId = (turn: number) => `turn:${digits(turn)}`;
export const owedItemId = (turn: number) => `owed:${digits(turn)}`;
export const inboxItemId = (id: string) => `inbox:${idPart(id)}`;
export const caseItemId = (id: string) => `case:${idPart(id)}`;

/** Where a turn stands among the lines of its conversation. */
export const placeOf = (lastSeq: number, turn: number) => `${digits(lastSeq)}.${digits(turn)}`;

/** Behind every turn whose last line is `seq`. */
export const placeAfter = (seq: number) => `${digits(Math.max(0, seq))}.~`;

/** Two texts as one that sorts by the first, then by the second; a space is below everything that stands in either. */
export const sortKey = (first: string, second: string) => `${first} ${second}`;

/** The item of the messages that a turn owes. */
export function owedItem(
  base: Pick<OwedItem, 'id' | 'pk' | 'owed' | 'owner' | 'refused'>,
  messages: readonly OutboxItem[],
  packed: Packed,
): OwedItem {
  const times = messages.map(({ nextAttemptAt }) => nextAttemptAt).sort();
  return { ...base, kind: 'owed', earliest: times[0] ?? '', latest: times.at(-1) ?? '', body: packed };
}

/** A number as text that sorts by it. */
export function digits(value: number): string {
  return String(value).padStart(9, '0');
}
