/** It happened on the phone, and nowhere else, in words that say so. */
const SAID =
  /(?<=(?:掛|挂|cut)(?:了|咗)?(?:我)?(?:的|嘅)?)(?:電話|电话)|\b(?:on|over) the phone\b|(?:电话|電話)[里裡裏中]|喺電話/iu;

/** What only happens there. */
const HAPPENS_THERE =
  /\b(?:answered|picked up|put down) the phone\b|\bhung up(?: on (?:me|us))?\b|\b(?:call cent(?:re|er)|hotline|helpline|phone (?:line|agent|operator))\b/iu;

/** Where it happened, of something that happened on the phone. Undefined: it is told of no call. */
export function onThePhone(text: string): string | undefined {
  return SAID.exec(text)?.[0] ?? (HAPPENS_THERE.test(text) ? 'on the phone' : undefined);
}
