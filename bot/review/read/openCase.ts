import { findCaseNumber } from '../../../dialogs/index.ts';
import type { CaseFile, CaseRecord, Conversation, Entry, Store } from '../../../storage/index.ts';
import type { Person } from '../../api/contract/index.ts';
import { accessCase } from '../../auth/access.ts';
import { AppError } from '../../errors.ts';
import { transcriptOf } from '../scoreCases.ts';

/** One case with everything on record, or a conversation in which no case was opened. */
export interface OpenedCase {
  conversation: Conversation;
  /** Absent where no case was opened. */
  file: CaseFile | undefined;
  record: CaseRecord | undefined;
  /** Every line of the conversation. */
  entries: Entry[];
}

export type CaseStore = Pick<Store, 'load' | 'entries' | 'caseFile'>;

const REFUSALS = { role: 'forbidden', not_yours: 'forbidden', not_now: 'conflict', gone: 'not_found' } as const;

/** A number as it is typed, in any grouping. */
const TYPED_NUMBER = /^k?[\d-]{9,13}$/i;

/**
 * The conversation that somebody names by the number of a case or by its own key, without its lines.
 * @throws AppError `not_found`; `forbidden` when this person may not read it.
 */
export async function findCase(
  store: CaseStore,
  named: string,
  person: Person,
): Promise<Pick<OpenedCase, 'conversation' | 'file'>> {
  const number = (TYPED_NUMBER.test(named) && findCaseNumber(named)) || named;
  const byNumber = await store.caseFile(number);
  const conversation = (await store.load(byNumber?.record.conversationKey ?? named))?.value;
  const verdict = accessCase(person, conversation, 'read');
  if (!verdict.may) throw new AppError(REFUSALS[verdict.because], { reason: verdict.because });
  if (!conversation) throw new AppError('not_found');
  // A link to a conversation stays good when a case is opened in it.
  const [first] = conversation.cases;
  return { conversation, file: byNumber ?? (first && (await store.caseFile(first.number))) };
}

/** The same with its lines. @throws AppError as {@link findCase}. */
export async function openCase(store: CaseStore, named: string, person: Person): Promise<OpenedCase> {
  const { conversation, file } = await findCase(store, named, person);
  return { conversation, file, record: file?.record, entries: await transcriptOf(store, conversation.key) };
}

/** Whether a line is about a case: its own lines, and those that are about none. */
export function isAbout({ caseId }: Pick<Entry, 'caseId'>, record: Pick<CaseRecord, 'id'> | undefined): boolean {
  return caseId === undefined || record === undefined || caseId === record.id;
}
