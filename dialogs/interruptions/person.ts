import { caseFor, learn } from '../caseBook.ts';
import { noteFacts } from '../listen/facts.ts';
import { isComplaint } from '../listen/listen.ts';
import { asksForOne, NAMES_PERSON } from '../listen/personRequest.ts';
import { noteStory } from '../listen/story.ts';
import { findWish } from '../listen/wish.ts';
import { requestPerson, standingTime } from '../people.ts';
import { line, say } from '../say.ts';
import type { Turn } from '../turn.ts';
import { isWaiting } from './waiting.ts';

/** What they would like done, which somebody will have to do: "call me when it is found", "派人来取去化验". */
const WISHES_DEED =
  /派(?:个|個)?人|打(?:电话|電話)?(?:给|給|俾|畀)我|(?:回|覆)我?(?:个|個)?(?:电话|電話|电|電)|\b(?:call|ring|phone) me\b|\bsend (?:someone|somebody|a man|a person|an engineer)\b/iu;

/**
 * Whether "a person" is what is asked for. A complaint to an authority, or a deed named when asked what would help, needs
 * people too, and is no request to stop talking to us.
 */
function asksForPerson(turn: Turn): boolean {
  const { text, wantsPerson } = turn.said;
  if (wantsPerson) return true;
  if (!asksForOne(turn.said)) return false;
  if (turn.laneSpoken && !NAMES_PERSON.test(text)) return false;
  const isAsked = turn.asked?.kind === 'wish' || turn.asked?.kind === 'opinion' || turn.asked?.kind === 'proposal';
  // "退錢，還有請店長打給我": what is to be done, whatever was asked.
  return !((isAsked || findWish(text) !== undefined) && WISHES_DEED.test(text));
}

/** The customer wants a person: recorded at once, with the truth about when one answers. True: handled. */
export async function wantPerson(turn: Turn): Promise<boolean> {
  const heard = turn.said;
  const { session, conversation } = turn;
  if (!asksForPerson(turn)) return false;
  if (isComplaint(heard) || turn.openCase) {
    const record = caseFor(turn, heard);
    learn(turn, record, heard.understanding);
    noteFacts(turn, record, heard, undefined);
    if (isComplaint(heard)) noteStory(record, heard, turn.at);
  }
  if (isWaiting(turn) && conversation.handoff) {
    conversation.handoff.reassuredAt = turn.at;
    const by = standingTime(turn, conversation.handoff);
    await say(turn, line('human.waiting', { by }), { buttons: [], because: 'asks again for a person' });
    return true;
  }
  const by = requestPerson(turn, 'asked', false);
  session.carriesOn = false;
  const number = turn.openCase?.number;
  const words = number ? line('human.requested', { by, number }) : line('human.requested.first', { by });
  await say(turn, words, { buttons: [], because: 'the customer asks for a person' });
  return true;
}
