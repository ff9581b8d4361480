import { bareSum } from '../listen/bareSum.ts';
import { isHalfWish } from '../listen/halfWish.ts';
import { clipWish, noteWish } from '../listen/noteWish.ts';
import { termOf } from '../listen/rider.ts';
import { noteStory } from '../listen/story.ts';
import { findWish } from '../listen/wish.ts';
import { requestPerson } from '../people.ts';
import { wishedKinds } from '../policy/wishKinds.ts';
import { line, say } from '../say.ts';
import type { Turn } from '../turn.ts';

/** Takes the other of two after all: 可以換成第二個嗎, "could I have number 2 instead". */
const THE_OTHER =
  /\b(?:i(?:['’]ll| will| would|['’]d)?|can (?:i|we)|could (?:i|we)|may (?:i|we)|(?:rather|prefer|take|choose|have|want|like|switch to|go (?:for|with))) [^.!?]{0,24}\b(?:the (?:other|second|first) (?:one|option|offer)|(?:number|option) (?:1|2|one|two)|both)\b|(?:[换換改](?:成|為|为|做)?|[选選])(?:第)?[一二12](?:[个個种種项項])?(?=[吧了啦喇呢吗嗎可好行得\s\p{P}]|$)|要第[一二]|^[\s\p{P}]*(?:那|我|还是|還是)*第[一二][个個种種项項](?:吧|好了|得唔得|可以吗|可以嗎|行吗|行嗎)?[\s\p{P}]*$|[两兩]个?個?(?:我)?都要[\s\p{P}吧啦]*$/iu;

/** Would have it on paper. */
const IN_WRITING =
  /\b(?:(?:can|could|would|will|please|want|need|have|get|put|send)\b[^.!?]{0,24}\b(?:in writing|written (?:confirmation|statement|explanation)))\b|(?:可以|能|可否|能否|可唔可以|要|想|[给給俾][我個个]|出|[开開]|[写寫])[^，。]{0,6}(?:[书書]面|白[纸紙]黑字)(?![^，。]{0,4}(?:上|寫|写|说(?!明)|說(?!明)))|[写寫][张張封份個个]?(?:信|[书書]面|[证證]明)[给給俾]我/iu;

/** What they would like now, if a remedy or a sum is named and it is not what they said before. */
function newWish(
  { said: { text, understanding } }: Turn,
  asks: boolean,
  before: string | undefined,
): string | undefined {
  // "至少要賠300" haggles over the plan, though it wishes for nothing by its words.
  const haggles = understanding.act.label === 'counter' || understanding.act.label === 'partly';
  if (THE_OTHER.test(text) || IN_WRITING.test(text)) return clipWish(text.trim());
  // "Alright, if it is done by six", after the plan: somebody has to see whether it can be.
  const term = termOf(text);
  if (term !== undefined) return clipWish(term);
  if (asks) return undefined;
  const half = isHalfWish(text) ? text.trim() : undefined;
  const wish = half ?? findWish(text) ?? (haggles && wishedKinds(text).length > 0 ? clipWish(text.trim()) : undefined);
  if (wish === undefined || wish === before) return undefined;
  return half !== undefined || wishedKinds(wish).length > 0 || bareSum(wish) !== undefined ? wish : undefined;
}

/**
 * Something else is asked for while the plan is carried out: it is kept as their wish, and a person who may decides on it
 * by a promised time (playbook §6). True: handled.
 *
 * @param asks Whether the message is a question: then only the other offer, or a paper, is asked for by it.
 * @param before What they wished for before this message; it stands beside the new wish, for the person decides on both.
 */
export async function takeLaterWish(turn: Turn, asks: boolean, before: string | undefined): Promise<boolean> {
  const wish = newWish(turn, asks, before);
  if (wish === undefined) return false;
  noteStory(turn.theCase, turn.said, turn.at);
  const isNew = before !== undefined && !before.includes(wish);
  const both = !isNew ? (before ?? wish) : `${before}${/\p{Script=Han}/u.test(wish) ? '；' : '; '}${wish}`;
  noteWish(turn.theCase, turn.said, both, turn.at);
  const by = requestPerson(turn, 'unsolved', false);
  await say(turn, line('followUp.wish', { by }), { because: 'asks for something else, a person decides' });
  return true;
}
