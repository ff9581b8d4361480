import { matterText } from '../facts.ts';
import { tellTime } from '../people.ts';
import { promiseFollowUp } from '../promises.ts';
import { closeQuestion, type Line, line, say } from '../say.ts';
import { clarify } from './clarify.ts';
import type { StageScript } from './stageDialog.ts';
import { feeling } from './vent.ts';

/**
 * Stage 2: one apology, for what the customer went through, after they have been heard. It names the feeling and the
 * matter, thanks them, and gives the case number; it takes no blame, because the facts are not clear yet.
 */
export const apology: StageScript = {
  id: 'apology',

  async speak(turn) {
    const record = turn.theCase;
    closeQuestion(turn);
    const { label, intensity } = record.mood.peak;
    const matter = matterText(turn, record);
    const key = `apology.${feeling(intensity > 0 ? label : 'neutral')}` as const;
    const words: Line[] = [line(key, { matter, number: record.number })];
    const { style } = turn;
    if (style.promiseFirst) {
      const by = promiseFollowUp(turn, record, 'bot', matter);
      words.push(line('apology.promise', { by: tellTime(turn, by) }));
    }
    await say(turn, words, { key, because: `${turn.because ?? 'heard out'}; ${style.because}` });
    return 'clarify';
  },

  /** The question after the apology belongs to the next stage, and so does its answer. */
  hear: clarify.hear,
};
