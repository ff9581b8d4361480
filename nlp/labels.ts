/**
 * The label lists: what a message may be tagged with. Stored records and the
 * HTTP contract use these very constants, so that the lists are written once.
 * Their meaning, with the borderlines, is described in docs/labels.md.
 */

export const LOCALES = ['en', 'zh-Hans', 'zh-Hant'] as const;
export type Locale = (typeof LOCALES)[number];

export const EMOTIONS = ['angry', 'anxious', 'confused', 'disappointed', 'neutral', 'satisfied'] as const;
export type Emotion = (typeof EMOTIONS)[number];

export const CATEGORIES = [
  'quality',
  'safety',
  'delivery',
  'waiting',
  'staff',
  'aftersales',
  'billing',
  'advertising',
  'network',
  'account',
  'environment',
  'process',
  'other',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** 0 none · 1 minor · 2 normal · 3 serious · 4 critical. */
export const SEVERITIES = [0, 1, 2, 3, 4] as const;
export type Severity = (typeof SEVERITIES)[number];

export const SIGNALS = [
  'health',
  'food_safety',
  'regulator',
  'legal',
  'media',
  'churn',
  'human',
  'abuse',
  'extortion',
  'repeat',
  'refund',
  'sarcasm',
  'crime',
  'self_harm',
] as const;
export type Signal = (typeof SIGNALS)[number];

export const ACTS = [
  'confirm',
  'deny',
  'partly',
  'dont_know',
  'refuse',
  'want_human',
  'accept',
  'reject',
  'counter',
  'thanks',
  'goodbye',
  'cancel',
  'question',
  'status',
  'vent',
  'other',
] as const;
export type Act = (typeof ACTS)[number];

export const ENTITY_TYPES = [
  'order_number',
  'phone',
  'email',
  'date',
  'amount',
  'product',
  'batch',
  'quantity',
  'name',
  'place',
] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

/** Kinds of personal data that can be told by their form. `id`: identity numbers of the mainland, Taiwan and Hong Kong. */
export const PERSONAL_KINDS = ['phone', 'id', 'card', 'email', 'address'] as const;
export type PersonalKind = (typeof PERSONAL_KINDS)[number];
