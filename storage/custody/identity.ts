// What a sealed text is bound to: it opens only as the record it was sealed as. Never change one: what is stored would not
// open any more.

/** Whose key a wrapped key of a conversation is. */
export const conversationOwner = (key: string): string => `conversation|${key}`;

/** The kinds of records that are kept under the key of their conversation. */
export type SealedKind = 'conversation' | 'entry' | 'case' | 'promise' | 'handoff' | 'outbox' | 'review' | 'piece';

/** One record within its conversation. */
export const recordIdentity = (kind: SealedKind, id: string | number): string => `${kind}|${id}`;

/** A record that stands alone and carries its own key. */
export const aloneIdentity = (kind: 'inbox' | 'attachment' | 'secret' | 'book', ...ids: readonly string[]): string =>
  JSON.stringify([kind, ...ids]);
