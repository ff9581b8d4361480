import * as z from 'zod';
import { CATEGORIES, EMOTIONS, SIGNALS } from '../../nlp/labels.ts';
import { Instant, LocaleCode, ShownNotice, Staff } from './shared.ts';

export const STAGES = ['vent', 'apology', 'clarify', 'restate', 'propose', 'consult', 'commit', 'follow_up'] as const;
export const Stage = z.enum(STAGES);
export type Stage = z.infer<typeof Stage>;

export const CASE_STATUSES = [
  'intake',
  'clarifying',
  'restated',
  'proposed',
  'accepted',
  'escalated',
  'actioned',
  'followed_up',
  'closed',
  'reopened',
  'abandoned',
  'unreachable',
] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

/** The route a case takes when something outweighs the ordinary path (playbook §7). */
export const LANES = ['normal', 'vip', 'safety', 'threat', 'extortion', 'crime', 'abuse', 'self_harm'] as const;
export type Lane = (typeof LANES)[number];

/** One fact about the case. A fact that was asked for but not given is kept too, so that it is not asked again. */
export const Fact = z.object({
  state: z.enum(['known', 'declined', 'unknown']),
  /** In the customer's own words; empty unless `known`. */
  value: z.string().max(2000),
  /** Normal form where there is one: ISO date, `"39.9 CNY"`, digits of a phone. */
  normal: z.string().max(200).optional(),
  at: Instant,
  /** Activity id of the message it was taken from. */
  source: z.string().optional(),
});
export type Fact = z.infer<typeof Fact>;

/** Emotion with intensity 0–3, at one message. */
export const Mood = z.object({ label: z.enum(EMOTIONS), intensity: z.number().min(0).max(3), at: Instant });
export type Mood = z.infer<typeof Mood>;

/**
 * How a customer deals with us (playbook §3): a note for agents on how to meet them, never a diagnosis and never said to
 * the customer.
 */
export const CUSTOMER_STYLES = [
  'hot_tempered',
  'foul_mouthed',
  'critic',
  'domineering',
  'wavering',
  'quarrelsome',
  'emotional',
  'self_righteous',
  'well_prepared',
  'influential',
  'acquainted',
  'extortionist',
  'talkative',
  'exacting',
] as const;
export type CustomerStyle = (typeof CUSTOMER_STYLES)[number];

/** What was agreed or offered: a remedy of the pack, with its concrete amount. */
export const RemedyChoice = z.object({
  remedyId: z.string(),
  amount: z.string().max(64).optional(),
  state: z.enum(['offered', 'accepted', 'refused']),
  at: Instant,
  /** Whose word stands behind it, where it is not the bot's. */
  granted: z.enum(['agent', 'supervisor', 'specialist']).optional(),
  by: Staff.optional(),
});
export type RemedyChoice = z.infer<typeof RemedyChoice>;

/** One complaint, from its first words to its closing. */
export const CaseRecord = z.object({
  v: z.literal(1),
  id: z.string(),
  /** Said on the phone, e.g. `K482-910-375`; unique in the store. */
  number: z.string(),
  conversationKey: z.string(),
  channelId: z.string(),
  customer: z.object({ id: z.string(), name: z.string().max(512).optional() }),
  pack: z.string(),
  locale: LocaleCode,
  status: z.enum(CASE_STATUSES),
  stage: Stage,
  lane: z.enum(LANES),
  openedAt: Instant,
  updatedAt: Instant,
  closedAt: Instant.optional(),
  disposition: z.string().max(64).optional(),
  /** The first complaining message. */
  opening: z.object({ activityId: z.string(), text: z.string().max(4000) }),
  categories: z.array(z.enum(CATEGORIES)).max(6),
  /** The finer kind of matter that the pack defines, by its id. */
  subcategory: z.string().max(64).optional(),
  severity: z.number().int().min(0).max(4),
  signals: z.array(z.enum(SIGNALS)),
  mood: z.object({ first: Mood, last: Mood, peak: Mood }),
  /** Notes for agents on how this customer deals with us. */
  styles: z.array(z.enum(CUSTOMER_STYLES)).default([]),
  facts: z.record(z.string(), Fact),
  /** How often each fact was asked for; never more than twice. */
  asked: z.record(z.string(), z.number().int()),
  remedies: z.array(RemedyChoice),
  csat: z
    .object({
      score: z.number().int().min(1).max(5).optional(),
      askedAt: Instant,
      comment: z.string().max(2000).optional(),
      /** Who of us held the conversation last: the mark is about their work as well. */
      about: Staff.optional(),
    })
    .optional(),
  /** The notice the customer had been shown when it was opened. */
  notice: ShownNotice.optional(),
  reopened: z.number().int().nonnegative(),
  /** Earlier cases of this customer when this one was opened. */
  earlier: z.number().int().nonnegative().default(0),
  /** Deadlines an authority sets, once the customer has named it. */
  clocks: z
    .array(z.object({ regulator: z.string(), clock: z.string(), what: z.string().max(400), dueAt: Instant }))
    .max(40)
    .default([]),
  history: z.array(
    z.object({
      at: Instant,
      from: z.enum(CASE_STATUSES),
      to: z.enum(CASE_STATUSES),
      actor: z.string(),
      reason: z.string(),
    }),
  ),
});
export type CaseRecord = z.infer<typeof CaseRecord>;
