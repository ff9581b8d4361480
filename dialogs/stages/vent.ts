import type { Emotion } from '../../nlp/index.ts';
import { learn, openCase } from '../caseBook.ts';
import { noteFacts, noteStory } from '../listen/facts.ts';
import { isComplaint } from '../listen/listen.ts';
import { hearNoComplaint } from '../notComplaint.ts';
import { hasVented } from '../policy/vent.ts';
import { line, say } from '../say.ts';
import type { Heard, Turn } from '../turn.ts';
import type { StageScript } from './stageDialog.ts';

/** The customer says that the story is told. */
const CLOSING =
  /^\W*(?:that'?s (?:it|all|everything|about it)|nothing (?:else|more)|no(?:pe)?,? that'?s (?:it|all)|i'?m done|end of story)\b|(?:就这些|就這些|就这样|就這樣|说完了|說完了|讲完了|講完了|没有了|沒有了|没了|沒了|冇喇|冇啦|就咁多|就系咁|就係咁|大概就是这样|大概就是這樣)[\s。.!！了啦吧]*$/iu;

/** Emotion with its own acknowledgement; somebody pleased or calm is met plainly. */
export function feeling(label: Emotion): Exclude<Emotion, 'satisfied'> {
  return label === 'satisfied' ? 'neutral' : label;
}

async function acknowledge(turn: Turn, heard: Heard): Promise<void> {
  const { session } = turn;
  session.acks += 1;
  if (turn.laneSpoken) return;
  const { emotion } = heard.understanding;
  const hot = emotion.intensity >= 2 && (emotion.label === 'angry' || emotion.label === 'anxious');
  const words =
    session.acks === 1
      ? line(`vent.ack.${feeling(emotion.label)}`, {})
      : line(hot ? 'vent.more.hot' : 'vent.more.calm', {});
  await say(turn, words, {
    ask: { kind: 'fact', fact: 'details' },
    because: `listening: ${emotion.label} ${emotion.intensity}`,
  });
}

/** Stage 1: lets the customer speak. Short acknowledgements, no questions about facts, no defence. */
export const vent: StageScript = {
  id: 'vent',

  async speak(turn) {
    await acknowledge(turn, turn.said);
    return 'wait';
  },

  async hear(turn) {
    const heard = turn.said;
    const { session } = turn;
    if (!session.caseId && !isComplaint(heard)) return hearNoComplaint(turn, heard);
    const record = session.caseId && turn.openCase ? turn.openCase : openCase(turn, heard);
    learn(turn, record, heard.understanding);
    noteStory(record, heard, turn.at);
    noteFacts(record, heard, session.ask, turn.at);
    session.misses = 0;
    const decision = hasVented({
      acks: session.acks,
      act: heard.understanding.act.label,
      moods: session.moods,
      closing: CLOSING.test(heard.text),
      complaint: heard.understanding.complaint,
    });
    if (decision.stay) return 'vent';
    turn.because = decision.because;
    return 'apology';
  },
};
