import { isOpenHandoff } from '../storage/index.ts';
import { isHeatRising } from './policy/heat.ts';
import { line } from './say.ts';
import type { Turn } from './turn.ts';

/** Offers a person, once in a case, to a customer whose heat rose over the last two turns. Nothing is forced on them. */
export function offerPersonInHeat(turn: Turn): void {
  const { session, conversation, openCase } = turn;
  // An answer to what they asked goes first, and the offer keeps until the next turn.
  if (!openCase || turn.preface || session.personOffered || turn.laneSpoken || isOpenHandoff(conversation.handoff))
    return;
  // Whoever accepts an offer, however shortly, has what they came for.
  if (turn.asked?.kind === 'proposal' && turn.said.understanding.act.label === 'accept') return;
  if (!isHeatRising(session.moods)) return;
  session.personOffered = true;
  turn.preface = line('human.offer', {});
}
