import * as z from 'zod';
import { EMOTIONS } from '../../../../nlp/index.ts';
import { CASE_STATUSES, HANDOFF_STATES, Instant, ISO_STEPS, Mood, Staff, Stage } from '../../../../storage/index.ts';
import { Brief, CaseSummary, Line } from '../conversation.ts';
import { FoundCase } from './found.ts';

/** A line as reviewers read it: masked unless they unmasked the case; offsets of evidence stay right either way. */
export const ReviewLine = Line.extend({
  /** The stage that begins with this line. */
  enters: Stage.optional(),
  /** It belongs to another case of the conversation. */
  isOther: z.boolean(),
  /** How long one side had waited for the other when this was said. */
  waited: z.strictObject({ ms: z.number().int(), who: z.enum(['customer', 'us']) }).optional(),
  /** Reference number told to the customer when the turn of this message failed. */
  failure: z.string().optional(),
  attachments: z.array(
    Line.shape.attachments.element.extend({
      /** It is a customer's, and shown once the case is unmasked. */
      isWithheld: z.boolean(),
    }),
  ),
});
export type ReviewLine = z.infer<typeof ReviewLine>;

/** A part of the lines, in order. */
export const ReviewLines = z.strictObject({
  lines: z.array(ReviewLine),
  /** More lines stand before the first, behind the last one given. */
  earlier: z.boolean(),
  later: z.boolean(),
});
export type ReviewLines = z.infer<typeof ReviewLines>;

/** Something we said we would do, and what became of it. */
export const ReviewPromise = z.strictObject({
  id: z.string(),
  kind: z.enum(['follow_up', 'handoff', 'remedy', 'nudge']),
  words: z.string(),
  owner: z.string(),
  by: Staff.optional(),
  madeAt: Instant,
  dueAt: Instant,
  closedAt: Instant.optional(),
  /** `late`: kept after it was due; `overdue`: still open though it was due. */
  fate: z.enum(['open', 'overdue', 'kept', 'late', 'broken', 'cancelled']),
  /** The line with which it was made, as far as that can be told. */
  seq: z.number().int().optional(),
});
export type ReviewPromise = z.infer<typeof ReviewPromise>;

/** One time a person was asked for. */
export const ReviewHandoff = z.strictObject({
  id: z.string(),
  state: z.enum(HANDOFF_STATES),
  reason: z.string(),
  /** The reason in the reader's language. */
  why: z.string(),
  urgent: z.boolean(),
  requestedAt: Instant,
  promisedBy: Instant,
  acceptedAt: Instant.optional(),
  endedAt: Instant.optional(),
  escalated: z.string().optional(),
  /** From the request until somebody came, it ended, or now. */
  waitedMs: z.number().int(),
  /** Somebody came later than the customer was told, or nobody has come though the time is over. */
  isLate: z.boolean(),
  holders: z.array(
    z.strictObject({ agent: Staff, from: Instant, until: Instant.optional(), ended: z.string().optional() }),
  ),
  approvals: z.array(
    z.strictObject({
      id: z.string(),
      words: z.string(),
      amount: z.string().optional(),
      reason: z.string(),
      by: Staff,
      needs: z.string(),
      at: Instant,
      state: z.enum(['pending', 'approved', 'refused']),
      decidedBy: Staff.optional(),
      decidedAt: Instant.optional(),
      decision: z.string().optional(),
    }),
  ),
});
export type ReviewHandoff = z.infer<typeof ReviewHandoff>;

/** Everything a reviewer reads of one case. */
export const ReviewCase = z.strictObject({
  /** The case as a list shows it. */
  head: FoundCase,
  /** What it is about, in the reader's language. Absent where no case was opened. */
  brief: Brief.optional(),
  /** The lines around `?at=`, or from the opening of the case on; `GET …/lines` gives the others. */
  ...ReviewLines.shape,
  lastSeq: z.number().int(),
  /** Where each stage begins, over the whole conversation. */
  stages: z.array(z.strictObject({ seq: z.number().int(), at: Instant, stage: Stage })),
  /** Feeling of each message of the customer. `heat`: strength of bad feeling, 0 to 3. */
  curve: z.array(
    z.strictObject({
      seq: z.number().int(),
      at: Instant,
      label: z.enum(EMOTIONS),
      intensity: z.number(),
      heat: z.number(),
    }),
  ),
  mood: z.strictObject({ first: Mood, peak: Mood, last: Mood }).optional(),
  /** Waits longer than a minute for the customer, longer than a quarter of an hour for us, the longest first; at most 50. */
  gaps: z.array(
    z.strictObject({
      /** Last line before, first line behind the wait; without it the wait goes on. */
      from: z.number().int(),
      to: z.number().int().optional(),
      at: Instant,
      ms: z.number().int(),
      who: z.enum(['customer', 'us']),
      /** Who of us answered, or was to. */
      waitedFor: z.enum(['bot', 'agent', 'customer']),
    }),
  ),
  /** Rules of the guard that were hit, each with what it stands for in the reader's language and the lines it was hit in. */
  guard: z.array(z.strictObject({ rule: z.string(), words: z.string(), seqs: z.array(z.number().int()) })),
  promises: z.array(ReviewPromise),
  handoffs: z.array(ReviewHandoff),
  history: z.array(
    z.strictObject({
      at: Instant,
      from: z.enum(CASE_STATUSES),
      to: z.enum(CASE_STATUSES),
      actor: z.string(),
      reason: z.string(),
    }),
  ),
  /** Steps of ISO 10002:2018, clause 8. Without `doneAt` it is still to be done. */
  steps: z.array(
    z.strictObject({
      step: z.enum(ISO_STEPS.map(({ step }) => step)),
      clause: z.string(),
      doneAt: Instant.optional(),
      by: z.string().optional(),
    }),
  ),
  csat: z
    .strictObject({ score: z.number().int().optional(), askedAt: Instant, comment: z.string().optional() })
    .optional(),
  /** Deadlines an authority sets. */
  clocks: z.array(z.strictObject({ regulator: z.string(), what: z.string(), dueAt: Instant })),
  /** Names of those of us whose ids stand in history and steps. */
  people: z.array(Staff),
  /** Other cases of this conversation and of this customer. */
  others: z.array(CaseSummary),
  /** Until when the reader sees personal data of this case; absent: it is masked. */
  unmaskedUntil: Instant.optional(),
  /** Whether the reader may unmask it. */
  mayUnmask: z.boolean(),
  /** The reader judges it blind: those of us are letters, and there is no score. */
  isBlind: z.boolean(),
});
export type ReviewCase = z.infer<typeof ReviewCase>;
