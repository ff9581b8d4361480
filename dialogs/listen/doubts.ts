/** Does not believe that it will be done: 得個講字, "heard that before". */
const DOUBTS =
  /(?:^|[，,。\s])(?:我)?[不唔]信(?![息任])|don['’]?t believe (?:you|it|a word)|(?:跟|同|等[於于])(?:[没沒]|冇)(?:有)?[说說讲講]|得(?:個|个)[講讲]字|[讲講]就(?:天下)?(?:無敵|无敌|易|[好叻])|[说說](?:得|的)(?:倒)?(?:好听|好聽|轻巧|輕巧|比唱)|[光只][说說](?:不|没|沒)|(?:上次|上回|每次|之前|次次|又)[^，。？?]{0,6}(?:这么|這麼|这样|這樣|咁|噉)(?:跟我|同我|樣)?[说說讲講话話]|空[话話頭]|[画畫]大?[饼餅]|信你[^，。]{0,2}(?:才怪|一成|先奇|就怪)|敷衍|官腔|套[话話]|[鬼誰谁]信|\b(?:heard (?:that|this|it)(?: one| all)? before|what (?:you|they|he|she|the (?:last|other) \w+)(?: all)?(?: always)? (?:say|said)|you (?:said|told me) that (?:last time|before)|(?:just|empty|only|all|more) (?:words|talk|promises)|believe (?:it|that) when|lip service|how (?:do|can|would) (?:i|we) (?:know|trust|be sure)|fobb?(?:ed|ing) (?:me )?off|(?:yeah|ya),? right)\b/iu;

/** Whether a message, with an offer on the table, says no more than that they do not trust it. */
export const doubtsUs = (text: string): boolean => DOUBTS.test(text);

/** Expected more, and turns nothing down: 就这？, 就咁?, 就這樣而已？ */
const IS_THAT_ALL =
  /^[\s\p{P}]*(?:吓|哈|啥|咩|蛤|嗯|哦|喔)?[，,？?\s]*(?:就|只有?|得|淨係)(?:是|係)?(?:这|這|那|咁|呢)(?:样|樣|点|點|些|么点|麼點|多|啲|個|个)?(?:而已|吗|嗎|啊|呀|咋|嘅咋|了)?[\s]*[?？]+\s*$|^[\s\p{P}]*(?:就|只|得|先)(?:是|係|給|给|賠|赔|送|俾|畀|有|個|个)?[^，。？?唔不]{0,8}(?:券|蚊|块|塊|元|折|道歉|电话|電話|[点點]数)[?？]+\s*$/u;

/** The same in English, the mark left out as often as not: "is that it?", "that's the best you can do?". */
const IS_THAT_ALL_EN =
  /^\W*(?:(?:oh|hmm*|so|and|but|wait|ok|okay|right|really|seriously|what|lol|um+)\b[\s,.?!]*){0,3}(?:is (?:that|this|it) (?:really |seriously |honestly |literally )?(?:it|all|everything|the (?:best|most)|as (?:far|much|good) as)\b(?! (?:i|of|right|ok|okay|good|fine|clear|settled)\b)[^.,!?]{0,32}|(?:that|this)(?:['’]?s| is) (?:really )?(?:it|all|the (?:best|most))\b[^.,!?]{0,32}\?|that (?:it|all)\?|(?:is there )?(?:nothing|not anything|(?:is )?(?:there )?anything) (?:else|more|better)(?: (?:you|u) (?:can|could) (?:do|offer|give)(?: me| us)?)?\?|can(?:['’]?t| not)? (?:you|u) (?:really )?(?:do|offer|go) (?:any|no|a bit|a little|some(?:thing|what)?) ?(?:better|more|higher)(?: than (?:that|this))?)[\s\p{P}]*$|^\W*(?:so |oh |what,? |wait,? )?(?:just|only) (?:an? |the )?(?:[£$€]\s?\d{1,3}|\d{1,3} ?(?:quid|%|percent|dollars|pounds)|apology|voucher|sorry|email|letter)(?: (?:off|voucher|credit))?[ ]*\?+\W*$/iu;

/** Whether a message only asks whether there is no more to it. */
export const asksIfAll = (text: string): boolean => IS_THAT_ALL.test(text) || IS_THAT_ALL_EN.test(text);

/** Wants time: "let me think", 我諗下先, 跟老婆商量一下. */
const THINKS =
  /^[\s\p{P}]*(?:(?:hmm*|um+|ok(?:ay)?|well|not sure|dunno|嗯+|呃|好|唔|那)[\s,，.。…]+){0,2}(?:(?:let me|i(?:['’]?ll| will| need to| have to| want to|['’]?d like to)|can i|give me (?:a|some) \w+ to) (?:just )?(?:think|sleep on it|talk (?:it over|to|with)|ask (?:my|the|him|her|them)\b|discuss|check with|consider|decide)\b[^?]{0,40}|(?:i )?(?:need|want) (?:some |a bit of )?time[^?]{0,20}|(?:让|讓|等|俾|畀|容)?我?(?:先|再|要|得|需要|想)*(?:考虑|考慮|想(?:一)?想|諗(?:一)?[諗下吓]|[跟同和问問](?:我)?[^，。]{1,4}(?:商量|[说說]|倾|傾|[问問]))(?:一下|下|吓|看看|看|先)*)(?:[，,。\s]?(?:先|吧|再说|再說|再講|再回你|再覆你|明天|晚点|晚點|遲啲)[^，。]{0,8})?[\s\p{P}]*$/iu;

/** Whether a message asks for time to think, and says nothing else. */
export const thinksOver = (text: string): boolean => THINKS.test(text);
