import * as z from 'zod';
import { Instant } from './shared.ts';

/** Everything that is audited. What happens to a case stands in the chain of its conversation, all else in that of the house. */
export const AUDIT_ACTIONS = [
  'case_opened',
  'case_status',
  'handoff',
  'held',
  'message_sent',
  'staff_event',
  'promise',
  'remedy',
  'approval',
  'signed_in',
  'sign_in_refused',
  'signed_out',
  'setup_link_made',
  'person_added',
  'person_changed',
  'review',
  'export',
  'import',
  'backup',
  'restore',
  'letter',
  'unmask',
  'improvement',
  'report',
  'settings',
  'erased',
  'anchored',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** Codes, ids and numbers, never words: nobody's text or name passes this, so an erasure need not touch what is audited. */
const Code = z.string().regex(/^[\w.:@|~+-]{1,120}$/);

/** A list of codes, parted by spaces. */
const Codes = z
  .string()
  .max(8_000)
  .regex(/^[\w.:@|~+ -]*$/);

/** That somebody did something, before it is part of a chain. */
export const AuditNote = z.object({
  at: Instant,
  /** `customer`, `bot`, `system`, `cli`, or the id of one of us. */
  actor: Code,
  action: z.enum(AUDIT_ACTIONS),
  /** Case number, or the chain of a conversation as `AuditSeal.chainName` gives it. */
  subject: Code.optional(),
  details: z.record(z.string().regex(/^[a-z]\w{0,31}$/i), z.union([Codes, z.number().int(), z.boolean()])).optional(),
});
export type AuditNote = z.infer<typeof AuditNote>;

/** Where a chain ends: number and MAC of its last line. */
export interface AuditHead {
  seq: number;
  mac: string;
}

/** One line of a chain as it is kept: its canonical text, and the MAC over it and over everything before it. */
export interface AuditLine extends AuditHead {
  text: string;
}

const PLAIN = /^[\w.:@|+-]{1,64}$/;

/** An id as a code: itself where it is plain, else nothing but that it was there. */
export function auditCode(id: string): string {
  return PLAIN.test(id) ? id : '~';
}
