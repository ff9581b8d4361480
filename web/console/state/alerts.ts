import type { Person, QueueItem } from '../api/types.ts';

export type AlertKind = 'waiting' | 'message' | 'yours' | 'approval' | 'decided';

/**
 * What a change of one conversation is worth telling this person about: somebody waits, a customer of theirs wrote, one
 * was passed to them, an approval is asked of them or was decided. Nothing for the first picture after signing in.
 */
export function alertFor(before: QueueItem | undefined, after: QueueItem, me: Person): AlertKind | undefined {
  const isMine = after.state === 'held' && after.agent?.id === me.id;
  const wasMine = before?.state === 'held' && before.agent?.id === me.id;
  if (isMine && !wasMine && before !== undefined && before.state === 'held') return 'yours';
  if (isMine && wasMine && before.approvals > after.approvals) return 'decided';
  if (isMine && after.unansweredSince !== undefined && after.lastSeq > (before?.lastSeq ?? 0)) return 'message';
  const decides = me.roles.includes('supervisor');
  if (decides && !isMine && after.approvals > (before?.approvals ?? 0)) return 'approval';
  if (after.state === 'waiting' && before?.state !== 'waiting') return 'waiting';
  return undefined;
}
