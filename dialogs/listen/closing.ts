/** The last words of a story, with thanks or a full stop at most behind them. */
const CLOSING =
  /(?:^|[.!?,;:\n])\W*(?:(?:no|nope)[,.]? )?(?:nothing (?:else|more)|(?<=^\W*(?:(?:no|nope)[,.]? )?)(?:ok(?:ay)? )?no more|i'?m done|(?<=^\W*)(?:all )?done|you get (?:the|my) (?:idea|picture|gist|drift|point)|end of story)(?: to (?:say|add))?[\s\p{P}]*(?:thanks|thank you)?[\s\p{P}]*$|(?:没(?:有)?(?:别的|其他|其它|什么)(?:事|要说的|要补充的|的)?了?|沒(?:有)?(?:別的|其他|其它|什麼)(?:事|要說的|要補充的|的)?了?|冇其他(?:嘢)?|就这些|就這些|就这样|就這樣|就酱|就醬|(?:就)?(?:酱紫|醬子)|说完了|說完了|讲完了|講完了|(?<!\p{Script=Han})(?:真的|就|也|其他的?|其它的?|别的|別的|暂时|暫時|应该|應該|大概|目前|嗯|哦|好像|我)?(?:没有了|沒有了|没了|沒了)|[没沒](?:有)?(?:啥|什么好|什麼好)(?:好)?(?:事|说|說|讲|講|补充|補充|别|別|要说|要說)?(?:的)?了?|冇喇|冇啦|就咁多|(?:就)?[系係]咁多|^就[这這][个個](?:[问問][题題]|事)?|^(?:得|就|淨係)呢(?:樣|件事|個問題)|就系咁|就係咁|(?<!\p{Script=Han})就咁|(?<!\p{Script=Han})(?:没|沒)啦|讲完喇|講完喇|說完|讲完|講完|说完|大概就是这样|大概就是這樣|就是?这(?:么)?个事|就是?這(?:麼)?個事)(?:[\s。.!！，,了啦吧喇]|谢谢|謝謝|多谢|多謝)*$|(?:^|[.!?,;:\n])\W*(?:(?:no|nope|nah|ya|yah|yes|yep|yup|yeah|yeah,? nah|yeah,? no|and|ok|okay|so|well|anyway)[,.]? )?(?:(?:that'?s|thats|that is|that was|this is) (?:it|all|everything|(?:pretty much |basically |about )(?:it|all)|the lot|the whole story)|(?:just|only) (?:that|this)(?: one)?(?: thing)?)(?: (?:really|for now|folks|i have|from me))?[\s\p{P}]*(?:thanks|thank you)?[\s\p{P}]*$/iu;

/** Longest message that is nothing but an ending. */
const SHORT = 24;

/** How much of the end of a message is read: patterns that may begin anywhere must not meet a long text. */
const TAIL = 120;

/** The customer says that the story is told: "that's all", "就这些", possibly after a last sentence. */
export function endsStory(text: string): boolean {
  return CLOSING.test(text.length > TAIL ? `x${text.slice(-TAIL)}` : text);
}

/** The message says nothing but that there is no more to say. */
export function isOnlyEnding(text: string): boolean {
  const found = text.trim().length <= SHORT ? CLOSING.exec(text) : null;
  return found !== null && !TELLS_WHEN.test(text.slice(0, found.index));
}

/** "从八月就这样" tells since when. */
const TELLS_WHEN = /[\d年月日天周週号號昨今前从從]/u;

/** It is solved, said in so many words. */
const SOLVED_WORDS =
  /^(?:[^\p{L}\p{N}]|嗯|好的?|行|哦|喔|谢谢|謝謝|多谢|多謝|我的?|事情|这事|這事|这个|這個|现在|現在|终于|終於|刚才?|剛才?|客服|同事|你们|你們|帮我|幫我|给|給)*(?:(?:it|this|that|everything)(?:'s| is| has been)? (?:all |now )?(?:solved|sorted|resolved|fixed|settled)|(?:all )?(?:solved|sorted|resolved)\b|(?:已经|已經|问题|問題|都)*(?:解决|解決|搞定|处理好|處理好)(?:了|啦|囉))|[，,。.!！\s](?:问题|問題|事情|已经|已經|都|也|终于|終於)*(?:解决|解決|搞定|处理好|處理好)(?:了|啦|囉)(?!再|就|后|後|之)[^，。,没沒不吗嗎?？]{0,8}[。.!！]?$/iu;

/** The customer says that the matter is solved, whether or not we have asked. */
export function saysSolved(text: string): boolean {
  return SOLVED_WORDS.test(text);
}

/** What was to come has come, or was done. */
const HAS_COME =
  /(?:退|打|收到|拿到|到|来|來|換|换|修好|寄到|处理|處理|联系|聯絡|攞到)(?:过|過)?(?:了|咗|喇|啦)|有(?:打|收到|退|來|来|处理|處理|联系|聯絡)|\b(?:came through|(?:has|have|it['’]?s|it) (?:come|came|arrived)|arrived|received (?:it|the|my)|got (?:it|the|my)|(?:he|she|they|someone|somebody|(?:the|your) \w+) (?:called|rang|phoned|emailed|came))\b/iu;
const NOT_COME = /没|沒|未|冇|不|唔|\b(?:no|not|never|nothing|nobody|still|but)\b|n['’]t\b|[?？吗嗎]/iu;

/** Whether a message says that what was to come has come, and nothing against it. */
export const saysItCame = (text: string) => HAS_COME.test(text) && !NOT_COME.test(text);
