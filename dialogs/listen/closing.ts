/** The last words of a story, with thanks or a full stop at most behind them. */
const CLOSING =
  /(?:^|[.!?,;:\n])\W*(?:(?:no|nope|and|ok|okay|so|well|anyway)[,.]? )?(?:that'?s|thats|that is|that was|this is) (?:it|all|everything|about it|the whole story)(?: (?:really|for now|folks|i have|from me))?[\s\p{P}]*(?:thanks|thank you)?[\s\p{P}]*$|(?:^|[.!?,;:\n])\W*(?:(?:no|nope)[,.]? )?(?:nothing (?:else|more)|i'?m done|end of story)(?: to (?:say|add))?[\s\p{P}]*(?:thanks|thank you)?[\s\p{P}]*$|(?:就这些|就這些|就这样|就這樣|说完了|說完了|讲完了|講完了|没有了|沒有了|没了|沒了|冇喇|冇啦|就咁多|就系咁|就係咁|大概就是这样|大概就是這樣)(?:[\s。.!！，,了啦吧]|谢谢|謝謝|多谢|多謝)*$/iu;

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
