import type { Act } from '../../nlp/index.ts';
import type { CaseRecord } from '../../storage/index.ts';
import type { Heard } from '../turn.ts';
import { announcesComplaint } from './announces.ts';
import { withoutQuestions } from './asksUs.ts';
import { isOnlyEnding } from './closing.ts';
import { isMostlyOtherFacts } from './factEntities.ts';
import { withoutInsults } from './insult.ts';
import { letters } from './letters.ts';
import { introducesSelf, nameWithPhone } from './nameAnswer.ts';
import { isNoMoney } from './noMoney.ts';
import { isPause } from './pause.ts';
import { mentionsProof } from './proof.ts';
import { onlyTakesBack } from './takenBack.ts';
import { saysToldAlready } from './toldAlready.ts';
import { townIn } from './towns.ts';
import { theirQuestion } from './wantsToKnow.ts';
import { findWish } from './wish.ts';

/** Longest account of what happened; later words are in the transcript. */
const LONGEST_DETAILS = 1200;

/** Acts of short messages in which nothing is told. */
const SAYS_NOTHING = new Set<Act>(['dont_know', 'refuse', 'confirm', 'accept', 'thanks', 'goodbye', 'want_human']);

/** "Yes, that's right" is longer than "yes" and tells no more. */
const AGREES: ReadonlySet<Act> = new Set(['confirm', 'accept']);

/** Longest message that may tell nothing. */
const SHORT = 8;

/** Below this probability of a complaint a question tells nothing: it wants to be told. */
const TELLS = 0.4;

/** Impatience, and nothing told: "well?", "guess". */
const IMPATIENT =
  /^\W*(?:(?:well|and|so|guess|seriously|really|hello+|hey|hm+|sigh|lol|wow|what|huh|ok(?:ay)?|right|anyway|whatever|yeah|ya|lor|lah|leh|sia|again|obviously|duh|come on|for real)\W*){1,4}$/iu;

/** Said about the chat, not about what happened. */
const ABOUT_CHAT =
  /^.{0,24}(?:\b(?:chat)?bots?\b|\brobots?\b|机器人|機器人|智能客服).{0,12}$|^[^\p{L}\p{N}]*(?:sorry|apologies|不好意思|抱歉)[,，]?.{0,6}(?:busy|pulled|meeting|away|phone call|distracted|忙|开会|開會|接电话|接電話|走开|走開|行開).{0,16}$/iu;

/** Has had enough of being asked: what is known must do. */
const NO_QUESTIONS =
  /\bcan i (?:go|leave)(?: now)?\b|\bare we (?:done|finished)\b|\bhow many more\b|\b(?:stop|enough|piss off|no more|too many|sick of|fed up with|not answering)\b.{0,16}\b(?:questions?|asking)\b|\bstop asking\b|问东问西|問東問西|(?:别|別|不要|唔好)(?:再|一直)?(?:问|問)(?:了|啦|喇|来问去|來問去|这么多|這麼多)|(?:问|問)(?:够|夠|完)(?:了)?(?:没|沒|未)|(?:哪|怎么|怎麼)(?:来|來)?(?:这么|這麼|那么|那麼)多(?:问题|問題)/iu;

/** Whether a short message asks us to stop asking. */
export function wantsNoQuestions(text: string): boolean {
  return text.length <= 60 && NO_QUESTIONS.test(text);
}

/** What happens if we fail; read back, it would sound like mockery. */
const THREAT_ONLY =
  /^(?!.*(?:只[好能得]|唯有|[无無]奈|[结結]果|才(?:肯|[给給走]))(?!投|告|找|[报報]))[^，。,.!！？?]{0,10}(?:不|唔|再不)[^，。,.!！？?]{1,12}(?:我)?就[^。.!！？?]{0,24}$/u;

/** A story without the words that only end it ("…, that's all", "就这些"). */
function withoutEnding(text: string): string {
  const parts = text.trim().split(/(?<=[,，。.!！?？;；\n])/u);
  while (parts.length > 1 && isOnlyEnding(parts.at(-1) ?? '')) parts.pop();
  return parts.join('').replace(/[,，;；\s]+$/u, '');
}

/** A greeting before the story is none of it. */
const GREETING =
  /^[^\p{L}\p{N}]*(?:hi|hello|hey|good (?:morning|afternoon|evening)|你好|您好|哈囉|嗨)(?: there| all| team)?[\s,.!，。！:：~～]+/iu;

