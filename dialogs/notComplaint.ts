import { requestPerson } from './people.ts';
import { line, say } from './say.ts';
import type { Next } from './stages/stageDialog.ts';
import type { Heard, Turn } from './turn.ts';

const GREETING =
  /^\W*(?:hi|hello|hey|good (?:morning|afternoon|evening)|你好|您好|哈喽|哈囉|嗨|在吗|在嗎|有人吗|有人嗎|早上好|下午好|晚上好|早安|午安|晚安)[\s\p{P}]*(?:there|啊|呀)?[\s\p{P}]*$/iu;
const WHO_ARE_YOU =
  /\b(?:are you|is this|am i (?:talking|speaking) (?:to|with)) (?:an? )?(?:bot|robot|human|person|real|ai|machine|computer)\b|\bwho are you\b|机器人|機器人|你是谁|你是誰|是真人|係真人|人工智能|人工智慧/iu;

/**
 * What is not a complaint is answered or recorded as what it is, never forced through the stages. What makes no sense to
 * us is asked about once, then the choices are named, then a person comes.
 */
export async function hearNoComplaint(turn: Turn, heard: Heard): Promise<Next> {
  const { session, pack, locale } = turn;
  const { act, emotion } = heard.understanding;
  if (WHO_ARE_YOU.test(heard.text) && heard.text.length < 80) {
    await say(turn, line('identity', { brand: pack.brand[locale], bot: pack.bot[locale] }), {
      because: 'asked who we are',
    });
  } else if (GREETING.test(heard.text)) {
    await say(turn, line('smalltalk.hello', {}), { because: 'a greeting' });
  } else if (emotion.label === 'satisfied' && emotion.intensity >= 1) {
    await say(turn, line('notComplaint.praise', {}), { because: 'praise' });
  } else if (act.label === 'question') {
    await say(turn, line('notComplaint.question', {}), { because: 'a question, no complaint' });
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
