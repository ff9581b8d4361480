import { createAuditSeal } from '../../storage/audit/auditSeal.ts';
import type { AuditNote } from '../../storage/index.ts';
import { instant } from './records.ts';

/** What the audit chains of tests are made of, where a store has no file for it. */
export const TEST_AUDIT_SECRET = 'a-secret-of-tests,-as-long-as-one-has-to-be';

export const testSeal = () => createAuditSeal(TEST_AUDIT_SECRET);

export function auditNote(change: Partial<AuditNote> = {}): AuditNote {
  return { at: instant(0), actor: 'bot', action: 'case_status', subject: 'K-1', details: { to: 'closed' }, ...change };
}
