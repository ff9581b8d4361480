import { asksWho } from '../listen/asksWho.ts';
import { isComplaint } from '../listen/listen.ts';
import { sayAside } from '../openQuestion.ts';
import { line, say } from '../say.ts';
import type { Turn } from '../turn.ts';
import { whoWeAre } from '../whoWeAre.ts';

const GREETING =
  /^[^\p{L}\p{N}]*(?:(?:hi|hello|hey|good (?:morning|afternoon|evening)|你好|您好|哈喽|哈囉|嗨|在吗|在嗎|有人吗|有人嗎|早上好|下午好|晚上好|早安|午安|亲|親|喂|客服|请问|請問)[\s\p{P}]*){1,3}(?:there|anyone|anybody|again|(?:i'?m )?back(?: again)?|啊|呀)?[\s\p{P}]*$|^[^\p{L}\p{N}]*(?:i'?m back|back again|我(?:又)?(?:回来|回來|翻嚟|返嚟|返來)(?:了|喇|啦)?)[\s\p{P}]*$/iu;
const HELP =
  /^(?:[^\p{L}\p{N}]|那|请问|請問)*(?:help(?: me)?(?: please)?|please help|what can (?:you|i) do(?: here)?|how does (?:this|it) work|帮助|幫助|(?:请|請)?(?:帮帮我|幫幫我|帮助我|幫助我)|(?:你|您)(?:能|可以|会|會)(?:做|帮我做|幫我做|帮|幫)(?:些)?(?:什么|什麼|甚麼)|(?:怎么|怎麼|如何)(?:用|使用))[\s\p{P}]*$/iu;

/** Not pleased to have met a bot: they are told so plainly, and how to get a person. */
const DISLIKES_BOT =
  /^[^\p{L}\p{N}]*(?:oh,? |great,? |brilliant,? |lovely,? |wonderful,? |ugh,? |not |just |another |a |an |it'?s |so |you'?re |i'?m (?:talking|speaking|chatting) (?:to|with) ){1,5}(?:stupid |bloody |damn )?(?:chat)?(?:bot|robot|machine)\W*$|^.{0,8}(?:又|居然|竟然|竟|怎么|怎麼)?[是係](?:个|個|一个|一個)?(?:机器人|機器人|智能客服)[^，。,]{0,6}$|^(?:跟|和|同)(?:机器人|機器人)[^，。,]{0,10}$/iu;

/** Asks for a moment: nothing is asked meanwhile. */
const NEEDS_MOMENT =
  /^[^\p{L}\p{N}]*(?:hold on|hang on|one (?:sec|second|moment|minute)|just a (?:sec|second|moment|minute)|give me a (?:sec|second|moment|minute|min)|bear with me|let me (?:check|look|find|see))\b[^.?!]{0,30}\W*$|^(?:请|請)?(?:等等|等一下|等下|等阵|等陣|等多阵|等多陣|等我|稍等|等一等|我(?:去)?(?:找|查|看|搵|睇)(?:一)?(?:下|找|查|看|吓))(?:啊|呀|啦|哦|喔)?[，,]?(?:我)?(?:去|先)?(?:找|查|看|搵|睇|拿|攞)?[^，。,？?]{0,8}[\s\p{P}]*$/iu;

/** Says that there is a complaint, and nothing of it yet. */
const WANTS_TO_COMPLAIN =
  /^[^\p{L}\p{N}]*(?:(?:hi|hello|hey)[\s,.!]*)?(?:(?:i(?:'d| would)? (?:like|want|need|wish) to|can i|could i|how (?:do|can) i|i(?:'m| am) here to|i have a) )?(?:make a |file a |lodge a |raise a |submit a )?complain(?:t)?(?: please)?\W*$|^(?:你好|您好)?[，,\s]*(?:我)?(?:想|要|来|來|嚟)?(?:投诉|投訴|客訴|申诉|申訴)(?:一下|你们|你們|你哋)?[\s\p{P}]*$/iu;

/** Back after we had stopped asking, with a word of excuse. */
const EXCUSES =
  /^[^\p{L}\p{N}]*(?:sorry|apologies|hi,? sorry|不好意思|抱歉|唔好意思|对不起|對不起)[,，]?.{0,8}(?:\b(?:busy|pulled|meeting|away|phone|call|distracted|late reply)\b[^.,;!?]{0,24}\W*|(?:忙|开会|開會|电话|電話|走开|走開|行開|睡着|睡著)[^，。,]{0,6}[。.!！]*)$|^(?:刚才|剛才|刚刚|剛剛|头先|頭先|啱啱)(?:在|喺|有)?.{0,4}(?:忙|开会|開會|走开|走開|行開)[^，。,]{0,6}[。.!！]*$/iu;

/** Longest message that asks nothing but who we are. */
const SHORT = 60;

/** Silence after which a customer comes back rather than goes on, ms. */
const AWAY = 30 * 60_000;

/** Who is speaking, what can be done here, and a greeting: answered at every stage, truthfully. True: handled. */
export async function orient(turn: Turn): Promise<boolean> {
  const { text, wantsPerson } = turn.said;
  if (wantsPerson) return false;
  if (DISLIKES_BOT.test(text) && text.length <= SHORT) return tellWho(turn);
  if (turn.session.ask && text.length <= SHORT && NEEDS_MOMENT.test(text)) {
    await say(turn, line('nudge.first', {}), { because: 'asks for a moment' });
    return true;
  }
  if (!turn.openCase && text.length <= SHORT && WANTS_TO_COMPLAIN.test(text)) {
    await say(turn, line('ask.details', {}), { because: 'wants to complain, and has not said of what' });
    return true;
  }
  if (isComplaint(turn.said) || text.length > SHORT) return false;
  if (asksWho(text)) return tellWho(turn);
  if (HELP.test(text)) {
    return sayAside(turn, line('help', {}), { because: 'asked what can be done here' });
  }
  if (!GREETING.test(text) && !EXCUSES.test(text)) return false;
  const record = turn.openCase;
  if (record && turn.now.getTime() - Date.parse(record.updatedAt) > AWAY) {
    return sayAside(turn, line('greeting.back', { number: record.number }), { because: 'back after a while' });
  }
  if (turn.session.ask) return sayAside(turn, line('smalltalk.hello', {}), { because: 'a greeting' });
  await say(turn, line('smalltalk.hello', {}), { because: 'a greeting' });
  return true;
}

async function tellWho(turn: Turn): Promise<boolean> {
  return sayAside(turn, whoWeAre(turn), {
    because: 'asked who we are',
  });
}
