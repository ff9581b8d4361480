import * as z from 'zod';
import { Instant, Json, LocaleCode, Staff } from './shared.ts';

export const ENTRY_AUTHORS = ['customer', 'bot', 'agent', 'system'] as const;

/** One line of the transcript. `seq` is gap-free within its conversation and is also the Direct Line watermark. */
export const Entry = z.object({
  v: z.literal(1),
  conversationKey: z.string(),
  seq: z.number().int().positive(),
  at: Instant,
  author: z.enum(ENTRY_AUTHORS),
  /** Who of us it was, where it was one of us. */
  by: Staff.optional(),
  /** `staff`: never shown, sent or exported to a customer, whatever the activity says. Absent: part of the conversation. */
  audience: z.literal('staff').optional(),
  /** What happened, where it is no message: `claimed`, `returned`, `promiseDue` … see docs/handoff.md. */
  event: z.string().max(40).optional(),
  /** More about the event, and, for a command of an agent, what it came to. */
  detail: z.record(z.string(), Json).optional(),
  /** Id of the activity: the channel's for what came in, ours for what goes out. Unique within the conversation. */
  activityId: z.string(),
  /** The inbox item whose turn wrote this entry. */
  turnId: z.string(),
  /** The Bot Framework activity as a client may see it, without channel secrets. */
  activity: z.record(z.string(), Json),
  text: z.string(),
  locale: LocaleCode,
  /** What the recognizer made of it (customer messages). */
  understanding: Json.optional(),
  caseId: z.string().optional(),
  stage: z.string().optional(),
  replyKey: z.string().optional(),
  /** What a bot message asks for. */
  ask: z.object({ kind: z.string(), fact: z.string().optional() }).optional(),
  /** Why the policy chose this (bot messages). */
  because: z.string().optional(),
  /** Rules of the guard that stopped, or had doubts about, words first chosen (bot and agent messages). */
  guard: z.array(z.string().max(64)).max(50).optional(),
  /** Reference number told to the customer when the turn of this message failed. */
  failure: z.string().optional(),
});
export type Entry = z.infer<typeof Entry>;
