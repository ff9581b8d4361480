/** A question that wants no answer: "are you even reading this", "what's the point of you", 你们是干什么吃的. */
const RHETORICAL =
  /\b(?:is|are) (?:there )?(?:any(?:one|body)|any of you) (?:there |here |actually |even |in there )?(?:who |that )?(?:can |able to )?(?:read(?:ing)?|listen(?:ing)?|home|awake|alive|in)\b|\bcan(?:['’]?t)? (?:you|u|any of you|any(?:one|body)|nobody)(?: people| lot)? (?:even |actually )?(?:read|count|spell|listen)\b|\bare you (?:even |actually |really |seriously )?(?:reading|listening|serious|kidding|joking|deaf|blind|stupid|thick|having a laugh|taking the (?:piss|mick))\b|\b(?:what['’]?s|what is) (?:even )?the (?:bloody |actual )?point\b|\b(?:what['’]?s|what is) wrong with (?:you|this|your)\b|\bis (?:this|that|it) (?:some kind of |meant to be |supposed to be )?(?:an? )?(?:joke|serious|real|acceptable|normal|how you)\b|\bdo(?:n['’]t)? (?:you|u|any of you)(?: lot| people| guys)? (?:even |actually |really )?(?:care|read|listen|understand|think)\b|\bhow (?:hard|difficult) (?:can|is) (?:it|this|that)\b|\bwhat (?:kind|sort) of (?:\w+ )?(?:company|service|business|shop|restaurant|joke|place|people|idiot)\b|\bhow dare you\b|\bwho do you (?:think|people think)\b|\bwhat planet\b|\bseriously\?+\W*$|(?:干什么|幹什麼)吃的|(?:你们|你們|你哋)?(?:到底)?(?:有没有|有沒有|有冇)(?:在看|在听|在聽|睇|聽)|(?:还|還)有没?有?(?:王法|天理)|開玩笑[吗嗎]|开玩笑吗/iu;

/** Longest message that is nothing but such a question. */
const SHORT = 80;

/** Whether a message only lets off steam in the form of a question. */
export function isRhetorical(text: string): boolean {
  return text.length <= SHORT && RHETORICAL.test(text);
}
