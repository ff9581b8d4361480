import * as z from 'zod';
import { Instant, LocaleCode } from '../../../storage/index.ts';
import { PresenceState } from './people.ts';

/**
 * Every command carries an id made by the client: the same id again has no second effect and gets the same answer, so that
 * a request whose answer was lost can be sent again.
 */
const commandId = z.uuid();
/** Longest message of an agent; the smallest of our channels' limits. */
const Text = z.string().trim().min(1).max(4000);
const Reason = z.string().trim().min(1).max(500);

export const Claim = z.strictObject({ commandId });
/** Back to the queue for another person; the customer is told. */
export const Release = z.strictObject({ commandId, reason: Reason });
/** Back to the bot, which goes on where the conversation stands. */
export const Return = z.strictObject({ commandId });
export const Transfer = z.strictObject({ commandId, to: z.string().min(1).max(64), reason: Reason });
/** From another person; supervisors only. */
export const TakeOver = z.strictObject({ commandId, reason: Reason });
/** `overrides`: rules of the guard that warn and that the writer has looked at; a rule that blocks cannot be overridden. */
export const Send = z.strictObject({
  commandId,
  text: Text,
  overrides: z.array(z.string().max(64)).max(20).default([]),
  attachments: z.array(z.string().max(64)).max(5).default([]),
});
/** Seen by staff only. `to`: whispered to the agent who holds the conversation. */
export const Note = z.strictObject({ commandId, text: Text, whisper: z.boolean().default(false) });
/** Offers a remedy of the pack. Beyond the writer's authority it waits for approval and nothing is said to the customer. */
export const Propose = z.strictObject({
  commandId,
  remedyId: z.string().min(1).max(64),
  amount: z.number().positive().max(1_000_000).optional(),
  reason: Reason.optional(),
  /** The customer has agreed to it already, in words or on the phone: it goes on record as agreed, with its time. */
  accepted: z.boolean().default(false),
});
export const Decide = z.strictObject({
  commandId,
  approvalId: z.string().max(64),
  approve: z.boolean(),
  reason: Reason.optional(),
});
/** Something we will do; the words are sent to the customer and the promise is on record. */
export const MakePromise = z.strictObject({
  commandId,
  words: Text,
  dueAt: Instant,
  owner: z.string().trim().min(1).max(60),
  overrides: z.array(z.string().max(64)).max(20).default([]),
});
export const KeepPromise = z.strictObject({ commandId, promiseId: z.string().max(64), note: Reason.optional() });
export const DISPOSITIONS = [
  'resolved',
  'partly_resolved',
  'no_fault_found',
  'withdrawn',
  'not_a_complaint',
  'referred',
] as const;
export const Close = z.strictObject({
  commandId,
  disposition: z.enum(DISPOSITIONS),
  words: Text.optional(),
  overrides: z.array(z.string().max(64)).max(20).default([]),
});

export const Typing = z.strictObject({ typing: z.boolean() });
export const Check = z.strictObject({ text: z.string().max(4000) });
export const SetPresence = z.strictObject({ presence: PresenceState });

/** What a command came to. */
export const Done = z.strictObject({
  /** `approval`: it waits for somebody with more authority. */
  result: z.enum(['done', 'approval']),
  approvalId: z.string().optional(),
  /** The conversation's last line after it. */
  lastSeq: z.number().int(),
});
export type Done = z.infer<typeof Done>;

/** Files that lie in the conversation now, to be named in `Send`. */
export const Uploaded = z.strictObject({
  files: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      contentType: z.string(),
      size: z.number().int(),
      url: z.string(),
    }),
  ),
});

/** Body of a refused command, beside `error`: who holds it, or what the guard objects to. */
export const GuardFinding = z.strictObject({
  rule: z.string(),
  action: z.enum(['block', 'warn']),
  start: z.number().int(),
  end: z.number().int(),
  why: z.string(),
  rewrite: z.string().optional(),
});
export type GuardFinding = z.infer<typeof GuardFinding>;

export const Checked = z.strictObject({
  findings: z.array(GuardFinding),
  /** Promises found in the words, each of which would be put on record. */
  promises: z.array(z.strictObject({ words: z.string(), dueAt: Instant })),
  locale: LocaleCode,
});
export type Checked = z.infer<typeof Checked>;
