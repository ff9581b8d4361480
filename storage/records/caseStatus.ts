import type { CaseRecord, CaseStatus } from './case.ts';

/**
 * Which status may follow which. A case may be cancelled at any open point, a person may take it over at any open point,
 * one that has gone quiet may be left (abandoned, unreachable), and what was done may always be reopened. Drawn in
 * docs/register.md.
 */
export const NEXT_STATUSES: Readonly<Record<CaseStatus, readonly CaseStatus[]>> = {
  intake: ['clarifying', 'restated', 'proposed', 'escalated', 'abandoned', 'closed'],
  clarifying: ['restated', 'proposed', 'escalated', 'abandoned', 'closed'],
  restated: ['clarifying', 'proposed', 'escalated', 'abandoned', 'closed'],
  proposed: ['accepted', 'escalated', 'abandoned', 'closed'],
  accepted: ['actioned', 'followed_up', 'escalated', 'reopened', 'unreachable', 'closed'],
  escalated: ['actioned', 'followed_up', 'proposed', 'accepted', 'reopened', 'abandoned', 'unreachable', 'closed'],
  actioned: ['followed_up', 'escalated', 'reopened', 'unreachable', 'closed'],
  followed_up: ['escalated', 'closed', 'reopened'],
  closed: ['reopened'],
  reopened: [
    'clarifying',
    'restated',
    'proposed',
    'accepted',
    'escalated',
    'actioned',
    'followed_up',
    'abandoned',
    'unreachable',
    'closed',
  ],
  abandoned: ['intake', 'clarifying', 'restated', 'proposed', 'escalated', 'reopened', 'closed'],
  unreachable: ['escalated', 'reopened', 'followed_up', 'closed'],
};

/** True when a case in status `from` may go to `to`. */
export function mayBecome(from: CaseStatus, to: CaseStatus): boolean {
  return NEXT_STATUSES[from].includes(to);
}

/** One step in the life of a case: who moved it where, when, and why. */
export type StatusChange = Omit<CaseRecord['history'][number], 'from'>;

/**
 * Moves a case to another status and writes it into its history, if the table allows it; otherwise leaves the case as it
 * is and returns false. `closedAt` is there exactly while the case is closed.
 *
 * @throws RangeError when the change has no actor or no reason: a register that cannot say who and why is none.
 */
export function changeStatus(record: CaseRecord, { at, to, actor, reason }: StatusChange): boolean {
  if (actor.trim() === '') throw new RangeError('A change of status needs an actor');
  if (reason.trim() === '') throw new RangeError('A change of status needs a reason');
  if (!mayBecome(record.status, to)) return false;
  record.history.push({ at, from: record.status, to, actor, reason });
  record.status = to;
  record.updatedAt = at;
  if (to === 'closed') record.closedAt = at;
  else delete record.closedAt;
  return true;
}
