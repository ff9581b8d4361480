import type { Heard } from '../turn.ts';
import { findWish } from './wish.ts';

/** "Refund me or I go to your boss": what happens if we fail is no request for a person now. */
const CONDITIONAL =
  /\bor (?:else )?i(?:'ll|'m| will| am| go)\b|\botherwise\b|不然|否则|否則|要不然|唔係就|不[^，。,]{1,8}(?:我)?就(?:去)?(?:找|打|叫|告)/iu;

/** Words for somebody to talk to. */
export const NAMES_PERSON =
  /人工|真人|[专專]人|客服|主管|上级|上級|领导|領導|老板|老闆|经理|經理|店长|店長|[专專][员員](?!公署)|同事|职员|職員|负责人|負責人|人(?:来|嚟|來)?(?:接|讲|講|说|說|聊|谈|談|处理|處理|回)|\b(?:person|human|agent|representative|operator|manager|supervisor|boss|colleague|adviser|advisor|somebody|someone|anyone|people|staff|team|speak|talk|transfer|escalate|put me through)\b/iu;

/** A complaint that only reads like it asks for somebody names whom it asks for: "叫我爸本人來" names nobody of ours. */
const isGuess = ({ text, understanding }: Heard) =>
  (understanding.complaint >= 0.5 || findWish(text) !== undefined) &&
  /\p{Script=Han}/u.test(text) &&
  !NAMES_PERSON.test(text);

/** Whether a message, or one of several quick ones, asks for a person and does not only threaten with one. */
export function asksForOne(heard: Heard): boolean {
  const { text, understanding, wantsPerson = false } = heard;
  return wantsPerson || (understanding.act.label === 'want_human' && !CONDITIONAL.test(text) && !isGuess(heard));
}
