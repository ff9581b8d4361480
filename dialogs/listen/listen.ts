import { recognize, type Understanding } from '../../nlp/index.ts';
import { learn, openCase } from '../caseBook.ts';
import { askedLocale, localeOf } from '../policy/locale.ts';
import { recognizeContextOf } from '../recognizeContext.ts';
import type { Heard, Turn } from '../turn.ts';
import { isBareQuestion, saysAmiss } from './bareQuestion.ts';
import { looksForLost } from './lostProperty.ts';
import { asksForOne } from './personRequest.ts';
import { plausible } from './plausible/plausible.ts';
import { praises } from './praise.ts';
import { isSuggestion } from './suggestion.ts';

/** Above this probability a message is treated as a complaint and opens a case. */
export const COMPLAINT_FLOOR = 0.5;

/** Longest text read as one; every message is recorded whole and tagged by itself. */
const LONGEST = 4000;

const MOODS_KEPT = 6;

/** Quick messages read as one; of more than that the newest count. */
const MOST_HELD = 20;

function photosOf(turn: Turn): number {
  const { attachments } = turn.context.activity;
  return (attachments ?? []).filter(({ contentType }) => /^(?:image\/|application\/pdf)/u.test(contentType ?? ''))
    .length;
}

/** Whether a message, by itself, says that something is wrong. */
export function isComplaint({ understanding }: Pick<Heard, 'understanding'>): boolean {
  return (
    understanding.complaint >= COMPLAINT_FLOOR ||
    understanding.signals.some((signal) => signal === 'health' || signal === 'food_safety')
  );
}

/** From this many words, or Han characters, on a message tells something rather than being a slip or a test. */
const STORY = { words: 5, han: 8 };

/** How what went wrong reads beside a question: "taste very weird, smell also not right. How come?" */
const TELLS_AMISS =
  /\b(?:weird|strange|funny|not right|smell\w*|awful|horribl\w*|terribl\w*|disgust\w*|broke\w*|wrong|late|missing|rude|cold|stale|dirty|damag\w*|fault\w*|cancel+ed|overcharg\w*|never|nobody|didn'?t|doesn'?t|hasn'?t|haven'?t|won'?t|can'?t|stopped|still)\b/iu;

/** Whether a sentence or a clause of a message tells what is amiss, whatever it asks besides. */
function tellsAmissBeside(text: string): boolean {
  const pieces = text.match(/[^.!?\n]{1,400}[.!?\n]?/gu) ?? [];
  return pieces.some((piece) => {
    const words = piece.match(/[A-Za-z]{2,}/gu)?.length ?? 0;
    return words >= STORY.words && !/\?$/u.test(piece) && TELLS_AMISS.test(piece) && !isBareQuestion(piece);
  });
}

/** Words for something amiss: with one of these half as much is a story. */
const AMISS = /[坏壞破裂断斷漏烂爛]|(?<![打说說写寫讲講])[错錯]|[没沒](?![有事关關啥什甚])/u;

/** Asks for something that is no complaint, without the form of a question: "I want to know …", "我想买…". */
const ENQUIRES =
  /^\W*(?:i(?:'d| would)? ?(?:want|like|love) to (?:know|ask|find out|order|buy|book|reserve)\b|(?:just|only) (?:testing|asking)\b|(?:你好|您好)?[，,\s]*(?:我|请问|請問)?想(?:问|問|请教|請教|了解|买|買|订|訂|预约|預約|咨询|諮詢))/iu;

/** Whether a message asks for information or wants to buy, rather than telling what went wrong. */
export function isEnquiry({ text, understanding }: Heard): boolean {
  return (
    understanding.act.label === 'question' || ENQUIRES.test(text) || (isBareQuestion(text) && /[?？]\s*$/u.test(text))
  );
}

/**
 * Whether a message tells us something, though we cannot say that it is a complaint. Whoever comes here and tells a
 * story has a reason: they are heard out rather than asked to say it again.
 */
export function tellsStory({ text, understanding }: Heard): boolean {
  const { act, emotion } = understanding;
  if (looksForLost(text)) return true;
  if (understanding.complaint < COMPLAINT_FLOOR && praises(text) && !saysAmiss(text)) return false;
  if (
    ENQUIRES.test(text) ||
    (emotion.label === 'satisfied' && (praises(text) || !saysAmiss(text))) ||
    (!['vent', 'other', 'deny', 'partly', 'counter'].includes(act.label) &&
      !(act.label === 'question' && tellsAmissBeside(text)))
  )
    return false;
  const words = text.match(/[A-Za-z]{2,}/gu)?.length ?? 0;
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return words >= STORY.words || han >= (act.label !== 'deny' && AMISS.test(text) ? STORY.han / 2 : STORY.han);
}

/**
 * Takes in a customer message. Messages sent in quick succession are kept and read as one with the last of them; the
 * case is opened with the first complaining one all the same, so that nothing depends on what follows.
 * Returns undefined while more messages are waiting.
 */
export function listen(turn: Turn): Heard | undefined {
  const { session, draft } = turn;
  const activity = turn.context.activity;
  const text = (activity.text ?? '').trim();
  const photos = photosOf(turn);
  const read = draft.understanding ?? recognize(text, recognizeContextOf(turn.conversation, turn.pack, turn.now));
  const understanding = plausible(text, read);
  const single: Heard = { text, understanding, photos, activityId: activity.id ?? draft.turnId };
  // "Cancel my complaint" speaks of one without being one.
  if (!turn.lastCase && isComplaint(single) && understanding.act.label !== 'cancel' && !isSuggestion(single))
    learn(turn, openCase(turn, single), understanding);
  if (draft.more) {
    session.held.texts = [...session.held.texts, text].slice(-MOST_HELD);
    session.held.photos += photos;
    session.held.person ||= asksForOne(single);
    return undefined;
  }
  const heard = session.held.texts.length > 0 ? joinHeld(turn, single) : single;
  session.moods = [...session.moods, heard.understanding.emotion].slice(-MOODS_KEPT);
  chooseLocale(turn, heard);
  turn.heard = heard;
  return heard;
}

function joinHeld(turn: Turn, last: Heard): Heard {
  const { held } = turn.session;
  const text = [...held.texts, last.text]
    .filter((part) => part !== '')
    .join('\n')
    .slice(-LONGEST)
    .toWellFormed();
  const photos = held.photos + last.photos;
  const wantsPerson = held.person || asksForOne(last);
  turn.session.held = { texts: [], photos: 0, person: false };
  const whole = plausible(text, recognize(text, recognizeContextOf(turn.conversation, turn.pack, turn.now)));
  // Whoever asks for a person in any of them asks for a person, however the whole reads.
  const understanding: Understanding = wantsPerson ? { ...whole, act: { label: 'want_human', score: 1 } } : whole;
  return { ...last, text, photos, understanding, wantsPerson };
}

function chooseLocale(turn: Turn, heard: Heard): void {
  const { conversation, session } = turn;
  if (askedLocale(heard.text) || session.localeChosen) return;
  conversation.locale = localeOf(heard.text, heard.understanding, conversation.locale);
  if (heard.understanding.cantonese && conversation.locale === 'zh-Hant') session.variant = 'zh-HK';
}
