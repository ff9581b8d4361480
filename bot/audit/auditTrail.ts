import { userInfo } from 'node:os';
import { type AuditNote, type AuditPort, auditCode } from '../../storage/index.ts';

/** Notes in the chain of the house that somebody did something; resolves once it would survive a crash. */
export type AuditTrail = (note: Omit<AuditNote, 'at'>) => Promise<void>;

/** The trail of a process that serves. */
export function createAuditTrail(store: Pick<AuditPort, 'recordAudit'>, clock: () => Date): AuditTrail {
  return async (note) => {
    await store.recordAudit([{ at: clock().toISOString(), ...note }]);
  };
}

/** Who runs a command, as far as the machine knows. */
export function operator(): { user: string } {
  return { user: auditCode(userInfo().username) };
}
