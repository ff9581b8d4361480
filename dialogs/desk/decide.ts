import { holderOf } from '../../storage/index.ts';
import type { Turn } from '../turn.ts';
import { reaches } from './authority.ts';
import type { CommandOf } from './command.ts';
import { agentOffer, inMoney, sayOffer } from './offer.ts';
import type { CommandResult, RefusalReason } from './result.ts';

const refused = (reason: RefusalReason): CommandResult => ({ result: 'refused', refusal: { reason } });

/**
 * Somebody with the authority decides what another may offer. Approved, it is offered at once in the name of whoever holds
 * the conversation, or of who asked; refused, they learn why, and the customer learns nothing.
 */
export async function decide(turn: Turn, command: CommandOf<'decide'>): Promise<CommandResult> {
  const { by, approvalId, approve, reason } = command;
  const { conversation, openCase: record } = turn;
  const approval = conversation.handoff?.approvals?.find(({ id }) => id === approvalId);
  if (!approval) return refused('unknown_approval');
  if (approval.state !== 'pending') return refused('decided');
  if (!reaches(by.authority, approval.needs)) return refused('authority');
  const detail = { approvalId, remedyId: approval.remedyId, for: approval.by };
  const speaker = holderOf(conversation) ?? approval.by;
  if (approve) {
    if (!record) return refused('closed');
    const remedy = Object.hasOwn(turn.pack.remedies, approval.remedyId)
      ? turn.pack.remedies[approval.remedyId]
      : undefined;
    if (!remedy) return refused('unknown_remedy');
    const offer = agentOffer(turn, approval.remedyId, remedy, inMoney(turn, approval.sum));
    const refusal = await sayOffer(turn, record, { ...by, ...speaker }, offer);
    if (refusal) return { result: 'refused', refusal };
  }
  Object.assign(approval, {
    state: approve ? 'approved' : 'refused',
    decidedBy: { id: by.id, name: by.name },
    decidedAt: turn.at,
    ...(reason ? { decision: reason } : {}),
  });
  turn.draft.mark = {
    ...turn.draft.mark,
    event: approve ? 'approved' : 'declined',
    detail: approve ? detail : { ...detail, whisperTo: speaker.id },
    ...(reason ? { text: reason } : {}),
  };
  return { result: 'done' };
}
