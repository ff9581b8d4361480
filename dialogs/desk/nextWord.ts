import type { CaseRecord } from '../../storage/index.ts';
import { matterText } from '../facts.ts';
import { nextContact, promiseFollowUp } from '../promises.ts';
import type { Turn } from '../turn.ts';

/** When the customer hears from us about a case; where nothing was promised yet, it is promised now. */
export function nextWord(turn: Turn, record: CaseRecord, owner: string): Date {
  return nextContact(turn, record.id) ?? promiseFollowUp(turn, record, owner, matterText(turn, record));
}
