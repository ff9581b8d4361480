import * as z from 'zod';
import { decodeBook } from '../bookText.ts';
import { StoreError } from '../ports.ts';
import type { AttachmentInfo } from '../records/attachment.ts';
import type { BookKind, BookRecord } from '../records/book.ts';
import type { Conversation } from '../records/conversation.ts';
import type { Entry } from '../records/entry.ts';
import {
  attachmentKind,
  caseKind,
  conversationKind,
  entryKind,
  handoffKind,
  inboxKind,
  outboxKind,
  personKind,
  promiseKind,
  reviewKind,
} from '../records/kinds.ts';
import { decode, type RecordKind } from '../records/migrate.ts';
import type { PersonRecord } from '../records/person.ts';
import type { Review } from '../records/review.ts';
import type { Belongings } from './movingPort.ts';

/** Version of the format. */
export const MOVE_VERSION = 1;

/** The records of the house that are moved, in their order. */
export const BOOKS: readonly BookKind[] = ['view', 'calibration', 'action', 'report', 'page', 'unmask'];

/** First line of an export. */
export interface MoveHeader {
  kind: 'header';
  v: typeof MOVE_VERSION;
  at: string;
  /** Conversations there were when it began, for a progress bar. */
  conversations: number;
  /** Which key the audit chains were made with. */
  auditKey: string;
  /** What was left out on purpose. */
  without: string[];
}

/** A conversation with everything that is no file, and no review. */
export interface MovedConversation extends Omit<Belongings, 'files'> {
  kind: 'conversation';
  key: string;
  /** Absent where something only waits for its first turn, or a file lies. */
  record?: Conversation | undefined;
  entries: Entry[];
  deliveries: { seq: number; state: 'owed' | 'delivered' | 'refused' }[];
  /** Texts of its audit chain, and where that ends. */
  audit: string[];
  auditHead?: { seq: number; mac: string } | undefined;
}

/** One line of an export. */
export type MoveLine =
  | MoveHeader
  | { kind: 'house'; audit: string[] }
  | { kind: 'person'; record: PersonRecord }
  | { kind: 'secret'; name: string; value: string }
  | { kind: 'book'; record: BookRecord }
  | MovedConversation
  | { kind: 'file'; info: AttachmentInfo; base64: string }
  | { kind: 'review'; record: Review };

const Head = z.object({ seq: z.number().int().nonnegative(), mac: z.string() });
const Delivery = z.object({ seq: z.number().int().positive(), state: z.enum(['owed', 'delivered', 'refused']) });
const records = <T>(kind: RecordKind<T>) => z.array(z.unknown().transform((one) => decode(kind, one)));
const record = <T>(kind: RecordKind<T>) => z.unknown().transform((one) => decode(kind, one));

const Line = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('header'),
    v: z.literal(MOVE_VERSION),
    at: z.string(),
    conversations: z.number().int().nonnegative(),
    auditKey: z.string(),
    without: z.array(z.string()),
  }),
  z.object({ kind: z.literal('house'), audit: z.array(z.string()) }),
  z.object({ kind: z.literal('person'), record: record(personKind) }),
  z.object({ kind: z.literal('secret'), name: z.string(), value: z.string() }),
  z.object({ kind: z.literal('book'), record: z.unknown().transform(decodeBook) }),
  z.object({
    kind: z.literal('conversation'),
    key: z.string(),
    record: record(conversationKind).optional(),
    entries: records(entryKind),
    cases: records(caseKind),
    promises: records(promiseKind),
    handoffs: records(handoffKind),
    waiting: records(inboxKind),
    owed: records(outboxKind),
    deliveries: z.array(Delivery),
    audit: z.array(z.string()),
    auditHead: Head.optional(),
  }),
  z.object({ kind: z.literal('file'), info: record(attachmentKind), base64: z.base64() }),
  z.object({ kind: z.literal('review'), record: record(reviewKind) }),
]);

/**
 * A line of an export; records of older versions become what they are now.
 * @throws StoreError `corrupt` when it is none, or was written by a newer version of this program.
 */
export function readMoveLine(text: string): MoveLine {
  let line: unknown;
  try {
    line = JSON.parse(text);
  } catch {
    // The parser's message quotes the text, which is a customer's.
    throw new StoreError('corrupt', 'A line of the export is not JSON.');
  }
  const parsed = Line.safeParse(line);
  if (parsed.success) return parsed.data as MoveLine;
  const where = parsed.error.issues.slice(0, 3).map((issue) => `${issue.path.join('.')}: ${issue.code}`);
  throw new StoreError('corrupt', `A line of the export is not as it must be (${where.join('; ')}).`);
}
