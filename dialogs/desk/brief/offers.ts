import type { CaseRecord } from '../../../storage/index.ts';
import { amountOf, isFitting, mostOf, type Remedy, type Role } from '../../pack/index.ts';
import { rulesOf } from '../../policy/category.ts';
import { priceOf, remedyView } from '../../policy/remedies.ts';
import { unwantedKinds, wishedKinds } from '../../policy/wishKinds.ts';
import { reaches, weigh } from '../authority.ts';
import type { BriefView } from './briefView.ts';
import { remedyText } from './remedyWords.ts';

export type Authority = Exclude<Role, 'bot'>;

/** A remedy of the pack as one of us may offer it. */
export interface AgentOffer {
  remedyId: string;
  kind: string;
  /** In the reader's language. */
  text: string;
  /** Whether the pack would offer it in this case. */
  fits: boolean;
  /** The most this person may grant; absent: no money is involved, or nothing limits it. */
  limit?: { amount?: number; percent?: number };
  /** Authority this person lacks for it at its stated amount; absent: they may. */
  needs?: 'supervisor' | 'specialist';
  /** Its stated amount, where it has one that can be chosen otherwise. */
  amount?: number;
}

const ORDER = ['agent', 'supervisor', 'specialist'] as const;

function neededFor(remedy: Remedy, record: CaseRecord, authority: Authority): AgentOffer['needs'] {
  const weighed = weigh(remedy, record, undefined);
  // A share of a price that nobody knows yet is judged when the amount is named.
  const able = weighed === 'amount' ? ORDER.find((role) => remedy.grant[role]) : weighed.needs;
  if (able === undefined) return authority === 'specialist' ? undefined : 'specialist';
  return able === 'agent' || reaches(authority, able) ? undefined : able;
}

function limitOf(remedy: Remedy, record: CaseRecord, authority: Authority): AgentOffer['limit'] {
  const { percent } = remedy.grant[authority] ?? {};
  const amount = mostOf(authority, remedy, priceOf(record));
  if (amount === undefined || (amount === 0 && percent === undefined)) return undefined;
  // A share of a price that nobody knows is no amount.
  const isKnown = amount > 0;
  return { ...(isKnown ? { amount } : {}), ...(percent === undefined ? {} : { percent }) };
}

/**
 * What this person may offer: first what the pack would offer in this case, what is wished for before the rest, then
 * everything else the pack has, because a person may see more than the rules do. What was agreed already is left out.
 */
export function agentOffers(view: BriefView, authority: Authority): AgentOffer[] {
  const { pack, record, now } = view;
  if (!record) return [];
  const fitting = new Set(rulesOf(pack, record).remedies);
  const wish = record.facts.wish?.value ?? '';
  const [wished, unwanted] = [wishedKinds(wish), unwantedKinds(wish)];
  const settled = new Set(record.remedies.filter(({ state }) => state !== 'offered').map(({ remedyId }) => remedyId));
  const facts = remedyView(record);
  const offers = Object.entries(pack.remedies).map(([remedyId, remedy]): AgentOffer => {
    const isPossible = isFitting(remedy, facts) && remedy.needs.every((fact) => record.facts[fact]?.state === 'known');
    const needs = neededFor(remedy, record, authority);
    const limit = limitOf(remedy, record, authority);
    const amount = amountOf(remedy, needs ?? authority, priceOf(record));
    return {
      remedyId,
      kind: remedy.kind,
      text: remedyText(view, remedy, needs ?? authority, now),
      fits: fitting.has(remedyId) && isPossible && !unwanted.includes(remedy.kind) && !settled.has(remedyId),
      ...(limit ? { limit } : {}),
      ...(needs ? { needs } : {}),
      ...(amount === undefined ? {} : { amount }),
    };
  });
  const weight = ({ fits, kind, remedyId }: AgentOffer) =>
    Number(fits) * 4 + Number(wished.includes(kind as Remedy['kind'])) * 2 + Number(fitting.has(remedyId));
  const accepted = new Set(record.remedies.filter(({ state }) => state === 'accepted').map(({ remedyId }) => remedyId));
  return offers.filter(({ remedyId }) => !accepted.has(remedyId)).sort((one, other) => weight(other) - weight(one));
}
