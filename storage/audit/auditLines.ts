import { StoreError } from '../ports.ts';
import { type AuditHead, type AuditLine, AuditNote } from '../records/audit.ts';
import { type AuditSeal, NO_HEAD } from './auditSeal.ts';

/** Most notes added at a time. */
export const MOST_NOTES = 100;

/** A note as a line says it, with its number. */
export interface AuditEntry extends AuditNote {
  seq: number;
}

/**
 * The lines that notes become behind `head`, each sealed with everything before it.
 * @throws StoreError `corrupt` for a note that is not made of codes, `too_large` for more than a hundred of them.
 */
export function sealNotes(
  seal: AuditSeal,
  chain: string,
  notes: readonly AuditNote[],
  head: AuditHead = NO_HEAD,
): AuditLine[] {
  if (notes.length > MOST_NOTES) throw new StoreError('too_large', `More than ${MOST_NOTES} audit notes at a time.`);
  let last = head;
  return notes.map((given) => {
    const note = AuditNote.safeParse(given);
    if (!note.success) throw new StoreError('corrupt', 'An audit note is not made of codes.');
    const seq = last.seq + 1;
    const text = textOf(seq, note.data);
    const line: AuditLine = { seq, text, mac: seal.mac(chain, last.mac, text) };
    last = line;
    return line;
  });
}

/** The one way to write a note: an array, shorter than an object and with nothing that could stand in another order. */
function textOf(seq: number, { at, actor, action, subject, details = {} }: AuditNote): string {
  return JSON.stringify([seq, at, actor, action, subject ?? null, ...Object.entries(details).flat()]);
}

/**
 * What a line says.
 * @throws StoreError `corrupt` when it is none.
 */
export function readLine(text: string): AuditEntry {
  try {
    const [seq, at, actor, action, subject, ...rest] = JSON.parse(text) as unknown[];
    const details: Record<string, unknown> = {};
    for (let index = 0; index < rest.length; index += 2) details[String(rest[index])] = rest[index + 1];
    const note = AuditNote.parse({
      at,
      actor,
      action,
      ...(subject === null ? {} : { subject }),
      ...(rest.length > 0 && { details }),
    });
    return { seq: Number(seq), ...note };
  } catch (cause) {
    throw new StoreError('corrupt', 'An audit line cannot be read.', { cause });
  }
}

/** Whether a text is that of line `seq`; the rest of it is the MAC's affair. */
export function hasNumber(text: string, seq: number): boolean {
  return text.startsWith(`[${seq},`);
}
