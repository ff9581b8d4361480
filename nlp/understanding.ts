import type { UnsureTag } from './confidence.ts';
import type { Act, Category, Emotion, EntityType, Locale, Severity, Signal } from './labels.ts';

/** A half-open range `[start, end)` in UTF-16 units of the text as it was given to `recognize`. */
export interface Span {
  start: number;
  end: number;
}

/** The words that made a tag. `tag` is `emotion:angry`, `category:delivery`, `signal:health`, `act:deny`, `severity:4` … */
export interface Evidence extends Span {
  tag: string;
}

export interface Entity extends Span {
  type: EntityType;
  /** The words as written: `text.slice(start, end)`. */
  text: string;
  /** Normal form: ISO date (`2026-11-20`), E.164-like phone digits, `"39.9 CNY"` for an amount, otherwise the words trimmed. */
  value: string;
}

export type AskKind = 'fact' | 'confirm' | 'wish' | 'proposal' | 'opinion' | 'csat';

/** What is known besides the text. Everything is optional: tags degrade, they never fail. */
export interface RecognizeContext {
  /** The locale of the conversation so far, used when the text has no script of its own (digits, emoji). */
  locale?: Locale | undefined;
  /** What the bot asked just before, by kind; it decides how a bare "yes", "no" or "好的" is read. */
  ask?: { kind: AskKind; fact?: string | undefined } | undefined;
  /** The bot's previous question in prose, for callers who do not know its kind (`kesu tag`). */
  bot?: string | undefined;
  /** When the message was written; relative dates are resolved against it. Default: now. */
  at?: Date | undefined;
  /** IANA zone of the writer for relative dates. Default: Asia/Shanghai for Chinese, else UTC. */
  zone?: string | undefined;
}

/** What the recognizer made of one customer message. Plain data: it is stored with the transcript entry as it is. */
export interface Understanding {
  /** `lang.cantonese` and `lang.mixed` are notes on top of the locale. */
  lang: Locale;
  cantonese?: boolean;
  mixed?: boolean;
  /** Probability, 0 to 1, that the writer complains. */
  complaint: number;
  emotion: { label: Emotion /** 0 none … 3 strong */; intensity: number };
  /** Main category first, at most three, empty when nothing is complained about. */
  categories: { code: Category; score: number }[];
  severity: Severity;
  signals: Signal[];
  act: { label: Act; score: number };
  entities: Entity[];
  evidence: Evidence[];
  /** The tags above that are little better than a guess; docs/nlp.md tells how often the others are right. */
  unsure: UnsureTag[];
}