/** A story without the sentences that only say who writes, or that it was told before: "My name is Anna Reed, 07700 900321." */
function withoutSelf(text: string): string {
  const sentences = text.split(/(?<=[。！？!?\n])|(?<=\.)\s/u);
  const rest = sentences.filter((one) => {
    const plain = one.trim().replace(/[.。]$/u, '');
    return !introducesSelf(plain) && !saysToldAlready(plain) && nameWithPhone(plain) === undefined;
  });
  return rest.length === 0 || rest.length === sentences.length ? text : rest.join(' ').trim();
}

/** Adds words to the account of what happened, in the customer's own, once. */
export function appendDetails(record: CaseRecord, heard: Heard, at: string): boolean {
  const text = withoutSelf(withoutEnding(heard.text).replace(GREETING, ''));
  if (letters(text) < 2) return false;
  const before = record.facts.details;
  if (before?.value.split('\n').some((told) => told.includes(text))) return false;
  const value = before?.state === 'known' ? `${before.value}\n${text}` : text;
  if (value.length > LONGEST_DETAILS && before) return false;
  record.facts.details = {
    state: 'known',
    value: value.slice(0, LONGEST_DETAILS).toWellFormed(),
    at,
    source: heard.activityId,
  };
  return true;
}

/** A message no longer than this that says it was told already tells nothing else. */
const SHORT_REMARK = 60;

/** A bare no: it answers something, and tells nothing. */
const ONLY_NO =
  /^[\s\p{P}]*(?:no|nope|nah|not really|不是|没有|沒有|冇|唔係|唔系|不|没|沒|否)[的啊呀了吧喎㗎]?[\s\p{P}]*$/iu;

/** Letters of the longest wish with nothing of the story in it, and of a word or two beside one: "沒差 給個說法". */
const WISH_ALONE = 24;
const BESIDE = 2;

/** That it shall be soon. */
const HURRIES = /^(?:但|不過|而且)?(?:就|要|請|越|愈|盡量|儘量)*(?:快|趕|急|早)(?:點|啲|一點|越好|愈好|快)*$/u;

/** What they would like, and nothing of what happened: it is read back as the wish, and not as the story too. */
export function onlyWishes({ text }: Pick<Heard, 'text'>): boolean {
  if (findWish(text) === undefined || letters(text) > WISH_ALONE || !/\p{Script=Han}/u.test(text)) return false;
  return text
    .split(/[\s，,。；;！!]+/u)
    .every((part) => letters(part) <= BESIDE || HURRIES.test(part) || findWish(part) !== undefined);
}

/** Words around a name and a number. */
const OF_SELF =
  /\b(?:my|the|account|name|holder|number|mobile|phone|e-?mail|contact|address|is|was|and|it['’]?s|i['’]?m)\b/giu;

/** Who they are and how to reach them, known by now: none of it happened to them. */
function isOnlySelf({ facts }: CaseRecord, text: string): boolean {
  const known = [facts.name?.value, facts.contact?.value].filter((value) => value !== undefined && value.length > 1);
  if (known.length === 0 || text.length > SHORT_REMARK) return false;
  const rest = known.reduce((left: string, value) => left.replace(value ?? '', ' '), text);
  return letters(rest.replace(OF_SELF, ' ')) < 2;
}

/** Adds a message to the account of what happened; a bare order number, a question or a threat is no story. */
export function noteStory(record: CaseRecord, heard: Heard, at: string): void {
  const { text, understanding } = heard;
  const act = understanding.act.label;
  if (isMostlyOtherFacts(heard) && understanding.complaint < 0.5) return;
  if (record.facts.details && theirQuestion(heard)?.rest === '') return;
  if (record.facts.details && letters(withoutQuestions(heard).text) < 2) return;
  if (townIn(text) !== undefined || (text.length <= SHORT_REMARK && isNoMoney(text))) return;
  if (announcesComplaint(text) || onlyWishes(heard) || onlyTakesBack(text)) return;
  // What they call us is in the transcript; read back as what happened, it would be an insult returned.
  if (letters(withoutInsults(heard)) < 2) return;
  if (text.trim().length <= (AGREES.has(act) ? SHORT * 2 : SHORT) && SAYS_NOTHING.has(act)) return;
  if (mentionsProof(text) && understanding.complaint < 0.5) return;
  if (text.length <= SHORT_REMARK && saysToldAlready(text)) return;
  if (isOnlySelf(record, text) || isPause(text)) return;
  if (ABOUT_CHAT.test(text) || THREAT_ONLY.test(text) || ONLY_NO.test(text) || IMPATIENT.test(text)) return;
  if (act === 'question' && understanding.complaint < TELLS && record.facts.details) return;
  appendDetails(record, heard, at);
}
