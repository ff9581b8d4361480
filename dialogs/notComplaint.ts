import { saysAmiss } from './listen/bareQuestion.ts';
import { isOnlyEnding } from './listen/closing.ts';
import { isEnquiry } from './listen/listen.ts';
import { praises } from './listen/praise.ts';
import { isRhetorical } from './listen/rhetorical.ts';
import { isSuggestion } from './listen/suggestion.ts';
import { requestPerson } from './people.ts';
import { line, say } from './say.ts';
import type { Next } from './stages/stageDialog.ts';
import type { Heard, Turn } from './turn.ts';

/** Goes on with a question that was asked, and praises nothing: "but last month it was a full bowl". */
const GOES_ON = /^(?:可是|但是|但|不过|不過|but|though|however)\b|^(?:可是|但是|不过|不過)/iu;

/** Says that something will be asked or told, and not what: "你好 請問一下", "我想投訴". */
const ANNOUNCES =
  /^[\s\p{P}]*(?:你好|您好|哈囉|哈啰|hello|hi|嗨|喂|唔該)?[\s，,]*(?:我)?(?:(?:想|要)?(?:請|请)?(?:問|问)(?:一下|下|吓)?|(?:有|想)[^，。]{0,3}(?:事|問題|问题)(?:想|要)?(?:請教|问|問)?(?:一下|下|吓)?)[\s\p{P}]*$/iu;

/** A remark of a few Chinese characters, which asks nothing. */
const SHORT_REMARK = /^[^?？吗嗎]*\p{Script=Han}[^?？吗嗎]{0,11}$/u;

/** Thanks for a suggestion and keeps it: it is nothing to be taken through the stages. True: handled. */
export async function thankForSuggestion(turn: Turn): Promise<boolean> {
  if (turn.openCase || turn.said.wantsPerson || !isSuggestion(turn.said)) return false;
  await say(turn, line('notComplaint.suggestion', {}), { because: 'a suggestion, no complaint' });
  return true;
}

/**
 * What is not a complaint is answered or recorded as what it is, never forced through the stages. What makes no sense to
 * us is asked about once, then the choices are named, then a person comes.
 */
export async function hearNoComplaint(turn: Turn, heard: Heard): Promise<Next> {
  const { session } = turn;
  const { emotion } = heard.understanding;
  // A closed matter: a last remark, their name, "no need to call" want no more than that it arrived.
  const isLastWord = turn.lastCase?.status === 'closed' && SHORT_REMARK.test(heard.text) && !isEnquiry(heard);
  if (isOnlyEnding(heard.text) || isLastWord) {
    await say(turn, line('thanks.closed', {}), { because: 'nothing to add' });
    return 'wait';
  }
  if (isRhetorical(heard.text) || ANNOUNCES.test(heard.text)) {
    await say(turn, line('smalltalk.hello', {}), { because: 'steam in the form of a question, and nothing told yet' });
  } else if (isEnquiry(heard) || GOES_ON.test(heard.text)) {
    await say(turn, line('notComplaint.question', {}), { because: 'an enquiry, no complaint' });
  } else if (
    (emotion.label === 'satisfied' && emotion.intensity >= 1) ||
    (praises(heard.text) && !saysAmiss(heard.text))
  ) {
    await say(turn, line('notComplaint.praise', {}), { because: 'praise' });
  } else {
    return misunderstood(turn);
  }
  session.misses = 0;
  return 'wait';
}

/** Two-stage fallback: say it again, without blame; then what we can do; then a person. */
export async function misunderstood(turn: Turn): Promise<Next> {
  turn.session.misses += 1;
  if (turn.session.misses === 1) await say(turn, line('fallback.rephrase', {}), { because: 'not understood once' });
  else if (turn.session.misses === 2) {
    await say(turn, line('fallback.choice', {}), { buttons: ['person'], because: 'not understood twice' });
  } else {
    const by = requestPerson(turn, 'not_understood', false);
    turn.session.misses = 0;
    await say(turn, line('fallback.person', { by }), { because: 'not understood three times' });
  }
  return 'wait';
}
