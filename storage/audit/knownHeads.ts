import { StoreError } from '../ports.ts';
import type { AuditHead, AuditNote } from '../records/audit.ts';
import { type AuditEntry, MOST_NOTES, readLine } from './auditLines.ts';

/** Heads of conversations' chains in one note: as many as its text may be long. */
const HEADS_A_NOTE = 100;

/** Most heads that are noted at once. */
export const MOST_HEADS = HEADS_A_NOTE * (MOST_NOTES - 1);

/** A chain of a conversation, by its name, and where it ended at a time. */
export interface NamedHead extends AuditHead {
  chain: string;
}

/**
 * Notes for the chain of the house of where chains of conversations end, so that none can be cut, rolled back or taken away as a
 * whole. `position` is that in the stream of changes up to which it is true.
 */
export function anchorNotes(heads: readonly NamedHead[], at: string, position?: string): AuditNote[] {
  const notes: AuditNote[] = [];
  for (let from = 0; from < heads.length || notes.length === 0; from += HEADS_A_NOTE) {
    const part = heads.slice(from, from + HEADS_A_NOTE);
    const isLast = from + HEADS_A_NOTE >= heads.length;
    const text = part.map(({ chain, seq, mac }) => `${chain}:${seq}:${mac}`).join(' ');
    const details = { heads: text, ...(isLast && position !== undefined && { position: positionCode(position) }) };
    notes.push({ at, actor: 'system', action: 'anchored', details });
  }
  return notes;
}

/** A position is any text; as a code it is hexadecimal. */
function positionCode(position: string): string {
  return Buffer.from(position).toString('hex');
}

/** The position that an `anchored` line tells. */
export function positionOf({ action, details }: AuditEntry): string | undefined {
  const code = action === 'anchored' ? details?.position : undefined;
  return typeof code === 'string' ? Buffer.from(code, 'hex').toString() : undefined;
}

/** Note of an erasure: which chain ended, and where. */
export function erasureNote(chain: string, { seq, mac }: AuditHead, actor: string, at: string): AuditNote {
  return { at, actor, action: 'erased', subject: chain, details: { seq, mac } };
}

const TELLS_HEADS = /^\[\d+,"[^"]*","[^"]*","(?:anchored|erased)"/;

/** What the chain of the house tells of the chains of conversations. */
export class KnownHeads {
  /** Where each chain ended when it was noted last. */
  readonly heads = new Map<string, AuditHead>();
  /** Where chains ended that were erased. */
  readonly erased = new Map<string, AuditHead>();

  /** Learns from a line of the house. @throws StoreError `corrupt` when it cannot be read. */
  take(text: string): void {
    if (!TELLS_HEADS.test(text)) return;
    const { action, subject = '', details = {} } = readLine(text);
    if (action === 'erased') {
      this.erased.set(subject, { seq: Number(details.seq), mac: String(details.mac) });
      this.heads.delete(subject);
      return;
    }
    for (const one of String(details.heads).split(' ').filter(Boolean)) {
      const [chain, seq, mac] = one.split(':');
      if (chain === undefined || mac === undefined) throw new StoreError('corrupt', 'A noted head cannot be read.');
      // Noted by a process that had looked before the erasure: no later chain of the same conversation.
      const isOfErased = Number(seq) <= (this.erased.get(chain)?.seq ?? 0);
      if (!isOfErased) this.heads.set(chain, { seq: Number(seq), mac });
    }
  }
}
