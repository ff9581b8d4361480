import { learn, move } from '../caseBook.ts';
import { labelOf, questionOf } from '../facts.ts';
import { type Noted, noteFacts, noteStory } from '../listen/facts.ts';
import { isComplaint } from '../listen/listen.ts';
import { wantedFacts } from '../policy/category.ts';
import { nextQuestion } from '../policy/clarify.ts';
import { closeQuestion, type Line, line, say } from '../say.ts';
import type { Turn } from '../turn.ts';
import type { StageScript } from './stageDialog.ts';

/** A few words before the next question, so that the customer sees that the last answer arrived. */
function leadIn(turn: Turn, noted: Noted, asked: string | undefined): Line {
  const { understanding, photos } = turn.said;
  const record = turn.theCase;
  const changed = noted.corrected.find((name) => name !== asked);
  if (changed)
    return line('clarify.corrected', { label: labelOf(turn, changed), value: record.facts[changed]?.value ?? '' });
  if (photos > 0) return line('clarify.photo', {});
  const answer = asked ? record.facts[asked] : undefined;
  if (noted.answered && answer?.state === 'unknown') return line('clarify.unknown', {});
  if (noted.answered && answer?.state === 'declined') return line('clarify.declined', {});
  if (noted.learned.includes('name')) return line('clarify.name', { name: record.facts.name?.value ?? '' });
  if (!noted.answered && understanding.act.label === 'question') return line('clarify.why', {});
  if (!noted.answered && isComplaint(turn.said)) {
    return line(understanding.emotion.intensity >= 2 ? 'vent.more.hot' : 'clarify.noted', {});
  }
  return line('clarify.noted', {});
}

/** Stage 3: asks only for what is not known, one thing at a time, each at most twice. */
export const clarify: StageScript = {
  id: 'clarify',

  async speak(turn) {
    const record = turn.theCase;
    move(turn, record, 'clarifying', 'heard out');
    const wanted = wantedFacts(turn.pack, record, turn.session.disputed);
    const decision = nextQuestion({ wanted, facts: record.facts, asked: record.asked });
    if ('done' in decision) {
      closeQuestion(turn);
      return 'restate';
    }
    record.asked[decision.ask] = (record.asked[decision.ask] ?? 0) + 1;
    const question = questionOf(turn, decision.ask, decision.again);
    await say(turn, turn.leadIn ? [turn.leadIn, question] : [question], {
      ask: { kind: 'fact', fact: decision.ask },
      buttons: decision.ask === 'evidence' || decision.again ? ['skip'] : [],
      because: decision.because,
    });
    return 'wait';
  },

  async hear(turn) {
    const heard = turn.said;
    const record = turn.theCase;
    const asked = turn.session.ask;
    learn(turn, record, heard.understanding);
    const noted = noteFacts(record, heard, asked, turn.at);
    if (asked?.fact === 'details' || (isComplaint(heard) && !noted.answered)) noteStory(record, heard, turn.at);
    turn.session.disputed = turn.session.disputed.filter((name) => record.facts[name] === undefined);
    turn.leadIn = leadIn(turn, noted, asked?.fact);
    return 'clarify';
  },
};
