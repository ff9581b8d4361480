import { randomUUID } from 'node:crypto';
import type { ApprovalRecord } from '../../storage/index.ts';
import type { Turn } from '../turn.ts';
import { reaches, weigh } from './authority.ts';
import type { CommandOf } from './command.ts';
import { agentOffer, inMoney, sayAgreed, sayOffer } from './offer.ts';
import type { CommandResult, RefusalReason } from './result.ts';

/** Requests kept with a handoff; whoever needs more has another problem. */
const APPROVALS_KEPT = 50;

const refused = (reason: RefusalReason): CommandResult => ({ result: 'refused', refusal: { reason } });

/**
 * Offers a remedy of the pack within the writer's authority. Beyond it a request waits for somebody with more, and the
 * customer hears nothing of it; `accepted` records what the customer has agreed to already.
 */
export async function propose(turn: Turn, command: CommandOf<'propose'>): Promise<CommandResult> {
  const { by, remedyId, amount, reason, accepted } = command;
  const { openCase: record, lastCase, conversation } = turn;
  if (!record) return refused(lastCase ? 'closed' : 'no_case');
  const remedy = Object.hasOwn(turn.pack.remedies, remedyId) ? turn.pack.remedies[remedyId] : undefined;
  if (!remedy) return refused('unknown_remedy');
  const weighed = weigh(remedy, record, amount);
  if (weighed === 'amount') return refused('amount');
  const { needs, sum } = weighed;
  if (!needs) return refused('beyond_everyone');
  const offer = agentOffer(turn, remedyId, remedy, inMoney(turn, sum));
  const detail = { remedyId, ...(offer.amount ? { amount: offer.amount } : {}) };
  if (reaches(by.authority, needs)) {
    const refusal = await (accepted ? sayAgreed : sayOffer)(turn, record, by, offer);
    if (refusal) return { result: 'refused', refusal };
    turn.draft.mark = { ...turn.draft.mark, event: accepted ? 'agreed' : 'proposed', detail };
    return { result: 'done' };
  }
  const { handoff } = conversation;
  if (!handoff || needs === 'agent') return refused('not_held');
  const approval: ApprovalRecord = {
    id: randomUUID(),
    remedyId,
    words: offer.text.slice(0, 2000).toWellFormed(),
    ...(sum === undefined ? {} : { sum }),
    ...(offer.amount ? { amount: offer.amount } : {}),
    reason: reason ?? '',
    by: { id: by.id, name: by.name },
    needs,
    at: turn.at,
    state: 'pending',
  };
  handoff.approvals = [...(handoff.approvals ?? []), approval].slice(-APPROVALS_KEPT);
  turn.draft.mark = {
    ...turn.draft.mark,
    event: 'approvalAsked',
    text: approval.reason,
    detail: { ...detail, approvalId: approval.id, needs },
  };
  return { result: 'approval', approvalId: approval.id };
}
