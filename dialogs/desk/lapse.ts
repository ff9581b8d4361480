import { holderOf } from '../../storage/index.ts';
import { tellTime } from '../people.ts';
import { line, say } from '../say.ts';
import type { Turn } from '../turn.ts';
import type { CommandOf } from './command.ts';
import { endHold, LEASE_MS } from './hold.ts';
import { askAgain } from './request.ts';
import type { CommandResult } from './result.ts';

/**
 * The holder has gone: the customer is told so, and another person answers, as for an urgent matter. Nothing happens when
 * the holder has changed or has been seen since.
 */
export async function lapse(turn: Turn, { holderId, seenAt }: CommandOf<'lapse'>): Promise<CommandResult> {
  const { handoff } = turn.conversation;
  const holder = holderOf(turn.conversation);
  if (!handoff || !holder) return { result: 'refused', refusal: { reason: 'not_held' } };
  const seenUntil = seenAt === undefined ? '' : new Date(Date.parse(seenAt) + LEASE_MS).toISOString();
  const isThere = (handoff.leaseUntil ?? '') > turn.at || seenUntil > turn.at;
  if (holder.id !== holderId || isThere) return { result: 'refused', refusal: { reason: 'seen', holder } };
  endHold(turn, 'lapsed');
  const next = askAgain(turn, handoff, true);
  turn.draft.mark = { ...turn.draft.mark, event: 'lapsed', detail: { holder } };
  await say(turn, line('human.lapsed', { name: holder.name, by: tellTime(turn, next) }), {
    buttons: [],
    because: `${holder.id} has not been seen`,
  });
  return { result: 'done' };
}
