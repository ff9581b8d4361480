import { learn, openCase } from '../caseBook.ts';
import { noteFacts, noteStory } from '../listen/facts.ts';
import { isComplaint } from '../listen/listen.ts';
import { tellTime, withdrawRequest } from '../people.ts';
import { line, say } from '../say.ts';
import type { Turn } from '../turn.ts';

const CARRY_ON =
  /^\W*(?:continue|carry on|go on|go ahead|let'?s (?:continue|carry on|go on)|keep going|(?:我们|我們|咱们|那|先|就)?(?:继续|繼續)(?:吧|说|說|讲|講|和你|跟你|跟您)?.{0,6})[\s\p{P}]*$/iu;
const NO_PERSON =
  /(?:不用|不要|不需要|唔使|唔要|别|取消)(?:转|轉|找|叫|等)?(?:人工|真人|客服|专员|專員)(?:了|啦|喇)?|\b(?:no need for|don'?t need|cancel) (?:a |the )?(?:person|human|agent|colleague)\b|\bforget (?:about )?the (?:person|human|agent)\b/iu;

/**
 * While the customer waits for the person they asked for: everything is recorded and nothing is asked. They are
 * reassured once with the time, then each addition is acknowledged; they may carry on with the bot whenever they like.
 * Returns true when this was the whole reply.
 */
export async function whileWaiting(turn: Turn): Promise<boolean> {
  const { handoff } = turn.conversation;
  const { session } = turn;
  if (handoff?.state !== 'requested' || session.carriesOn) return false;
  const heard = turn.said;
  if (CARRY_ON.test(heard.text)) {
    session.carriesOn = true;
    return false;
  }
  if (NO_PERSON.test(heard.text)) {
    withdrawRequest(turn);
    await say(turn, line('human.cancelled', {}), { because: 'no person wanted any more' });
    return true;
  }
  if (isComplaint(heard) || session.caseId) {
    const record = session.caseId && turn.openCase ? turn.openCase : openCase(turn, heard);
    learn(turn, record, heard.understanding);
    noteFacts(record, heard, session.ask, turn.at);
    noteStory(record, heard, turn.at);
    handoff.caseId ??= record.id;
  }
  if (handoff.reassuredAt === undefined) {
    handoff.reassuredAt = turn.at;
    await say(turn, line('human.waiting', { by: tellTime(turn, new Date(handoff.promisedBy)) }), {
      because: 'waiting for a person',
    });
  } else {
    await say(turn, line('human.noted', {}), { because: 'waiting for a person' });
  }
  return true;
}
