import { handoffReason } from '../../../dialogs/index.ts';
import type { Locale } from '../../../nlp/index.ts';
import type { ApprovalRecord, Handoff } from '../../../storage/index.ts';
import type { ReviewHandoff } from '../../api/contract/index.ts';
import type { Mask } from '../mask.ts';

const known = <T extends object>(fields: T): Partial<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;

/** Every time a person was asked for, how long it took, and who held it. */
export function handoffViews(handoffs: readonly Handoff[], locale: Locale, now: Date, mask: Mask): ReviewHandoff[] {
  return handoffs.map((handoff) => {
    const { id, state, reason, urgent, requestedAt, promisedBy, acceptedAt, endedAt, escalated } = handoff;
    // Nobody waits any more once it has ended without anybody.
    const until = acceptedAt ?? endedAt ?? now.toISOString();
    return {
      id,
      state,
      reason,
      why: handoffReason(reason, locale),
      urgent,
      requestedAt,
      promisedBy,
      ...known({ acceptedAt, endedAt, escalated }),
      waitedMs: Math.max(0, Date.parse(until) - Date.parse(requestedAt)),
      isLate: until > promisedBy,
      holders: holdersOf(handoff),
      approvals: (handoff.approvals ?? []).map((approval) => approvalView(approval, mask)),
    } as ReviewHandoff;
  });
}

function holdersOf({ holders, agent, acceptedAt, endedAt }: Handoff): ReviewHandoff['holders'] {
  if (holders)
    return holders.map(({ agent: held, from, until, ended }) => ({ agent: held, from, ...known({ until, ended }) }));
  return agent && acceptedAt ? [{ agent, from: acceptedAt, ...known({ until: endedAt }) }] : [];
}

function approvalView(approval: ApprovalRecord, mask: Mask): ReviewHandoff['approvals'][number] {
  const { id, words, amount, reason, by, needs, at, state, decidedBy, decidedAt, decision } = approval;
  return {
    id,
    words: mask(words),
    reason: mask(reason),
    by,
    needs,
    at,
    state,
    ...known({ amount, decidedBy, decidedAt, decision: decision && mask(decision) }),
  };
}
