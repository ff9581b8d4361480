/** Goes along with something, and tells nothing. */
const AGREES =
  /^[\s\p{P}]*(?:fine|ok(?:ay)?|sure|alright|great|perfect|行吧?|可以[的啊吧啦呀]?|好[的啊啦吧喇呀]?|嗯+|得[啦喇]?|冇問題|没问题|沒問題)[\s\p{P}]*$/iu;

/** Agrees in several words, and says nothing else: "that's correct", "alright then". */
const ONLY_AGREES =
  /^\W*(?:(?:yes|yeah|yep|yup|ya|yh|yea|haan?|haanji|ji|hmm|acha|achha|lor|leh|yess|aye|k|kk|sure thing|i do|i have|there is|that|those|both|of|them|that['’]?s|it|it['’]?s|is|all|quite|absolutely|correct|right|fine|indeed|true|exactly|acceptable|ok|okay|sure|alright|then|good|can|lah|lor|thanks|thank|you|sounds|lovely|great|perfect|cool|cheers|ta|brilliant|super|nice|works|for|me|us|by|please|go|ahead|do|so|will|love|mate)\b\W*){1,6}$/iu;

/** Takes what there is for now, however resigned: 算啦，袋住先, "I'll take it for now". */
const SETTLES =
  /^[\s\p{P}]*(?:(?:算(?:了|啦|喇|罷|罢)?|好(?:吧|啦)?|行(?:吧)?|唉|咁|那|嗯)[\s，,。]*){0,3}(?:就)?(?:袋住先|收(?:下|住)?(?:先|了|吧|啦)|先(?:收下|拿着|拿著|这样|這樣|咁樣?)|就(?:这|這)(?:样|樣)(?:吧|啦)?|(?:有(?:总|總)?(?:比|好過|好过)(?:没有|沒有|冇)(?:好|强)?))[吧啦了\s\p{P}]*$|^\W*(?:(?:oh|well|fine|ok|whatever|i guess|right)[\s,.]+){0,2}i(?:['’]?ll| will| guess i['’]?ll) (?:take (?:it|that)|have to do with (?:it|that))(?: for now| then)?\W*$/iu;

/** Whether a message takes what is on the table for want of better. */
export const settlesForIt = (text: string): boolean => SETTLES.test(text);

/** Whether a message agrees, and says nothing else. */
export function onlyAgrees(text: string): boolean {
  return !/[?？]\s*$/u.test(text) && (AGREES.test(text) || ONLY_AGREES.test(text));
}
