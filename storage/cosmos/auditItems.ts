import { sealNotes } from '../audit/auditLines.ts';
import { type AuditSeal, NO_HEAD } from '../audit/auditSeal.ts';
import type { TurnCommit } from '../ports.ts';
import type { AuditHead, AuditLine } from '../records/audit.ts';

/** A line of an audit chain in an item: what its text is made of, and its MAC last. */
export type PackedLine = readonly [...fields: (string | number | boolean | null)[], mac: string];

/** A line as it stands in an item: JSON in JSON would be a fifth longer, and each byte costs. */
export function packLine({ text, mac }: AuditLine): PackedLine {
  return [...(JSON.parse(text) as (string | number | boolean | null)[]), mac];
}

/** The line that was packed; of one that was tampered with, what is there, for the MAC to tell. */
export function unpackLine(packed: PackedLine): AuditLine {
  const [seq] = packed;
  return { seq: Number(seq), text: JSON.stringify(packed.slice(0, -1)), mac: String(packed.at(-1)) };
}

/** What a commit adds to the audit chain of its conversation: the head for the state, the lines for the turn. */
export function auditParts(
  { audit = [], conversation }: Pick<TurnCommit, 'audit' | 'conversation'>,
  before: AuditHead | undefined,
  seal: () => AuditSeal,
): { head?: AuditHead; lines?: PackedLine[] } {
  if (audit.length === 0) return before ? { head: before } : {};
  const lines = sealNotes(seal(), seal().chainName(conversation.key), audit, before);
  return { head: headAfter(lines, before), lines: lines.map(packLine) };
}

/** Where a chain ends after these lines. */
export function headAfter(lines: readonly AuditLine[], before: AuditHead | undefined): AuditHead {
  const { seq, mac } = lines.at(-1) ?? before ?? NO_HEAD;
  return { seq, mac };
}
