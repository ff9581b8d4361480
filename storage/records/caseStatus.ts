import type { CaseStatus } from './case.ts';

/** Which status may follow which. A case may be left (abandoned) or cancelled at any open point, and always reopened. */
const NEXT: Readonly<Record<CaseStatus, readonly CaseStatus[]>> = {
  intake: ['clarifying', 'restated', 'proposed', 'escalated', 'abandoned', 'closed'],
  clarifying: ['restated', 'proposed', 'escalated', 'abandoned', 'closed'],
  restated: ['clarifying', 'proposed', 'escalated', 'abandoned', 'closed'],
  proposed: ['accepted', 'escalated', 'abandoned', 'closed'],
  accepted: ['actioned', 'followed_up', 'escalated', 'reopened', 'unreachable', 'closed'],
  escalated: ['actioned', 'followed_up', 'proposed', 'accepted', 'reopened', 'unreachable', 'closed'],
  actioned: ['followed_up', 'reopened', 'unreachable', 'closed'],
  followed_up: ['closed', 'reopened'],
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
  abandoned: ['intake', 'clarifying', 'restated', 'proposed', 'reopened', 'closed'],
  unreachable: ['reopened', 'followed_up', 'closed'],
};

/** True when a case in status `from` may go to `to`. */
export function mayBecome(from: CaseStatus, to: CaseStatus): boolean {
  return NEXT[from].includes(to);
}
