import { bareSum } from '../listen/bareSum.ts';
import { clipWish, noteWish } from '../listen/noteWish.ts';
import { noteStory } from '../listen/story.ts';
import { findWish } from '../listen/wish.ts';
import { requestPerson } from '../people.ts';
import { wishedKinds } from '../policy/wishKinds.ts';
import { line, say } from '../say.ts';
import type { Turn } from '../turn.ts';

/** Takes the other of two after all: 可以換成第二個嗎, "could I have number 2 instead". */
const THE_OTHER =
  /\b(?:the (?:other|second|first) (?:one|option)?|(?:number|option) (?:1|2|one|two)|both)\b.{0,20}\b(?:instead|after all|please|too|better|then)\b|(?:[换換改](?:成|為|为|做)?|[选選]|要)(?:第)?[一二12](?:[个個种種项項])?(?![\d张張条條件部台])|第[一二](?:个|個|种|種|项|項)(?:吧|好了|得唔得|可以吗|可以嗎|行吗|行嗎)?[\s\p{P}]*$|[两兩]个?個?都要/iu;

/** Would have it on paper. */
const IN_WRITING =
  /\b(?:in writing|written (?:confirmation|statement)|put (?:it|that|this) in (?:writing|an? e?-?mail)|e-?mail (?:me )?(?:that|this|a copy))\b|[书書]面|白[纸紙]黑字|[发發]個?个?(?:邮件|郵件|email)[给給俾]?我|寫封信|写封信/iu;

/** What they would like now, if a remedy or a sum is named and it is not what they said before. */
function newWish({ said: { activityId, text, understanding }, theCase }: Turn, asks: boolean): string | undefined {
  // "至少要賠300" haggles over the plan, though it wishes for nothing by its words.
  const haggles = understanding.act.label === 'counter' || understanding.act.label === 'partly';
  if (THE_OTHER.test(text) || IN_WRITING.test(text)) return clipWish(text.trim());
  if (asks) return undefined;
  const wish = findWish(text) ?? (haggles && wishedKinds(text).length > 0 ? clipWish(text.trim()) : undefined);
  const known = theCase.facts.wish;
  if (wish === undefined || (wish === known?.value && known.source !== activityId)) return undefined;
  return wishedKinds(wish).length > 0 || bareSum(wish) !== undefined ? wish : undefined;
}

/**
 * Something else is asked for while the plan is carried out: it is kept as their wish, and a person who may decides on it
 * by a promised time (playbook §6). True: handled.
 *
 * @param asks Whether the message is a question: then only the other offer, or a paper, is asked for by it.
 */
export async function takeLaterWish(turn: Turn, asks: boolean): Promise<boolean> {
  const wish = newWish(turn, asks);
  if (wish === undefined) return false;
  noteStory(turn.theCase, turn.said, turn.at);
  noteWish(turn.theCase, turn.said, wish, turn.at);
  const by = requestPerson(turn, 'unsolved', false);
  await say(turn, line('followUp.wish', { by }), { because: 'asks for something else, a person decides' });
  return true;
}
