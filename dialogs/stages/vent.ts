import { caseFor, learn } from '../caseBook.ts';
import { endsStory } from '../listen/closing.ts';
import { noteFacts } from '../listen/facts.ts';
import { isUnharmed } from '../listen/healthAnswer.ts';
import { isComplaint, tellsStory } from '../listen/listen.ts';
import { noteStory } from '../listen/story.ts';
import { hearNoComplaint } from '../notComplaint.ts';
import { feeling, isBereaved, SURE, saysAtALoss } from '../policy/feeling.ts';
import { hasVented } from '../policy/vent.ts';
import { type Line, line, say } from '../say.ts';
import { isInOwnersWords } from '../subcategory.ts';
import type { Heard, Turn } from '../turn.ts';
import type { StageScript } from './stageDialog.ts';

function acknowledgement(turn: Turn, { text, understanding }: Heard): Line {
  const { emotion, unsure } = understanding;
  const isGuess = unsure.includes('emotion') && emotion.intensity < SURE && !saysAtALoss(text);
  if (turn.session.acks === 1 && isBereaved(text)) return line('vent.ack.grief', {});
  if (turn.session.acks === 1) return line(`vent.ack.${isGuess ? 'neutral' : feeling(emotion, text)}`, {});
  const hot = emotion.intensity >= SURE && (emotion.label === 'angry' || emotion.label === 'anxious');
  return line(hot ? 'vent.more.hot' : 'vent.more.calm', {});
}

async function acknowledgePhoto(turn: Turn, because: string): Promise<void> {
  const { facts, asked } = turn.theCase;
  const ask = { kind: 'fact', fact: 'details' } as const;
  if (facts.details) {
    const words = [line('clarify.photo', {}), line('vent.more.calm', {})];
    return say(turn, words, { key: 'clarify.photo', ask, because });
  }
  asked.details = 1;
  return say(turn, [line('clarify.photo', {}), line('ask.details', {})], { ask, because });
}

/** Whether a message, by itself, is one to hear out: by its sense, its length, or the words of the pack's owner. */
const tellsMatter = (turn: Turn, heard: Heard) =>
  isComplaint(heard) || tellsStory(heard) || isInOwnersWords(turn.pack, heard.text);

/** Stage 1: lets the customer speak. Short acknowledgements, no questions about facts, no defence. */
export const vent: StageScript = {
  id: 'vent',

  async speak(turn) {
    turn.session.acks += 1;
    const { label, intensity } = turn.said.understanding.emotion;
    const because = `listening: ${label} ${intensity}`;
    if (turn.said.photos > 0) await acknowledgePhoto(turn, because);
    else await say(turn, acknowledgement(turn, turn.said), { ask: { kind: 'fact', fact: 'details' }, because });
    return 'wait';
  },

  async hear(turn) {
    const heard = turn.said;
    const { session } = turn;
    if (!turn.openCase && heard.photos === 0 && !tellsMatter(turn, heard)) return hearNoComplaint(turn, heard);
    const record = caseFor(turn, heard);
    learn(turn, record, heard.understanding);
    const { answered } = noteFacts(turn, record, heard, turn.asked);
    if (!answered && (!endsStory(heard.text) || isComplaint(heard))) noteStory(record, heard, turn.at);
    session.misses = 0;
    if (turn.laneSpoken) {
      session.acks += 1;
      return 'wait';
    }
    if (turn.asked?.fact === 'symptoms') {
      turn.because = 'the question about their health was asked first';
      if (answered && isUnharmed(heard)) turn.preface = line('lane.relief', {});
      return 'apology';
    }
    const { act, complaint } = heard.understanding;
    const decision = hasVented({
      acks: session.acks,
      act: act.label,
      moods: session.moods,
      closing: endsStory(heard.text),
      complaint,
    });
    if (decision.stay) return 'vent';
    turn.because = decision.because;
    return 'apology';
  },
};
