import { learn, move } from '../caseBook.ts';
import { openOffers } from '../policy/remedies.ts';
import { remedyText } from '../remedyText.ts';
import { line, say } from '../say.ts';
import type { Turn } from '../turn.ts';
import { hearProposal } from './propose.ts';
import type { Next, StageScript } from './stageDialog.ts';

/** Rounds of another offer before a person with more authority decides (playbook §2, stage 6). */
const MOST_ROUNDS = 2;

async function offerNext(turn: Turn): Promise<Next> {
  const record = turn.theCase;
  const [next] = openOffers(turn.pack, record);
  if (!next) return 'commit';
  turn.session.rounds += 1;
  turn.session.offered = [next.id];
  record.remedies.push({ remedyId: next.id, state: 'offered', at: turn.at });
  await say(turn, line('consult.offer', { remedy: remedyText(turn, next.remedy) }), {
    ask: { kind: 'proposal' },
    buttons: ['accept', 'reject'],
    because: `consultation round ${turn.session.rounds}`,
  });
  return 'wait';
}

/** Stage 6: asks for the customer's view, offers the next remedy within authority, at most twice; then a person decides. */
export const consult: StageScript = {
  id: 'consult',

  async speak(turn) {
    const record = turn.theCase;
    if (turn.session.rounds >= MOST_ROUNDS || openOffers(turn.pack, record).length === 0) {
      move(turn, record, 'escalated', 'no remedy within authority was accepted');
      return 'commit';
    }
    if (turn.countered) return offerNext(turn);
    await say(turn, line('consult.view', {}), { ask: { kind: 'opinion' }, because: 'the proposal was refused' });
    return 'wait';
  },

  async hear(turn) {
    const heard = turn.said;
    const record = turn.theCase;
    learn(turn, record, heard.understanding);
    if (turn.session.ask?.kind === 'proposal') return hearProposal(turn);
    if (heard.understanding.act.label !== 'dont_know' && heard.text !== '') {
      record.facts.wish = {
        state: 'known',
        value: heard.text.slice(0, 500).toWellFormed(),
        at: turn.at,
        source: heard.activityId,
      };
    }
    return offerNext(turn);
  },
};
