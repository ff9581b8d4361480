import * as z from 'zod';
import { Instant, Staff } from '../../storage/index.ts';

/** What a person of ours may do; one may have several. */
const Role = z.enum(['agent', 'supervisor', 'reviewer', 'admin']);

/** Whoever gives a command: named to the customer by `name`, and heard as far as `authority` goes. */
export const Actor = Staff.extend({
  authority: z.enum(['agent', 'supervisor', 'specialist']),
  roles: z.array(Role).max(4),
});
export type Actor = z.infer<typeof Actor>;

/** A file that lies in the attachment store of the conversation already. */
const Attached = z.object({
  id: z.string().min(1).max(64),
  name: z.string().max(255),
  contentType: z.string().max(100),
  size: z.number().int().nonnegative().optional(),
});

const Id = z.string().min(1).max(64);
/** Longest message of an agent; the smallest of our channels' limits. */
const Text = z.string().trim().min(1).max(4000);
const Reason = z.string().trim().min(1).max(500);
const Overrides = z.array(z.string().max(64)).max(20).default([]);

export const DISPOSITIONS = [
  'resolved',
  'partly_resolved',
  'no_fault_found',
  'withdrawn',
  'not_a_complaint',
  'referred',
] as const;
export type Disposition = (typeof DISPOSITIONS)[number];

function command<K extends string, S extends z.ZodRawShape>(kind: K, body: S) {
  return z.object({ commandId: z.string().min(1).max(64), by: Actor, kind: z.literal(kind), ...body });
}

/**
 * Everything a person of ours can do with a conversation, as the value of a `kesu.agent` event. The same `commandId` is
 * the same command, however often it comes.
 */
export const AgentCommand = z.discriminatedUnion('kind', [
  /** Takes the conversation when nobody holds it: from then on the bot is silent. */
  command('claim', {}),
  /** Gives it back to the queue for another person; the customer is told. */
  command('release', { reason: Reason }),
  /** Gives it back to the bot, which goes on where the conversation stands. */
  command('return', {}),
  /** Hands it to a colleague, who holds it from then on. */
  command('transfer', { to: Staff, reason: Reason }),
  /** A supervisor takes it, whoever holds it. */
  command('takeover', { reason: Reason }),
  /** Says something. `overrides`: warnings of the guard that the writer has looked at. */
  command('send', { text: Text, overrides: Overrides, attachments: z.array(Attached).max(5).default([]) }),
  /** For staff only. `whisper`: for the one who holds it. */
  command('note', { text: Text, whisper: z.boolean().default(false) }),
  /**
   * Offers a remedy of the pack, or asks for approval where it is beyond the writer. `accepted`: the customer has agreed
   * to it already, in words or on the phone.
   */
  command('propose', {
    remedyId: Id,
    amount: z.number().positive().max(1_000_000).optional(),
    reason: Reason.optional(),
    accepted: z.boolean().default(false),
  }),
  command('decide', { approvalId: Id, approve: z.boolean(), reason: Reason.optional() }),
  /** Says what will be done by when, and puts it on record. */
  command('promise', { words: Text, dueAt: Instant, owner: z.string().trim().min(1).max(60), overrides: Overrides }),
  command('keepPromise', { promiseId: z.string().min(1).max(128), note: Reason.optional() }),
  command('close', { disposition: z.enum(DISPOSITIONS), words: Text.optional(), overrides: Overrides }),
  /** The system's own: whoever holds the conversation has not been seen since `seenAt`, and their lease is over. */
  command('lapse', { holderId: Id, seenAt: Instant.optional() }),
]);
export type AgentCommand = z.infer<typeof AgentCommand>;
export type AgentCommandKind = AgentCommand['kind'];
/** The command of one kind. */
export type CommandOf<K extends AgentCommandKind> = Extract<AgentCommand, { kind: K }>;
