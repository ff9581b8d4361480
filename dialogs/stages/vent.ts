import { caseFor, learn } from '../caseBook.ts';
import { questionOf } from '../facts.ts';
import { answerBeside, keptQuestion } from '../keptQuestion.ts';
import { questionToUs } from '../listen/asksUs.ts';
import { endsStory } from '../listen/closing.ts';
import { noteFacts } from '../listen/facts.ts';
import { addFlavour } from '../listen/flavour.ts';
import { isUnharmed } from '../listen/healthAnswer.ts';
import { letters } from '../listen/letters.ts';
import { isComplaint, tellsStory } from '../listen/listen.ts';
import { BODY } from '../listen/plausible/body.ts';
import { withoutMightHave } from '../listen/plausible/falseAlarm.ts';
import { noteStory, onlyWishes } from '../listen/story.ts';
import { findWish } from '../listen/wish.ts';
import { hearNoComplaint } from '../notComplaint.ts';
import { MOST_ASKS } from '../policy/clarify.ts';
import { isHardPressed } from '../policy/hardPressed.ts';
import { hasVented } from '../policy/vent.ts';
import { line, say } from '../say.ts';
import { isInOwnersWords } from '../subcategory.ts';
import type { Heard, Turn } from '../turn.ts';
import { acknowledgement, PLAIN } from './acknowledge.ts';
import type { StageScript } from './stageDialog.ts';

/** A few words of understanding; a question that came with the story is answered as well. */
async function acknowledge(turn: Turn, because: string): Promise<void> {
  const words = acknowledgement(turn);
  const beside = answerBeside(turn, turn.theCase);
  // "I've got that down. Carry on." is no answer: the question goes first then.
  const all = !beside ? [words] : words.key === PLAIN ? [beside, line('vent.more.calm', {})] : [words, beside];
  const key = 'params' in words ? { key: words.key } : {};
  await say(turn, all, { ...key, ask: { kind: 'fact', fact: 'details' }, because });
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

/** Letters of the longest opening that is an order and nothing else: "我要解約". */
const ORDER = 12;

/** Begins with what they want done: why, they have yet to say. */
const ordersOutright = ({ text, understanding }: Heard) =>
  /\p{Script=Han}/u.test(text) &&
  letters(text) <= ORDER &&
  !/[?？嗎吗]/u.test(text) &&
  understanding.act.label !== 'question' &&
  findWish(text) === text.trim();

/** Whether a message, by itself, is one to hear out: by its sense, its length, or the words of the pack's owner. */
const tellsMatter = (turn: Turn, heard: Heard) =>
  isComplaint(heard) || tellsStory(heard) || ordersOutright(heard) || isInOwnersWords(turn.pack, heard.text);

/** A yes and nothing else. */
const isBareYes = ({ text, understanding }: Heard) => understanding.act.label === 'confirm' && letters(text) <= 4;

/** Stage 1: lets the customer speak. Short acknowledgements, no questions about facts, no defence. */
export const vent: StageScript = {
  id: 'vent',

  async speak(turn) {
    turn.session.acks += 1;
    const { label, intensity } = turn.said.understanding.emotion;
    const because = `listening: ${label} ${intensity}`;
    if (turn.said.photos > 0) await acknowledgePhoto(turn, because);
    else await acknowledge(turn, because);
    return 'wait';
  },

  async hear(turn) {
    const heard = turn.said;
    const { session } = turn;
    if (!turn.openCase && heard.photos === 0 && !tellsMatter(turn, heard)) return hearNoComplaint(turn, heard);
    const record = caseFor(turn, heard);
    // "我要解約" says what they want, and not what it is about.
    const { understanding } = heard;
    const isOrder = onlyWishes(heard) && (!isComplaint(heard) || record.facts.details !== undefined);
    if (!isOrder) learn(turn, record, understanding);
    else if (record.categories.length > 0) learn(turn, record, { ...understanding, categories: [] });
    const { answered } = noteFacts(turn, record, heard, turn.asked);
    const isFlavour = addFlavour(record, heard.text);
    if (!answered && !isFlavour && (!endsStory(heard.text) || isComplaint(heard))) noteStory(record, heard, turn.at);
    session.misses = 0;
    if (turn.laneSpoken) {
      session.acks += 1;
      return 'wait';
    }
    if (turn.asked?.fact === 'symptoms') {
      // "Yes" to whether anybody is unwell: how, before anything else, unless the story has told it.
      const isUntold = record.facts.symptoms?.state !== 'known';
      if (!answered && isUntold && isBareYes(heard) && (record.asked.symptoms ?? 0) < MOST_ASKS) {
        record.asked.symptoms = (record.asked.symptoms ?? 0) + 1;
        const ask = { kind: 'fact', fact: 'symptoms' } as const;
        await say(turn, questionOf(turn, 'symptoms', true), { ask, because: 'a bare yes does not say how they are' });
        return 'wait';
      }
      turn.because = 'the question about their health was asked first';
      // A child that has been sick and is lively again has come to harm all the same.
      const wasIll = record.signals.includes('health') && BODY.test(withoutMightHave(record.opening.text));
      if (answered && isUnharmed(heard) && !wasIll) turn.preface = line('lane.relief', {});
      turn.leadIn = keptQuestion(turn, record);
      return 'apology';
    }
    const { act, complaint } = heard.understanding;
    const decision = hasVented({
      acks: session.acks,
      act: questionToUs(heard) === undefined ? act.label : 'question',
      moods: session.moods,
      closing: endsStory(heard.text),
      complaint,
    });
    if (decision.stay) return 'vent';
    turn.because = decision.because;
    // A question to us ends the story: it is answered after the apology, unless that names a time of its own.
    turn.leadIn = turn.style.promiseFirst ? keptQuestion(turn, record) : answerBeside(turn, record);
    if (isHardPressed(heard.text) && !isHardPressed(record.opening.text)) turn.leadIn ??= line('clarify.care', {});
    return 'apology';
  },
};
