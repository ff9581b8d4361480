import type { Heard } from '../turn.ts';
import { questionToUs } from './asksUs.ts';
import { findWish } from './wish.ts';

/** Says that something was left unsaid until now. */
const ANNOUNCES =
  /\b(?:forgot to (?:say|mention|add|tell)|(?:should|ought to|meant to|didn['’]?t)(?: have|['’]ve)? (?:say|said|mention(?:ed)?|add(?:ed)?|told you|tell you)|(?:should|need to|let me) (?:say|mention|add)|by the way|btw|fyi|(?:it|there|they|that|those) (?:was|were|is|are) actually|actually,? (?:it|there|i|we|they|that|those) (?:was|were|is|are|had|have|paid|bought|ordered|got)|i (?:actually|just remembered)|just remembered|(?:one more|another) thing)\b|忘(?:了|記|记)?(?:跟你|跟您|同你)?(?:[说說讲講提]|告[诉訴])|唔記得(?:同你)?(?:講|話)|漏(?:了|咗)?(?:[讲講说說]|一)|[刚剛啱頭]\p{Script=Han}?(?:[没沒]|冇)(?:[说說讲講提])|补充(?:一|说)|補充(?:一|說)|[对對]了[，,\s]|其[实實](?:[是有]|我|系|係|一共)|[顺順][便带帶](?:[说說提]|講)|想起[来來]|諗起|(?:[还還]有|仲有)(?:一(?:[点點件个個])|[点點件樣样])/iu;

/** Goes on with something that happened: "oh, and the driver was rude too", 还有，送的人态度也差. */
const GOES_ON =
  /^\W*(?:(?:oh|also|plus|ps|and)[ ,]+){1,3}(?=.*\b(?:was|were|is|had|has|did|didn['’]?t|wasn['’]?t|paid|bought|cost|came|told|said|gave|left|took|went|\w{3,}ed)\b)|^(?:[还還]有|另外|仲有|同埋)[，,\s]/iu;

/** Speaks of what is on the table, or of what they would have instead. */
const OF_OFFER =
  /\b(?:enough|want|wants|accept|prefer|rather|happy|joke|insult\w*|offer\w*|instead|deal|either|neither|option|compensat\w*)\b|不[够夠]|不行|不接受|唔[夠够得要制]|不要|太[少慢久低]|[划劃]不[来來]|[没沒冇][诚誠]意|[这這呢][个個樣样]方案/iu;

/** Whether a message, with an offer on the table, tells more of what happened, and says nothing of the offer. */
export function addsToStory(heard: Heard): boolean {
  const { text } = heard;
  if (!ANNOUNCES.test(text) && !GOES_ON.test(text)) return false;
  return !OF_OFFER.test(text) && findWish(text) === undefined && questionToUs(heard) === undefined;
}
