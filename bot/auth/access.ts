import { type Conversation, holderOf, isOpenHandoff } from '../../storage/index.ts';
import type { Person, Role } from '../api/contract/index.ts';

/** What somebody can want to do with a conversation and the case in it. */
export const NEEDS = ['read', 'claim', 'write', 'note', 'whisper', 'takeover', 'approve', 'close'] as const;
export type Need = (typeof NEEDS)[number];

/** How a conversation stands to a person. `theirs`: a colleague holds it. `erased`: nothing is left of it. */
export const SITUATIONS = ['waiting', 'own', 'theirs', 'bot', 'closed', 'erased'] as const;
export type Situation = (typeof SITUATIONS)[number];

/** A conversation as far as access to it goes. */
export interface Standing {
  state: 'waiting' | 'held' | 'bot' | 'closed' | 'erased';
  /** Who holds it. */
  holder: string | undefined;
  /** Everybody who held it before. */
  formerly: readonly string[];
}

/**
 * `role`: nobody with these roles may ever. `not_now`: not as the conversation stands, although they may read it.
 * `not_yours`: they may not even read it. `gone`: there is nothing.
 */
export type Verdict = { may: true } | { may: false; because: 'role' | 'not_now' | 'not_yours' | 'gone' };

const OPEN = ['waiting', 'own', 'theirs', 'bot'] as const;

/**
 * Everything that is allowed; what does not stand here is not. Nobody writes to a customer whom somebody else is talking
 * to, a supervisor neither: they take over first. A claim of what a colleague holds passes here and is refused by the
 * compare-and-set, which says who has it. Admins manage people and see no customer.
 */
export const RULES: Readonly<Record<Need, Partial<Record<Role, readonly Situation[]>>>> = {
  read: { agent: ['waiting', 'own'], supervisor: [...OPEN, 'closed'], reviewer: [...OPEN, 'closed'] },
  claim: { agent: ['waiting', 'own', 'theirs'], supervisor: OPEN },
  write: { agent: ['own'], supervisor: ['own'] },
  note: { agent: ['waiting', 'own'], supervisor: [...OPEN, 'closed'] },
  whisper: { supervisor: ['theirs'] },
  takeover: { supervisor: ['theirs'] },
  approve: { supervisor: OPEN },
  close: { agent: ['own'], supervisor: OPEN },
};

/** What an agent keeps of a conversation they once held, whatever became of it. */
export const FORMER_HOLDER: readonly Need[] = ['read', 'note'];

/** The one door to a conversation: whether this person may do that with it now. Deny by default. */
export function accessCase(
  person: Pick<Person, 'id' | 'roles' | 'active'>,
  conversation: Conversation | undefined,
  need: Need,
): Verdict {
  return judge(person, standingOf(conversation), need);
}

/** The rule behind {@link accessCase}. */
export function judge(person: Pick<Person, 'id' | 'roles' | 'active'>, standing: Standing, need: Need): Verdict {
  const roles = person.active ? person.roles : [];
  if (!roles.some((role) => RULES[need][role] !== undefined)) return { may: false, because: 'role' };
  const situation = situationOf(standing, person.id);
  if (situation === 'erased') return { may: false, because: 'gone' };
  const formerly = roles.includes('agent') && standing.formerly.includes(person.id);
  const may = (what: Need) =>
    (formerly && FORMER_HOLDER.includes(what)) || roles.some((role) => RULES[what][role]?.includes(situation) === true);
  if (may(need)) return { may: true };
  return { may: false, because: may('read') ? 'not_now' : 'not_yours' };
}

function situationOf({ state, holder }: Standing, personId: string): Situation {
  if (state === 'held') return holder === personId ? 'own' : 'theirs';
  return state;
}

/** How a stored conversation stands. */
export function standingOf(conversation: Conversation | undefined): Standing {
  if (conversation === undefined) return { state: 'erased', holder: undefined, formerly: [] };
  const { handoff, cases } = conversation;
  const holder = holderOf(conversation)?.id;
  const formerly = (handoff?.holders ?? []).map(({ agent }) => agent.id);
  if (handoff?.agent !== undefined) formerly.push(handoff.agent.id);
  if (isOpenHandoff(handoff)) return { state: handoff.state === 'requested' ? 'waiting' : 'held', holder, formerly };
  const last = cases.at(-1);
  const isOver = last !== undefined && OVER.includes(last.status);
  return { state: isOver ? 'closed' : 'bot', holder: undefined, formerly };
}

const OVER: readonly string[] = ['closed', 'abandoned', 'unreachable'];
