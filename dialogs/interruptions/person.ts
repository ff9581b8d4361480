import { caseFor, learn } from '../caseBook.ts';
import { noteFacts, noteStory } from '../listen/facts.ts';
import { isComplaint } from '../listen/listen.ts';
import { requestPerson, standingTime } from '../people.ts';
import { line, say } from '../say.ts';
import type { Turn } from '../turn.ts';
import { isWaiting } from './waiting.ts';

/** "Refund me or I go to your boss": what happens if we fail is no request for a person now. */
const CONDITIONAL =
  /\bor (?:else )?i(?:'ll|'m| will| am| go)\b|\botherwise\b|不然|否则|否則|要不然|唔係就|不[^，。,]{1,8}(?:我)?就(?:去)?(?:找|打|叫|告)/iu;

/** The customer wants a person: recorded at once, with the truth about when one answers. True: handled. */
export async function wantPerson(turn: Turn): Promise<boolean> {
  const heard = turn.said;
  const { session, conversation } = turn;
  if (heard.understanding.act.label !== 'want_human' || CONDITIONAL.test(heard.text)) return false;
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
