import { type Conversation, holderOf } from '../../storage/index.ts';
import type { Actor, AgentCommandKind } from './command.ts';
import type { Refusal, RefusalReason } from './result.ts';

/** How a conversation stands to whoever gives a command: with the bot, waiting for a person, theirs, or another's. */
export const SITUATIONS = ['bot', 'waiting', 'mine', 'others'] as const;
export type Situation = (typeof SITUATIONS)[number];

type Verdict = 'ok' | Extract<RefusalReason, 'held' | 'held_already' | 'not_held' | 'not_yours'>;

interface Rule extends Readonly<Record<Situation, Verdict>> {
  readonly roles: readonly Actor['roles'][number][];
  /** May also be done by a supervisor while another holds the conversation. */
  readonly supervisors?: true;
}

const SERVES = ['agent', 'supervisor'] as const;
/** What only its holder may do. */
const HOLDERS: Rule = { roles: SERVES, bot: 'not_held', waiting: 'not_held', mine: 'ok', others: 'not_yours' };
/** What leaves the conversation where it is. */
const ANY_TIME = { bot: 'ok', waiting: 'ok', mine: 'ok', others: 'ok' } as const;

/** Who may do what when. Everything else is refused, with the reason that stands here; drawn in docs/handoff.md. */
export const RULES: Readonly<Record<Exclude<AgentCommandKind, 'lapse'>, Rule>> = {
  claim: { roles: SERVES, bot: 'ok', waiting: 'ok', mine: 'held_already', others: 'held' },
  takeover: { roles: ['supervisor'], bot: 'ok', waiting: 'ok', mine: 'held_already', others: 'ok' },
  release: HOLDERS,
  return: HOLDERS,
  transfer: { ...HOLDERS, supervisors: true },
  send: HOLDERS,
  propose: HOLDERS,
  promise: HOLDERS,
  close: HOLDERS,
  keepPromise: { roles: SERVES, ...ANY_TIME, others: 'not_yours', supervisors: true },
  note: { roles: ['agent', 'supervisor', 'reviewer'], ...ANY_TIME },
  decide: { roles: SERVES, ...ANY_TIME },
};

/** Where a conversation stands for one of us. */
export function situationOf(conversation: Pick<Conversation, 'handoff'>, by: Pick<Actor, 'id'>): Situation {
  const holder = holderOf(conversation);
  if (holder) return holder.id === by.id ? 'mine' : 'others';
  return conversation.handoff?.state === 'requested' ? 'waiting' : 'bot';
}

/** Why somebody may not do this now, or undefined when they may. */
export function refusalOf(
  conversation: Pick<Conversation, 'handoff'>,
  { kind, by }: { kind: AgentCommandKind; by: Actor },
): Refusal | undefined {
  if (kind === 'lapse') return undefined;
  const rule = RULES[kind];
  if (!rule.roles.some((role) => by.roles.includes(role))) return { reason: 'not_allowed' };
  const situation = situationOf(conversation, by);
  const verdict = rule[situation];
  if (verdict === 'ok') return undefined;
  if (situation === 'others' && rule.supervisors && by.roles.includes('supervisor')) return undefined;
  const holder = holderOf(conversation);
  return { reason: verdict, ...(holder ? { holder } : {}) };
}
