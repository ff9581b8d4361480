import type { CaseRecord } from '../storage/index.ts';
import { tellTime } from './people.ts';
import { nextContact, promiseFollowUp } from './promises.ts';
import { type Line, line } from './say.ts';
import type { Turn } from './turn.ts';

/** Longest question kept with the promise to come back to it. */
const LONGEST = 200;

/** A question we cannot answer ourselves: it is kept for those who can, with the time of our next word. */
export function keepQuestion(turn: Turn, record: CaseRecord): Line {
  const question = turn.said.text.slice(0, LONGEST).toWellFormed();
  const promised = promiseFollowUp(turn, record, 'agent', question);
  return line('clarify.question', { by: tellTime(turn, nextContact(turn, record.id) ?? promised) });
}
