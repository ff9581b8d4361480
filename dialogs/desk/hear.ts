import type { CaseRecord } from '../../storage/index.ts';
import { learn, noteCustomerStyle } from '../caseBook.ts';
import { chosenOffer } from '../listen/choice.ts';
import { noteFacts } from '../listen/facts.ts';
import { isComplaint, listen } from '../listen/listen.ts';
import { noteStory } from '../listen/story.ts';
import type { Turn } from '../turn.ts';
import { agentOffer, agree } from './offer.ts';

/**
 * What the customer writes while one of us holds the conversation. The bot says nothing and asks nothing; it keeps the
 * record: mood, tags, facts given in passing, and a plain yes to what the agent has offered. So the brief is up to date,
 * and what is known then is not asked again.
 */
export function hearHeld(turn: Turn): void {
  const heard = listen(turn);
  const record = turn.openCase;
  if (!heard || !record) return;
  learn(turn, record, heard.understanding);
  noteFacts(turn, record, heard, turn.asked);
  if (isComplaint(heard)) noteStory(record, heard, turn.at);
  noteCustomerStyle(turn, record, heard);
  if (turn.conversation.handoff) turn.conversation.handoff.caseId ??= record.id;
  noteAgreement(turn, record);
}

/** A plain yes to the one thing on the table is an agreement, with its time; anything else is for the agent to read. */
function noteAgreement(turn: Turn, record: CaseRecord): void {
  if (turn.asked?.kind !== 'proposal') return;
  const { text, understanding } = turn.said;
  const choice = chosenOffer(turn, text, understanding.act.label);
  if (choice.kind !== 'accepted' || choice.conditional) return;
  const [remedyId = ''] = choice.remedyIds;
  const offered = record.remedies.findLast((one) => one.remedyId === remedyId && one.state === 'offered');
  const remedy = turn.pack.remedies[remedyId];
  if (!offered?.by || !offered.granted || !remedy) return;
  const offer = agentOffer(turn, remedyId, remedy, offered.amount ?? '');
  agree(turn, record, { ...offered.by, authority: offered.granted, roles: [] }, offer);
  turn.draft.mark = { ...turn.draft.mark, detail: { agreed: remedyId } };
}
