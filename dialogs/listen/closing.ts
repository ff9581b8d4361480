const CLOSING =
  /^\W*(?:that'?s (?:it|all|everything|about it)|nothing (?:else|more)|no(?:pe)?,? that'?s (?:it|all)|i'?m done|end of story)\b|(?:就这些|就這些|就这样|就這樣|说完了|說完了|讲完了|講完了|没有了|沒有了|没了|沒了|冇喇|冇啦|就咁多|就系咁|就係咁|大概就是这样|大概就是這樣)[\s。.!！了啦吧]*$/iu;

/** Longest message that is nothing but an ending. */
const SHORT = 24;

/** The customer says that the story is told: "that's all", "就这些", possibly after a last sentence. */
export function endsStory(text: string): boolean {
  return CLOSING.test(text);
}

/** The message says nothing but that there is no more to say. */
export function isOnlyEnding(text: string): boolean {
  return text.trim().length <= SHORT && CLOSING.test(text);
}
