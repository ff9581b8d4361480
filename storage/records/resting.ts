import type { CaseStatus } from './case.ts';
import type { Conversation } from './conversation.ts';
import { isOpenHandoff } from './handoff.ts';

/** A case with one of these needs nothing more from anybody. */
const ENDED: ReadonlySet<CaseStatus> = new Set(['closed', 'abandoned', 'unreachable']);

/**
 * Since when a conversation rests: no case is open, nothing is promised, nobody is asked for. Only then may it expire.
 * Undefined while anything is open.
 */
export function restsSince({ cases, promises, handoff, updatedAt }: Conversation): string | undefined {
  const isOpen =
    cases.some(({ status }) => !ENDED.has(status)) ||
    promises.some(({ state }) => state === 'open') ||
    isOpenHandoff(handoff);
  return isOpen ? undefined : updatedAt;
}
