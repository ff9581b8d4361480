/** "還沒到期就結塊": nothing is wrong with the date. */
const IN_DATE =
  /\b(?:the )?(?:best before |use[- ]by |expiry )?dates? (?:is|was|are|were|looks?|says?) (?:all |still )?(?:fine|ok(?:ay)?|good|alright|in date)\b|\b(?:still|well|not out of|within|in) (?:its |the )?date\b|(?:[离離距](?:过期|過期|到期|保[质質]期|有效期))[^，。]{0,3}(?:还|還|仲)[^，。]{0,8}|(?:还|還|都|仲)?(?:[没沒未冇不]|還有.{1,6}才|还有.{1,6}才)(?:到|過|过)(?:期|保[质質]期)/giu;

/** Sold with little time left, and not past: 还有俩月就过期. */
export const SHORT_DATED =
  /(?:[还還仲]有|只?剩(?:下)?|差)[^，。]{0,3}[\d一二两兩俩三四五六七八九十半几幾][个個]?(?:多)?(?:月|天|日|周|週|星期|[礼禮]拜)[^，。]{0,3}(?:到|[过過])(?:了)?(?:期|保[质質]期)|\b(?:expir(?:es?|ing)|goes out of date|best before (?:is|was)|use[- ]by (?:is|was))\b[^.!?]{0,12}\b(?:in (?:an?|two|three|four|\d{1,2}) (?:days?|weeks?|months?)|next (?:week|month)|tomorrow)\b/iu;

/** A story without what says that the date is not past: nothing is amiss with that. */
export const withoutInDate = (text: string) => text.replace(IN_DATE, ' ').replace(SHORT_DATED, ' ');
