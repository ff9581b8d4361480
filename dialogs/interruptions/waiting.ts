import { caseFor, learn } from '../caseBook.ts';
import { noteFacts } from '../listen/facts.ts';
import { isComplaint, tellsStory } from '../listen/listen.ts';
import { noteStory } from '../listen/story.ts';
import { takesBack } from '../listen/takenBack.ts';
import { sayAside } from '../openQuestion.ts';
import { standingTime, withdrawRequest } from '../people.ts';
import { closeQuestion, type Line, line, say } from '../say.ts';
import type { Turn } from '../turn.ts';

const CARRY_ON =
  /^(?:[^\p{L}\p{N}]|好的?|行|嗯|那|算了)*(?:(?:please |ok(?:ay)? |let'?s |i(?:'d like| want) to )?(?:continue|carry on|go on|go ahead|keep going)(?: with you)?(?: please)?|(?:我们|我們|咱们|那|先|就|好)?(?:继续|繼續)(?:吧|说|說|讲|講|谈|談|投诉|投訴|客訴|和你|跟你|跟您|和您|往下)?(?:说|說|讲|講|谈|談|办|辦)?(?:吧)?)[\s\p{P}]*$/iu;
const NO_PERSON =
  /(?:不用|不要|不需要|唔使|唔要|别|取消)(?:转|轉|找|叫|等|再等)?(?:人工|真人|客服|专员|專員|专人|專人)(?:客服)?(?:了|啦|喇)?|\b(?:no need for|don'?t need|cancel) (?:a |the )?(?:person|human|agent|colleague)\b|\bforget (?:about )?the (?:person|human|agent)\b/iu;

/** The bot keeps to the record now: a person was asked for, or takes over, and the customer has not chosen to go on. */
export function isWaiting(turn: Turn): boolean {
  return turn.conversation.handoff?.state === 'requested' && !turn.session.carriesOn;
}

/** Back to the open question; one that was answered meanwhile gives way to the next. */
async function goOn(turn: Turn, words: Line, because: string): Promise<void> {
  const { ask } = turn.session;
  if (ask?.kind === 'fact' && ask.fact !== 'details' && turn.openCase?.facts[ask.fact ?? '']) closeQuestion(turn);
  await sayAside(turn, words, { because });
  turn.speaksNext ||= turn.openCase !== undefined && turn.openCase.stage !== 'follow_up' && !turn.session.ask;
}

/** The waiting customer goes on with the bot, or wants no person any more. True: handled. */
export async function resumeWithBot(turn: Turn): Promise<boolean> {
  const { handoff } = turn.conversation;
  const { text } = turn.said;
  // The words of a lane have just called this person: that is not what is called off.
  if (handoff?.state !== 'requested' || turn.laneSpoken) return false;
  // Of several messages sent quickly the last word counts: "不用人工了", and at once "转人工", wants one.
  const [lastWord = ''] = text.split('\n').slice(-1);
  const asksAgain = turn.said.understanding.act.label === 'want_human' && !NO_PERSON.test(lastWord);
  if (NO_PERSON.test(text) && !asksAgain) {
    withdrawRequest(turn);
    await goOn(turn, line('human.cancelled', {}), 'no person wanted any more');
    return !turn.speaksNext;
  }
  // "講笑啫": they are believed, the person looks in all the same, and the matter goes on.
  if (turn.openCase?.lane === 'self_harm' && !turn.session.carriesOn && takesBack(text)) {
    turn.session.carriesOn = true;
    turn.preface = line('human.relief', { by: standingTime(turn, handoff) });
    return false;
  }
  if (turn.session.carriesOn || !CARRY_ON.test(text)) return false;
  turn.session.carriesOn = true;
  await goOn(turn, line('human.carryOn', { by: standingTime(turn, handoff) }), 'goes on with the bot');
  return !turn.speaksNext;
}

/**
 * While the customer waits for a person: everything is recorded and nothing is asked. They are told the time once, and
 * whenever they ask; otherwise each addition is acknowledged. Returns true when this was the whole reply.
 */
export async function whileWaiting(turn: Turn): Promise<boolean> {
  const { handoff } = turn.conversation;
  if (!isWaiting(turn) || !handoff) return false;
  const heard = turn.said;
  // Not understood before, and now it is clear what this is about: the bot can take it down after all.
  if (handoff.reason === 'not_understood' && isComplaint(heard)) {
    turn.session.carriesOn = true;
    return false;
  }
  let tells = false;
  if (isComplaint(heard) || turn.openCase) {
    const record = caseFor(turn, heard);
    learn(turn, record, heard.understanding);
    const { answered, learned, corrected } = noteFacts(turn, record, heard, turn.asked);
    if (!answered) noteStory(record, heard, turn.at);
    tells = learned.length + corrected.length > 0 || isComplaint(heard) || tellsStory(heard);
    handoff.caseId ??= record.id;
  }
  if (turn.laneSpoken) return true;
  if (turn.openCase?.lane === 'self_harm') {
    const crisis = turn.words(turn.pack.crisis);
    await say(turn, line('human.near', { by: standingTime(turn, handoff), crisis }), {
      buttons: [],
      because: 'in despair, and waiting for a person',
    });
    return true;
  }
  const act = heard.understanding.act.label;
  if (handoff.reassuredAt === undefined || act === 'question' || act === 'status') {
    handoff.reassuredAt = turn.at;
    // A whole story, told while they wait, is more than a sign that they are still there.
    const isMore = tells && act !== 'question' && act !== 'status';
    await say(turn, line(isMore ? 'human.added' : 'human.waiting', { by: standingTime(turn, handoff) }), {
      buttons: [],
      because: 'waiting for a person',
    });
  } else {
    await say(turn, line('human.noted', {}), { buttons: [], because: 'waiting for a person' });
  }
  return true;
}
