import { learn, move } from '../caseBook.ts';
import { labelOf, restateLines } from '../facts.ts';
import { disputedFact } from '../listen/disputed.ts';
import { noteFacts, noteStory } from '../listen/facts.ts';
import { requestPerson } from '../people.ts';
import { line, say } from '../say.ts';
import type { Turn } from '../turn.ts';
import type { Next, StageScript } from './stageDialog.ts';

/** Disputes without our finding out what is wrong; then a person looks at it. */
const MOST_DISPUTES = 2;

/** A "no" with at least this many characters says what is wrong. */
const SAYS_MORE = 10;

async function askWhich(turn: Turn): Promise<Next> {
  turn.session.disputes += 1;
  if (turn.session.disputes > MOST_DISPUTES) {
    const by = requestPerson(turn, 'not_understood', false);
    await say(turn, line('fallback.person', { by }), { because: 'the restatement was disputed three times' });
    return 'propose';
  }
  await say(turn, line('restate.which', {}), {
    ask: { kind: 'confirm', fact: 'which' },
    because: 'disputed without a fact',
  });
  return 'wait';
}

/** Reopens just the fact the customer named. */
function reopen(turn: Turn, fact: string): Next {
  const record = turn.theCase;
  delete record.facts[fact];
  record.asked[fact] = Math.min(record.asked[fact] ?? 0, 1);
  turn.session.disputed.push(fact);
  return 'clarify';
}

/** Stage 4: reads the facts and the wish back in the customer's own terms and asks whether that is right. */
export const restate: StageScript = {
  id: 'restate',

  async speak(turn) {
    const record = turn.theCase;
    move(turn, record, 'restated', 'facts read back');
    const ask = { kind: 'confirm', fact: 'restatement' } as const;
    const [only, ...others] = turn.changed;
    const value = only ? record.facts[only]?.value : undefined;
    if (only && value !== undefined && others.length === 0) {
      const words = line('restate.changed', { label: labelOf(turn, only), value });
      await say(turn, words, { ask, buttons: ['yes', 'no'], because: `${only} was corrected` });
    } else {
      const words = line('restate.summary', { lines: restateLines(turn, record) });
      await say(turn, words, { ask, buttons: ['yes', 'partly', 'no'], because: 'all wanted facts are collected' });
    }
    return 'wait';
  },

  async hear(turn) {
    const heard = turn.said;
    const record = turn.theCase;
    const act = heard.understanding.act.label;
    learn(turn, record, heard.understanding);
    const noted = noteFacts(record, heard, turn.session.ask, turn.at);
    turn.changed = [...noted.corrected, ...noted.learned];
    if (turn.changed.length > 0 && act !== 'confirm' && act !== 'accept') return 'restate';
    if (act === 'confirm' || act === 'accept' || act === 'thanks') return 'propose';
    const disputed = disputedFact(turn, heard.text);
    if (disputed) return reopen(turn, disputed);
    const asked = turn.session.ask?.fact;
    const saysMore = act === 'partly' || act === 'vent' || asked === 'which' || heard.text.length >= SAYS_MORE;
    if (saysMore && act !== 'question' && act !== 'dont_know' && turn.session.disputes < MOST_DISPUTES) {
      turn.session.disputes += 1;
      noteStory(record, heard, turn.at);
      turn.changed = [];
      return 'restate';
    }
    return askWhich(turn);
  },
};
