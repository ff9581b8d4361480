import { bareSum } from '../listen/bareSum.ts';
import { clipWish, noteWish } from '../listen/noteWish.ts';
import { noteStory } from '../listen/story.ts';
import { findWish } from '../listen/wish.ts';
import { requestPerson } from '../people.ts';
import { wishedKinds } from '../policy/wishKinds.ts';
import { line, say } from '../say.ts';
import type { Turn } from '../turn.ts';

/** What they would like now, if a remedy or a sum is named and it is not what they said before. */
function newWish({ said: { text, understanding }, theCase }: Turn): string | undefined {
  // "至少要賠300" haggles over the plan, though it wishes for nothing by its words.
  const haggles = understanding.act.label === 'counter' || understanding.act.label === 'partly';
  const wish = findWish(text) ?? (haggles && wishedKinds(text).length > 0 ? clipWish(text.trim()) : undefined);
  if (wish === undefined || wish === theCase.facts.wish?.value) return undefined;
  return wishedKinds(wish).length > 0 || bareSum(wish) !== undefined ? wish : undefined;
}

/**
 * Something else is asked for while the plan is carried out: it is kept as their wish, and a person who may decides on it
 * by a promised time (playbook §6). True: handled.
 */
export async function takeLaterWish(turn: Turn): Promise<boolean> {
  const wish = newWish(turn);
  if (wish === undefined) return false;
  noteStory(turn.theCase, turn.said, turn.at);
  noteWish(turn.theCase, turn.said, wish, turn.at);
  const by = requestPerson(turn, 'unsolved', false);
  await say(turn, line('followUp.wish', { by }), { because: 'asks for something else, a person decides' });
  return true;
}
