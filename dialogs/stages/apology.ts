import type { CaseRecord } from '../../storage/index.ts';
import { enterStage, move } from '../caseBook.ts';
import { matterText } from '../facts.ts';
import { TO_BE_HEARD } from '../listen/facts.ts';
import { tellTime } from '../people.ts';
import { feeling } from '../policy/feeling.ts';
import { promiseFollowUp } from '../promises.ts';
import type { ReplyKey } from '../replies/index.ts';
import { closeQuestion, type Line, line, say } from '../say.ts';
import type { Turn } from '../turn.ts';
import { clarify } from './clarify.ts';
import type { Next, StageScript } from './stageDialog.ts';

/** Lanes in which something grave has happened to them, however calmly they write. */
const GRAVE_LANES: ReadonlySet<CaseRecord['lane']> = new Set(['crime', 'safety']);

/** From this severity on somebody looks into it, whatever is wished for; what is grave for a reason has a lane as well. */
const GRAVE = 4;

const wantsNothingMore = ({ facts, severity, lane }: CaseRecord) =>
  facts.wish?.normal === TO_BE_HEARD && severity < GRAVE && lane === 'normal';

/** Somebody who only wants to be heard is not questioned: it is on record, and they know who reads it. */
async function hearOut(turn: Turn, words: readonly Line[], key: ReplyKey): Promise<Next> {
  const record = turn.theCase;
  record.disposition = 'heard';
  move(turn, record, 'closed', 'wanted to be heard');
  enterStage(turn, record, 'follow_up');
  await say(turn, [...words, line('listen.close', {})], { key, because: 'wants only to be heard' });
  return 'end';
}

/**
 * Stage 2: one apology, for what the customer went through, after they have been heard. It names the feeling and the
 * matter, thanks them, and gives the case number; it takes no blame, because the facts are not clear yet.
 */
export const apology: StageScript = {
  id: 'apology',

  async speak(turn) {
    const record = turn.theCase;
    closeQuestion(turn);
    const matter = matterText(turn, record);
    const told = `${record.opening.text}\n${record.facts.details?.value ?? ''}`;
    const isSpared = turn.preface?.key === 'lane.relief';
    const isHurt = record.lane === 'safety' && record.signals.includes('health') && !isSpared;
    const felt = feeling(record.mood.peak, told);
    const isGrave =
      felt === 'neutral' && (GRAVE_LANES.has(record.lane) || record.categories[0] === 'safety') && !isSpared;
    const key = isHurt ? 'apology.hurt' : isGrave ? 'apology.grave' : (`apology.${felt}` as const);
    const words: Line[] = [
      key === 'apology.hurt' ? line(key, { number: record.number }) : line(key, { matter, number: record.number }),
    ];
    if (wantsNothingMore(record)) return hearOut(turn, words, key);
    const { style } = turn;
    if (style.promiseFirst) {
      const by = promiseFollowUp(turn, record, 'bot', matter, turn.deadlines.answerBy(true, turn.now));
      words.push(line('apology.promise', { by: tellTime(turn, by) }));
    }
    await say(turn, words, { key, because: `${turn.because ?? 'heard out'}; ${style.because}` });
    return 'clarify';
  },

  /** The question after the apology belongs to the next stage, and so does its answer. */
  hear: clarify.hear,
};
