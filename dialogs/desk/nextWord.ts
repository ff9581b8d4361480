import type { CaseRecord } from '../../storage/index.ts';
import { matterText } from '../facts.ts';
import { closePromises, nextContact, promiseFollowUp } from '../promises.ts';
import type { Turn } from '../turn.ts';

/**
 * When we come back to the customer about a case, as a promise on record. A contact that came due while one of us was
 * talking with them has been made: the next one follows on it.
 *
 * @param words What was agreed, where something was.
 */
export function nextFollowUp(turn: Turn, record: CaseRecord, owner: string, words: string): Date {
  const standing = turn.conversation.promises.find(
    ({ kind, state, caseId }) => kind === 'follow_up' && state === 'open' && caseId === record.id,
  );
  if (standing && standing.dueAt <= turn.at) closePromises(turn, 'kept', ['follow_up'], record.id);
  return promiseFollowUp(turn, record, owner, words || matterText(turn, record));
}

/** When the customer hears from us next about a case; where nothing was promised yet, it is promised now. */
export function nextWord(turn: Turn, record: CaseRecord, owner: string): Date {
  return nextContact(turn, record.id) ?? nextFollowUp(turn, record, owner, '');
}
