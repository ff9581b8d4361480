/** "還沒到期就結塊": nothing is wrong with the date. */
const IN_DATE =
  /\b(?:the )?(?:best before |use[- ]by |expiry )?dates? (?:is|was|are|were|looks?|says?) (?:all |still )?(?:fine|ok(?:ay)?|good|alright|in date)\b|\b(?:still|well|not out of|within|in) (?:its |the )?date\b|(?:[离離距](?:过期|過期|到期|保[质質]期|有效期))[^，。]{0,3}(?:还|還|仲)[^，。]{0,8}|(?:还|還|都|仲)?(?:[没沒未冇不]|還有.{1,6}才|还有.{1,6}才)(?:到|過|过)(?:期|保[质質]期)/giu;

/** A story without what says that the date is right: nothing is amiss with that. */
export const withoutInDate = (text: string) => text.replace(IN_DATE, ' ');
