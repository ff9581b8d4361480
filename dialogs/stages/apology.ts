import type { CaseRecord } from '../../storage/index.ts';
import { matterText } from '../facts.ts';
import { tellTime } from '../people.ts';
import { feeling, isBereaved } from '../policy/feeling.ts';
import { promiseFollowUp } from '../promises.ts';
import { closeQuestion, type Line, line, say } from '../say.ts';
import { clarify } from './clarify.ts';
import { hearOut, wantsNothingMore } from './hearOut.ts';
import type { StageScript } from './stageDialog.ts';

/** Lanes in which something grave has happened to them, however calmly they write. */
const GRAVE_LANES: ReadonlySet<CaseRecord['lane']> = new Set(['crime', 'safety']);

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
    const plain = feeling(record.mood.peak, told);
    const felt = plain === 'neutral' && record.signals.includes('sarcasm') ? 'disappointed' : plain;
    const isGrave =
      felt === 'neutral' &&
      (record.lane !== 'extortion' || record.signals.includes('food_safety')) &&
      (GRAVE_LANES.has(record.lane) || record.categories[0] === 'safety') &&
      !isSpared;
    const key = isHurt
      ? 'apology.hurt'
      : isBereaved(told)
        ? 'apology.grief'
        : isGrave
          ? 'apology.grave'
          : (`apology.${felt}` as const);
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
