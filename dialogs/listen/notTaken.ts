/** It was seen, or smelt, before anybody had any of it. */
const NOT_TAKEN =
  /[不唔]敢(?:再)?(?:吃|喝|食|飲|饮|碰|郁)(?!完)|\b(?:sent|send|gave|handed) (?:it|them|the (?:plate|dish|bowl|food)) (?:straight |right |all )?back\b|\b(?:saw|noticed|spotted|caught) (?:it|them|that) (?:in time|before)\b|(?:还|還|仲|都)?[没沒冇未](?:有|敢)?(?:吃|喝|食|飲|饮|吞|入口)(?![完多几幾饱飽到出下過过了其别別第])|[没沒冇](?:有)?人(?:吃|喝|食|飲|饮|用|碰)(?:[過过]|$|(?=[，。]))|(?:[闻聞看睇][到見见]?|一[開开打])[^，。,]{0,6}就[^，。,]{0,3}(?:倒|扔|丟|掉)|\b(?:did not|didn'?t|haven'?t|hasn'?t|never) (?:eat(?:en)?|ate|dr[iau]nk|tasted?|touch(?:ed)?|(?:have|had) (?:any|one|some)(?= (?:of (?:it|them)|because|cos|as|yet|luckily|thankfully)|[^\p{L}]*$))\b/iu;

/** Whether words say that nobody has had any of it. */
export const saysNotTaken = (text: string) => NOT_TAKEN.test(text);
