/** Goes along with something, and tells nothing. */
const AGREES =
  /^[\s\p{P}]*(?:fine|ok(?:ay)?|sure|alright|great|perfect|行|可以|好的?|好啊|嗯+|得|冇問題|没问题|沒問題)[\s\p{P}]*$/iu;

/** Agrees in several words, and says nothing else: "that's correct", "alright then". */
const ONLY_AGREES =
  /^\W*(?:(?:yes|yeah|yep|yup|ya|yh|yea|haan?|haanji|ji|hmm|acha|achha|lor|leh|yess|aye|k|kk|sure thing|i do|i have|there is|that|those|both|of|them|that['’]?s|it|it['’]?s|is|all|quite|absolutely|correct|right|fine|indeed|true|exactly|acceptable|ok|okay|sure|alright|then|good|can|lah|lor|thanks|thank|you|sounds|lovely|great|perfect|cool|cheers|ta|brilliant|super|nice|works|for|me|us|by|please|go|ahead|do|so|will|love|mate)\b\W*){1,6}$/iu;

/** Whether a message agrees, and says nothing else. */
export function onlyAgrees(text: string): boolean {
  return !/[?？]\s*$/u.test(text) && (AGREES.test(text) || ONLY_AGREES.test(text));
}
