// Words by which a place is known among other things, and what stands around it.

/** "The Harrogate one", told among other things. */
export const THE_ONE =
  /^(?:at |in |from )?(?:[Tt]he|[Yy]our) (?!(?:Other|Same|First|Last|New|Old|Big|Red|Blue|Black|White|Large|Small)\b)\p{Lu}[\p{L}'’-]{2,20}(?: \p{Lu}[\p{L}'’-]{2,20})? one[\s.]*$/u;

/** A small shop by its kind, and where it is or whatever it is called: "corner shop peckham", 老百姓超市, 楼下便利店. */
export const SHOP_THERE =
  /^(?:it was )?(?:at |from |in )?(?:the |a |my |our )?(?:local )?(?:corner shop|offy|off[- ]licence|newsagents?|petrol station|supermarket|market|mall|kopitiam|hawker cent(?:re|er)|mini ?mart|provision shop|kirana)(?: (?:in|at|on|near|by))? [\p{L}'’ ]{3,24}$|^[在喺]?(?:百佳|惠康|全聯|全联|家樂福|家乐福|屈臣氏|[万萬][宁寧]|盒[马馬]|永[辉輝]|沃[尔爾][玛瑪])(?!.*[买買吃食喝卖賣的嘅])\p{Script=Han}{2,5}$|^(?:就?[是係])?[在喺]?(?!.*(?:[我叫买買卖賣说說話话去到的嘅给給]|[没沒冇不唔]))\p{Script=Han}{2,8}(?:超市|便利店|超商|[商][场場]|百[货貨]|旗[舰艦]店|[专專][卖賣]店|菜?市[场場]|小[卖賣]部|母[婴嬰]店|[药藥][店房局]|士多|街市)(?:[买買][的嘅])?[啦喇\s。.]*$|^(?:就?[是係])?[在喺]?(?!.*[我叫说說话話])\p{Script=Han}{2,6}(?:[那嗰這这][家間间個个]?|的|嘅)(?:[营營][业業][厅廳]|[门門]市|分店|店)$/iu;

/** A shop by its name in a town: "Booths in Kendal". */
export const SHOP_IN =
  /^(?:(?:from|at) )?(?:\p{Lu}[\p{L}'’&-]{2,20}(?: \p{Lu}[\p{L}'’&-]{1,20}){0,2} in|(?:Tesco|Asda|Sainsbury['’]?s|Waitrose|Aldi|Lidl|Morrisons|Co-?op|Iceland|M&S|Boots|Argos|Walmart|Target|Costco|Kroger|Safeway|Publix)(?: (?:Express|Extra|Metro|Local))?) (\p{Lu}\p{L}{2,20})$/u;

/** When it was, before where. */
export const TIME_BEFORE =
  /^(?:(?:last|this) \p{L}+|yesterday|today|tonight|on \p{L}+day|\p{L}+day)(?: (?:night|evening|morning|lunchtime|afternoon))?,? (?:at|in) (?:the |your )?/iu;

/** A day or a part of one, and nothing else. */
const DAY =
  /^(?:(?:last|this|on|early|late|about|around|yesterday|today) ){0,2}(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tues?|weds?|thurs?|fri|sat|sun)(?= \p{L})|yesterday|today|tonight|week(?:end)?|month|night)(?: (?:lunch(?:time)?|dinner(?:time)?|breakfast|morning|afternoon|evening|night|before last|about \w+|around \w+))?[\s.]*$/iu;

/** Whether a part of a message names a day or a part of one, and nothing else. */
export const isDay = (part: string) => DAY.test(part);

/** A day that stands before the rest with a stop of its own. */
const DAY_AHEAD = /^[^.,;，。；]{3,32}[.,;，。；]\s*/u;

/** That there is no more to tell, in a sentence of its own before the rest. */
const CLOSES =
  /^\W*(?:(?:no|nope|nah|ok|yes)[ ,]+)?(?:(?:that|this|it)(?:['’]?s| is| was)? (?:it|all|everything|about it)(?: really| i think| for now)?|nothing (?:else|more)|no(?:pe)?)\W*$/iu;

/** Words without the day or the "that's all" they begin with: "Sat night. Lee Moss" is Lee Moss. */
export const withoutDay = (text: string) =>
  text.replace(DAY_AHEAD, (head) => (isDay(head.replace(/[\s\p{P}]+$/u, '')) || CLOSES.test(head) ? '' : head));

/** The parts of a list in one message, without what it begins with. */
export const partsOf = (text: string) =>
  withoutDay(text)
    .split(/[，,、;；\n]| [-–—] /u)
    .map((part) => part.trim());

/** The same by the street or the town: "the one on brick lane". */
export const THE_ONE_AT =
  /^(?:it(?:['’]s| is| was) |at |in )?(?:the |your )one (?:on|in|at|by|near|opposite|off) (?!(?:the )?(?:left|right|top|bottom|back|front|middle|morning|evening|afternoon|picture|photo|box|fridge|bag|red|blue|black|white|green|pink|grey|brown|yellow|sale|offer|stock|question|my|our|this|that|it)\b)[\p{L}'’. -]{3,30}$/iu;

/** When it was, said in one breath with where: "Tesco in Leeds last week". */
export const TIME_BEHIND =
  /[ ,]+(?:(?:early|late|about|around|first thing) )?(?:(?:last|this|the other) (?:week|month|year|night|morning|afternoon|evening|weekend|\p{L}+day)|yesterday|today|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|on \p{L}+day|on (?:the )?\d{1,2}(?:st|nd|rd|th)?(?: (?:of )?\p{L}+)?|(?:an?|half an|a (?:few|couple of)|two|three|\d{1,2}) (?:hours?|days?|weeks?|months?) ago)\b.*$/iu;

/** A kind of shop, and none by name. */
export const ANY_SHOP =
  /^(?:(?:a|the) )?(?:shop|store|supermarket|market|corner shop|online)$|^(?:超市|便利店|网店|網店|商场|商場|(?:直營|直营)?(?:门店|門市)|(?:你们)?营业厅|營業廳|網路|网上|網上|官[网網]|[网網]站|店里|店裡|店裏)$/iu;

/** Which shop of its kind it was, they cannot say. */
export const FORGETS_NAME =
  /\b(?:dunno|don'?t (?:know|remember|recall)|forget|forgot|not sure|no idea)\b|名字|名稱|名称|[没沒冇](?:有)?注意|[没沒冇]留意|忘/iu;
