import type {
  Authority,
  CaseStatus,
  Category,
  Disposition,
  Emotion,
  Lane,
  Locale,
  Role,
  Signal,
  Stage,
} from '../api/types.ts';

/** The names of everything a message or a case can be tagged with, in the language of whoever reads it. */
export interface Labels {
  category: Record<Category, string>;
  signal: Record<Signal, string>;
  emotion: Record<Emotion, string>;
  lane: Record<Lane, string>;
  stage: Record<Stage, string>;
  status: Record<CaseStatus, string>;
  severity: Record<'0' | '1' | '2' | '3' | '4', string>;
  role: Record<Role, string>;
  authority: Record<Authority, string>;
  /** Somebody of that authority, inside a sentence. */
  whose: Record<Authority, string>;
  disposition: Record<Disposition, string>;
  locale: Record<Locale, string>;
  reason: Record<HandoffReason, string>;
  /** Why a conversation stands where it stands; `lane.…` has the lane's own name. */
  because: Record<string, string>;
  /** What happened in a conversation; `{by}` and other values of the event may stand in it. */
  event: Record<string, string>;
  channel: Record<string, string>;
}

/** Why a person was called. */
export type HandoffReason =
  | 'asked'
  | 'safety'
  | 'self_harm'
  | 'threat'
  | 'extortion'
  | 'crime'
  | 'abuse'
  | 'unsolved'
  | 'not_understood'
  | 'failing'
  | 'reopened'
  | 'vip'
  | 'staff';
