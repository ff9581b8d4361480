import { isComplaint } from '../listen/listen.ts';
import { sayAside } from '../openQuestion.ts';
import { line, say } from '../say.ts';
import type { Turn } from '../turn.ts';

const GREETING =
  /^\W*(?:hi|hello|hey|good (?:morning|afternoon|evening)|你好|您好|哈喽|哈囉|嗨|在吗|在嗎|有人吗|有人嗎|早上好|下午好|晚上好|早安|午安)[\s\p{P}]*(?:there|anyone|anybody|again|(?:i'?m )?back(?: again)?|啊|呀)?[\s\p{P}]*$|^\W*(?:i'?m back|back again|我(?:又)?(?:回来|回來|翻嚟|返嚟|返來)(?:了|喇|啦)?)[\s\p{P}]*$/iu;
const WHO_ARE_YOU =
  /\b(?:are you|is this|am i (?:talking|speaking|chatting) (?:to|with)) (?:an? |the )?(?:real )?(?:bot|robot|chatbot|human|person|ai|machine|computer)\b|\bwho (?:are you|am i (?:talking|speaking) (?:to|with))\b|(?:你|您)(?:到底|究竟)?(?:是不是|係咪|是|係)(?:个|個|一个|一個)?(?:真的)?(?:机器人|機器人|真人|人工智能|人工智慧)|(?<![转轉找要换換接有叫])(?:机器人|機器人|真人)(?:吗|嗎|么|嘛|还是|還是)|(?:你|您)(?:是|係)(?:谁|誰|边个|邊個)/iu;
const HELP =
  /^\W*(?:help(?: me)?(?: please)?|please help|what can (?:you|i) do(?: here)?|how does (?:this|it) work|帮助|幫助|(?:请|請)?(?:帮帮我|幫幫我|帮助我|幫助我)|(?:你|您)(?:能|可以|会|會)(?:做|帮我做|幫我做|帮|幫)(?:些)?(?:什么|什麼|甚麼)|(?:怎么|怎麼|如何)(?:用|使用))[\s\p{P}]*$/iu;

/** Longest message that asks nothing but who we are. */
const SHORT = 60;

/** Silence after which a customer comes back rather than goes on, ms. */
const AWAY = 30 * 60_000;

/** Who is speaking, what can be done here, and a greeting: answered at every stage, truthfully. True: handled. */
export async function orient(turn: Turn): Promise<boolean> {
  const { text, wantsPerson } = turn.said;
  if (wantsPerson) return false;
  if (isComplaint(turn.said) || text.length > SHORT) return false;
  if (WHO_ARE_YOU.test(text)) {
    const { brand, bot } = turn.pack;
    await sayAside(turn, line('identity', { brand: turn.words(brand), bot: turn.words(bot) }), {
      because: 'asked who we are',
    });
    return true;
  }
  if (HELP.test(text)) {
    await sayAside(turn, line('help', {}), { because: 'asked what can be done here' });
    return true;
  }
  if (!GREETING.test(text)) return false;
  const record = turn.openCase;
  if (record && turn.now.getTime() - Date.parse(record.updatedAt) > AWAY) {
    await sayAside(turn, line('greeting.back', { number: record.number }), { because: 'back after a while' });
  } else if (turn.session.ask) await sayAside(turn, line('smalltalk.hello', {}), { because: 'a greeting' });
  else await say(turn, line('smalltalk.hello', {}), { because: 'a greeting' });
  return true;
}
