import * as z from 'zod';
import { CASE_STATUSES, CaseRecord, Instant, Json, LANES, LocaleCode, Mood, Stage } from '../../../storage/index.ts';
import { Approval, QueueItem } from './queue.ts';

/** One line of the transcript as staff see it. */
export const Line = z.strictObject({
  seq: z.number().int(),
  at: Instant,
  author: z.enum(['customer', 'bot', 'agent', 'system']),
  /** Who of us it was. */
  by: z.strictObject({ id: z.string(), name: z.string() }).optional(),
  /** `message` the customer sees; `note` and `event` only staff. */
  kind: z.enum(['message', 'note', 'event']),
  /** What happened, for an event: `claimed`, `returned`, `promiseDue` … */
  event: z.string().optional(),
  detail: z.record(z.string(), Json).optional(),
  text: z.string(),
  locale: LocaleCode,
  /** The recognizer's tags with their evidence (customer messages), see `Understanding`. */
  understanding: Json.optional(),
  stage: z.string().optional(),
  ask: z.strictObject({ kind: z.string(), fact: z.string().optional() }).optional(),
  replyKey: z.string().optional(),
  because: z.string().optional(),
  guard: z.array(z.string()).optional(),
  attachments: z.array(
    z.strictObject({ name: z.string(), contentType: z.string(), url: z.string(), size: z.number().int().optional() }),
  ),
  /** How delivery ended; absent on a channel that fetches for itself. */
  delivery: z.enum(['owed', 'delivered', 'refused']).optional(),
});
export type Line = z.infer<typeof Line>;

/** A fact in the language of whoever reads it: `label` is ours, `value` the customer's words. */
export const BriefFact = z.strictObject({
  name: z.string(),
  label: z.string(),
  state: z.enum(['known', 'declined', 'unknown']),
  value: z.string(),
  normal: z.string().optional(),
  asked: z.number().int(),
});

export const BriefPromise = z.strictObject({
  id: z.string(),
  kind: z.string(),
  words: z.string(),
  owner: z.string(),
  dueAt: Instant,
  state: z.enum(['open', 'kept', 'broken', 'cancelled']),
  overdue: z.boolean(),
});

/** What a colleague must know before the first word; nobody has to read the transcript for it. */
export const Brief = z.strictObject({
  /** Why it came to a person, in the reader's language. */
  why: z.string(),
  /** The matter in a few sentences in the reader's language, from facts and tags, never machine-translated. */
  summary: z.array(z.string()),
  /** What the customer wants. */
  wish: z.string().optional(),
  facts: z.array(BriefFact),
  /** Facts still open. */
  open: z.array(z.strictObject({ name: z.string(), label: z.string() })),
  /** Not to be asked again, with the reason: known, declined, asked twice. */
  doNotAsk: z.array(
    z.strictObject({ name: z.string(), label: z.string(), why: z.enum(['known', 'declined', 'asked_twice']) }),
  ),
  promises: z.array(BriefPromise),
  /** What was already said: apology given, options offered, accepted, refused. */
  said: z.array(z.string()),
  remedies: z.array(
    z.strictObject({ id: z.string(), text: z.string(), state: z.enum(['offered', 'accepted', 'refused']) }),
  ),
  /** How to meet this customer, for staff only. */
  styles: z.array(z.strictObject({ code: z.string(), advice: z.string() })),
  warnings: z.array(z.string()),
  moods: z.array(Mood.extend({ seq: z.number().int() })),
});
export type Brief = z.infer<typeof Brief>;

export const CaseSummary = z.strictObject({
  id: z.string(),
  number: z.string(),
  status: z.enum(CASE_STATUSES),
  lane: z.enum(LANES),
  stage: Stage,
  openedAt: Instant,
  closedAt: Instant.optional(),
  title: z.string(),
  conversationId: z.string(),
});

/** A remedy of the pack as this person may offer it. */
export const Offer = z.strictObject({
  remedyId: z.string(),
  kind: z.string(),
  text: z.string(),
  /** Whether the pack would offer it in this case, and where not, why. */
  fits: z.boolean(),
  limit: z.strictObject({ amount: z.number().optional(), percent: z.number().optional() }).optional(),
  /** Authority this person lacks for it at its stated amount; absent: they may. */
  needs: z.enum(['supervisor', 'specialist']).optional(),
  /** Whether its amount can be chosen. */
  amount: z.number().optional(),
});
export type Offer = z.infer<typeof Offer>;

export const ConversationView = z.strictObject({
  item: QueueItem,
  case: CaseRecord.optional(),
  brief: Brief,
  lines: z.array(Line),
  /** More lines stand before the first one given. */
  earlier: z.boolean(),
  cases: z.array(CaseSummary),
  offers: z.array(Offer),
  approvals: z.array(Approval),
  /** Ready sentences for the present stage in the customer's language. */
  suggestions: z.array(z.strictObject({ id: z.string(), text: z.string(), why: z.string() })),
  /** What the reader may do with it now. */
  can: z.array(
    z.enum([
      'claim',
      'takeover',
      'write',
      'note',
      'whisper',
      'return',
      'transfer',
      'propose',
      'approve',
      'promise',
      'close',
      'read',
    ]),
  ),
  position: z.string(),
});
export type ConversationView = z.infer<typeof ConversationView>;
