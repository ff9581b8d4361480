import { type Locale, recognize, type Understanding } from '../../nlp/index.ts';
import { learn, openCase } from '../caseBook.ts';
import { askedLocale, localeOf } from '../policy/locale.ts';
import { regionIn } from '../policy/region.ts';
import { recognizeContextOf } from '../recognizeContext.ts';
import type { Heard, Turn } from '../turn.ts';
import { isBareQuestion, saysAmiss } from './bareQuestion.ts';
import { withoutLongRuns } from './longRuns.ts';
import { looksForLost } from './lostProperty.ts';
import { asksForOne } from './personRequest.ts';
import { plausible } from './plausible/plausible.ts';
import { onlyPointsAt } from './pointsAt.ts';
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

/** A good word beside what was amiss: neither takes the other back. */
const WITH_RESERVE =
  /\b(?:though|tho|but|however|other ?wise|apart from|except)\b|\bthought you(?:['’]?d| should| might| would)? (?:like|want|should)? ?(?:to )?know\b/iu;

/** Begins with what they bought or ordered: whoever tells us that here has something to say about it. */
const OF_THEIRS =
  /^(?:就是)?(?:我|我们|我們|我家|我妈|我媽|我爸|咱们?|俺)?(?![^，。]{0,6}(?:想|要|打算|准备|準備|如果))[^，。！？?]{0,10}(?<![\p{Script=Han}]不)(?:买|買|订|訂|点|點|办|辦|装|裝|收到|用)(?:的|了|嘅|咗)(?:那|这|這|嗰|个|個|一|两|兩|你们|你們|东西|東西)[^？?吗嗎呢]{1,12}$/u;

/** Whose it is, before a thing of ours that is named and nothing else: 你家的辣条, 那个耳机. */
const OF_OURS = /^(?:就是)?(?:你们|你們|你家|您家|你们家|你們家|贵店|那个|那個|这个|這個|上次的?)?(?:家)?[的那这這]?$/u;

/** Whether a message names something they have of us, and says nothing of it yet. */
function namesGoods({ text, understanding }: Heard): boolean {
  const goods = understanding.entities.find(({ type }) => type === 'product');
  if (!goods || !/\p{Script=Han}/u.test(text) || understanding.act.label === 'question') return false;
  const after = text.slice(goods.end).replace(/[\s\p{P}]/gu, '');
  return goods.start > 0 && OF_OURS.test(text.slice(0, goods.start).trim()) && after === '';
}

/** Asks for something that is no complaint, without the form of a question: "I want to know …", "我想买…". */
const ENQUIRES =
  /^[^\p{L}\p{N}]*(?:i(?:'d| would)? ?(?:want|like|love) to (?:know|ask|find out|order|buy|book|reserve)\b|(?:just|only) (?:testing|asking)\b|(?:你好|您好)?[，,\s]*(?:我|请问|請問)?想(?:问|問|请教|請教|了解|买|買|订|訂|预约|預約|咨询|諮詢))/iu;

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
export function tellsStory(heard: Heard): boolean {
  const { text, understanding } = heard;
  const { act, emotion } = understanding;
  if (looksForLost(text) || namesGoods(heard)) return true;
  if (understanding.complaint < COMPLAINT_FLOOR && praises(text) && !saysAmiss(text)) return false;
  if (act.label !== 'question' && WITH_RESERVE.test(text) && saysAmiss(text)) return true;
  if (OF_THEIRS.test(text) && act.label !== 'question' && !ENQUIRES.test(text) && emotion.label !== 'satisfied')
    return true;
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
  const photos = photosOf(turn);
  const written = (activity.text ?? '').trim();
  const said = withoutLongRuns(written);
  const text = photos > 0 && onlyPointsAt(said) ? '' : said;
  const known = text === written ? draft.understanding : undefined;
  const read = known ?? recognize(text, recognizeContextOf(turn.conversation, turn.pack, turn.now));
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

/** Words that both scripts write alike show none: the one they had before, or their channel has, is kept. */
function ownScript({ session, conversation }: Turn, text: string, locale: Locale): Locale {
  const isTraditional = (session.script ?? (session.variant && 'zh-Hant')) === 'zh-Hant';
  if (locale !== 'zh-Hans' || conversation.locale !== 'en' || !isTraditional) return locale;
  return recognize(text, { locale: 'zh-Hant' }).lang;
}

function chooseLocale(turn: Turn, heard: Heard): void {
  const { conversation, session } = turn;
  if (conversation.locale !== 'en') session.script = conversation.locale;
  if (!askedLocale(heard.text) && !session.localeChosen)
    conversation.locale = ownScript(turn, heard.text, localeOf(heard.text, heard.understanding, conversation.locale));
  if (conversation.locale !== 'zh-Hant') return;
  if (heard.understanding.cantonese) session.variant = 'zh-HK';
  session.variant ??= regionIn(heard.text, heard.understanding.entities);
}
