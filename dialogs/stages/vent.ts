import type { Emotion } from '../../nlp/index.ts';
import { learn, openCase } from '../caseBook.ts';
import { endsStory } from '../listen/closing.ts';
import { noteFacts, noteStory } from '../listen/facts.ts';
import { isComplaint, tellsStory } from '../listen/listen.ts';
import { hearNoComplaint } from '../notComplaint.ts';
import { hasVented } from '../policy/vent.ts';
import { line, say } from '../say.ts';
import type { Heard, Turn } from '../turn.ts';
import type { StageScript } from './stageDialog.ts';

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
    if (!session.caseId && !isComplaint(heard) && !tellsStory(heard)) return hearNoComplaint(turn, heard);
    const record = session.caseId && turn.openCase ? turn.openCase : openCase(turn, heard);
    learn(turn, record, heard.understanding);
    noteStory(record, heard, turn.at);
    noteFacts(record, heard, session.ask, turn.at);
    session.misses = 0;
    const decision = hasVented({
      acks: session.acks,
      act: heard.understanding.act.label,
      moods: session.moods,
      closing: endsStory(heard.text),
      complaint: heard.understanding.complaint,
    });
    if (decision.stay) return 'vent';
    turn.because = decision.because;
    return 'apology';
  },
};
