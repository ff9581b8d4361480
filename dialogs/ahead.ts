import type { CaseRecord } from '../storage/index.ts';
import { aheadQuestion, claimed } from './listen/aheadQuestion.ts';
import { noteWish } from './listen/facts.ts';
import { tellTime } from './people.ts';
import { nextContact, promiseFollowUp } from './promises.ts';
import { type Line, line } from './say.ts';
import type { Turn } from './turn.ts';

/** Longest question kept with the promise to answer it. */
const LONGEST = 200;

/** By when they hear from us in any case: the time that stands, or one promised now. */
function inTouchBy(turn: Turn, record: CaseRecord): string {
  const question = turn.said.text.slice(0, LONGEST).toWellFormed();
  const promised = promiseFollowUp(turn, record, 'bot', question);
  return tellTime(turn, nextContact(turn, record.id) ?? promised);
}

/**
 * The answer to a question about what comes: what we will do, how long it takes, whether they get what they ask for. Undefined
 * where nothing of the kind is asked. What is claimed becomes the wish, where none is known.
 */
export function tellAhead(turn: Turn, record: CaseRecord): Line | undefined {
  const { said } = turn;
  const asks = aheadQuestion(said.text);
  if (asks === undefined) return undefined;
  const by = inTouchBy(turn, record);
  if (asks !== 'claim') return line(`ahead.${asks}`, { by });
  const object = claimed(said.text);
  if (object !== undefined && record.facts.wish?.state !== 'known') noteWish(record, said, object, turn.at);
  return line('ahead.claim', { by });
}

/** A question we cannot answer ourselves: it is kept for those who can, with the time of our next word. */
export function keepQuestion(turn: Turn, record: CaseRecord): Line {
  return line('clarify.question', { by: inTouchBy(turn, record) });
}
