/** A day or a span that stands behind us, said roughly and in Chinese: 上周, 上个月底, 国庆那会儿, 前几天, 去年. */
const PAST =
  /(?:大?上{1,3}个?個?(?:周|週|星期|礼拜|禮拜)(?:[一二三四五六日天末])?|大?上{1,3}个?個?月(?:[初中底]|[一二两兩三\d]{1,2}[号號])?|前(?:几|幾|两|兩|些)(?:天|日)|前(?:一)?(?:阵子|陣子|段时间|段時間|阵|陣)|大前天|去年(?:[春夏秋冬][天季]?|[年]?[初中底]|[一二三四五六七八九十\d]{1,2}月)?|今年(?:[年]?[初中]|[春夏秋冬][天季]?|[一二三四五六七八九十\d]{1,2}月)|这个?個?月[初中]|這個?月[初中]|月初|年初|(?:今年|去年)?(?:国庆|國慶|中秋|五一|端午|元旦|春节|春節|过年|過年|双十一|雙十一|双11|618)(?:节|節)?(?:的)?(?:那会儿?|那會兒?|那阵子?|那陣子?|那天|期间|期間|时候|時候|前|后|後)|(?:刚|剛)?(?:刚|剛)?过完年|(?:剛)?過完年)(?![^，。,]{0,3}(?:前|之前)[就还還])/u;

/** What was to be done by then, what stands on the package, or what was well until then: not when it happened. */
const OF_SOMETHING_ELSE =
  /(?:说好|說好|答应|答應|承诺|承諾|说是?|說是?|保证|保證|约|約|预约|預約|通知|生产|生產|到期|过期|過期|保质期|保質期)[^，。,！!？?]{0,8}$/u;

/** The same in English: "bought it in August", "had it a fortnight", "over the summer". */
const PAST_EN =
  /\b(?:(?:early |late |back )?in (?:early |late |mid[- ]?)?(?:january|february|march|april|may|june|july|august|september|october|november|december|the (?:spring|summer|autumn|winter))(?! (?:next|\d))|(?:over|during) (?:the summer|christmas|easter|the holidays|black friday)|last (?:spring|summer|autumn|winter|christmas))\b|(?<=\b(?:had|owned|used|using) (?:it|this|them|these|one) (?:for )?(?:only |just |about |barely |less than )?)(?:an?|one|two|three|four|five|six|\d{1,2}) (?:days?|weeks?|fortnight|months?)\b|\b(?:a|about a|over a) fortnight(?: ago)?\b/iu;

/** What will be, or was to be: "in August we fly". */
const TO_COME = /\b(?:will|going to|expires?|until|till|by|due|next|runs? out|we fly|best before|use by)\b/iu;

/** When it happened or was bought, in the rough words of a story; undefined where none are. */
export function roughTime(text: string): string | undefined {
  const english = PAST_EN.exec(text);
  if (english !== null && !TO_COME.test(text.slice(Math.max(0, english.index - 24), english.index))) return english[0];
  const found = PAST.exec(text);
  if (found === null) return undefined;
  return OF_SOMETHING_ELSE.test(text.slice(Math.max(0, found.index - 12), found.index)) ? undefined : found[0];
}

/** Words of time in Chinese. */
const WORD_OF_TIME =
  /每天|每晚|天天|早上|上午|中午|下午|下晝|傍晚|晚上|晚间|晚間|[早晚]高峰|高峰期?|夜里|夜裡|半夜|凌晨|深夜|周末|週末|工作日|白天|下班|饭点|飯點|最近|这两天|這兩天|这几天|這幾天|今天|昨天|昨晚|今晚|今早|今年|月底|年底|[一二两兩三四五六七八九十\d]{1,3}(?:[点點](?:半|钟|鐘|[一二三四五\d]{1,2}分?)?|[月号號])|[周週][一二三四五六日天]|(?:星期|礼拜|禮拜)[一二三四五六日天]/gu;
/** Said around them. */
const AROUND =
  /大概|大约|大約|差不多|好像|应该|應該|都是|就是|是|就|从|從|自从|自從|主要|一般|通常|平时|平時|基本上?|以后|以後|之后|之後|以前|之前|左右|前后|前後|那会儿?|那會兒?|那天|的?时候|的?時候|开始|開始|比较|比較|多|起|到|至|的|吧|啊|了|呢|每/gu;

/** Longest answer that is read as words of time alone. */
const LONGEST = 24;

/** Whether an answer in Chinese says when, and nothing else: "晚上七点以后", "就是上个月". */
export function isOnlyChineseTime(text: string): boolean {
  const plain = text.trim();
  if (plain.length > LONGEST) return false;
  const rest = plain.replace(PAST, '').replace(WORD_OF_TIME, '');
  return rest !== plain && rest.replace(AROUND, '').replace(/[\s\p{P}～]/gu, '') === '';
}
