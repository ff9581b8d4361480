/** Asks us to wait, or says why they were silent: it answers nothing and tells nothing. */
const PAUSE_EN =
  /^\W*(?:(?:ok|okay|sorry|sry|apologies|hm+|um+|er+|well|hi|right|pls|please)[\s,.!]+){0,3}(?:brb|(?:i'?m )?back(?: now| again)?|i'?m driving|here now|hang on|hold on|bear with(?: me)?|one (?:sec(?:ond)?|min(?:ute)?|moment)|(?:just )?(?:a|one) (?:sec|min|minute|moment|second)|give me (?:a|one|five|5|two|2|a few) (?:secs?|seconds?|mins?|minutes?|moments?|mo|bit)|wait(?: a (?:sec|minute|moment|bit))?|just checking|(?:let me|lemme) (?:just )?(?:check|look|see|think|find|ask my|get my|dig|fetch|grab)\b[^.!?]{0,40}|(?:i'?ll|i will|need to|have to) (?:just )?(?:check|have a look|look it up|find it|ask my)\b[^.!?]{0,24}|(?:(?:i )?(?:was|had|got|just)|someone|somebody|kids?|phone|doorbell|my (?:boss|phone|kid|son|daughter|wife|husband))\b[^.!?]{0,12}\b(?:on the phone|on a call|phone call|at the door|the door|called away|distracted|in a meeting|pulled|busy|rang|calling|ringing)|someone (?:is )?at the door)(?:[\s,.!]+(?:sorry|pls|please|thanks|ok|someone at the door|brb|a (?:sec|min|minute|moment)))*[\s\p{P}]*$/iu;

const PAUSE_ZH =
  /^[\s\p{P}]*(?:(?:不好意思|抱歉|唔好意思|嗯|呃|哦|好|那個|那个)[，,。\s]*){0,2}(?:(?:等|稍等|稍候)(?:我|一|下|會|会|等|一下|一会|一會|一会儿|一會兒|兒|儿|陣|阵|片刻|我看看|我找找){0,3}|等(?:一?下|一?陣|陣|等|会儿?|會兒?)|(?:你)?(?:等|让|讓|容|畀|俾)我?(?:先)?(?:再)?(?:看|找|想|查|翻|搵|諗|谂|睇|問|问|確認|确认|核对|核對)(?:一?下|看|找|想|查|諗|睇|吓|一?陣)?|我(?:先)?(?:再)?(?:去)?(?:看|找|想|查|翻|搵|諗|睇|问|問)(?:看|找|想|一想|一下|下|吓|諗|睇|一陣)|(?:我)?(?:(?:[刚剛]才?|啱啱|頭先|正)(?:在)?(?:接|講|讲|打|傾|听|聽)(?:了|緊|著|着|咗)?|在?(?:接|講|讲|傾|听|聽)(?:緊|著|着|咗|了)|在(?:接|講|讲|打|听|聽))(?:[个個]|一[个個])?(?:电话|電話)|(?:有人)?(?:按|敲)(?:门铃|門鈴|门|門)|(?:先)?(?:去)?(?:忙|開會|开会|接孩子|接小孩)(?:了)?(?:一下)?|(?:我)?(?:刚刚|剛剛|刚|剛|啱啱)?走(?:开|開)(?:了|咗|一下)?|(?:我)?(?:在|正在|揸緊|开着|開著|搭緊|坐緊)(?:开|開)?(?:车|車|会|會)|(?:等会儿?|等一?下|一?陣間|待会儿?|待會|晚点|晚點|遲啲)(?:再)?(?:说|說|讲|講|傾|聊)|(?:我)?(?:回来了|回來了|返嚟喇|返來了)|等(?:我)?[问問](?:下|一下)?[老媽妈爸先太仔女孩同]\p{Script=Han}{0,4})(?:先|哈|啊|喔|哦|噢|呀|啦|喇|吧|嗷|哈|，|,|\s|等会儿?说|等會說|陣間講|待会说|待會說|晚点说|晚點說|不好意思|抱歉|唔好意思|謝謝|谢谢|稍等|我看看|我找找|我找一下|我看一下|我看下|让我看看|先)*[\s\p{P}]*$/u;

/** Longest message that only asks for a moment, in UTF-16 units. */
const LONGEST = 60;

/** Whether a message asks for a moment, or excuses one, and says nothing else: "hang on", "剛在講電話 抱歉", "等陣". */
export function isPause(text: string): boolean {
  return text.length <= LONGEST && (PAUSE_EN.test(text) || PAUSE_ZH.test(text));
}
