import type { Emotion } from '../../nlp/index.ts';
import { caseFor, learn } from '../caseBook.ts';
import { endsStory } from '../listen/closing.ts';
import { noteFacts, noteStory } from '../listen/facts.ts';
import { isComplaint, tellsStory } from '../listen/listen.ts';
import { hearNoComplaint } from '../notComplaint.ts';
import { hasVented } from '../policy/vent.ts';
import { type Line, line, say } from '../say.ts';
import type { Heard, Turn } from '../turn.ts';
import type { StageScript } from './stageDialog.ts';

/** From this intensity on a feeling is named; below it, naming anger puts it into a calm mouth. */
const NAMED_FROM: Readonly<Record<Emotion, number>> = {
  angry: 1.3,
  anxious: 1.2,
  confused: 1.2,
  disappointed: 0.6,
  neutral: 0,
  satisfied: Number.POSITIVE_INFINITY,
};

/** The feeling to speak to: the customer's own where it is plain enough to be named. */
export function feeling({ label, intensity }: { label: Emotion; intensity: number }): Exclude<Emotion, 'satisfied'> {
  return label === 'satisfied' || intensity < NAMED_FROM[label] ? 'neutral' : label;
}

function acknowledgement(turn: Turn, { understanding }: Heard): Line {
  const { emotion } = understanding;
  if (turn.session.acks === 1) return line(`vent.ack.${feeling(emotion)}`, {});
  const hot = emotion.intensity >= 2 && (emotion.label === 'angry' || emotion.label === 'anxious');
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
    if (!turn.openCase && !isComplaint(heard) && !tellsStory(heard) && heard.photos === 0) {
      return hearNoComplaint(turn, heard);
    }
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
