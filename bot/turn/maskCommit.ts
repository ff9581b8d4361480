import { maskValues, type PersonalKind } from '../../nlp/index.ts';
import type { Entry, TurnCommit } from '../../storage/index.ts';

/**
 * A commit as it is stored where the pack says that some personal data is not to be kept: starred out in every line and in the
 * opening words of cases. What is sent to a channel is not touched, nor are facts of the case: whoever must call back needs the
 * number. Stars are as many as letters were, so that places in the text stay right.
 */
export function maskCommit(commit: TurnCommit, kinds: readonly PersonalKind[]): TurnCommit {
  if (kinds.length === 0) return commit;
  const cases = commit.cases.map((record) => ({ ...record, opening: maskValues(record.opening, kinds) }));
  return {
    ...commit,
    entries: commit.entries.map((entry) => maskEntry(entry, kinds)),
    cases,
    conversation: {
      ...commit.conversation,
      cases: commit.conversation.cases.map((record) => ({ ...record, opening: maskValues(record.opening, kinds) })),
    },
  };
}

function maskEntry(entry: Entry, kinds: readonly PersonalKind[]): Entry {
  const { text, activity, understanding } = entry;
  return {
    ...entry,
    text: maskValues(text, kinds),
    activity: { ...activity, ...maskedFields(activity, kinds) },
    ...(understanding !== undefined && { understanding: maskValues(understanding, kinds) }),
  };
}

/** Fields of an activity that hold what somebody wrote. Ids and addresses of the channel stay as they are. */
const WRITTEN = ['text', 'speak', 'summary', 'value', 'attachments', 'suggestedActions'] as const;

function maskedFields(activity: Entry['activity'], kinds: readonly PersonalKind[]): Entry['activity'] {
  const written = WRITTEN.filter((field) => activity[field] !== undefined);
  return Object.fromEntries(written.map((field) => [field, maskValues(activity[field], kinds)])) as Entry['activity'];
}
