import type { Correction } from '../../../nlp/index.ts';
import type { CaseFile, Entry, Review } from '../../../storage/index.ts';
import { type Mask, maskOf } from '../mask.ts';

/**
 * The messages of a case whose tags were set right, as rows for `kesu train --corrections`. Only tags that a reviewer set are in a
 * row; personal data is starred out, as far as it can be told. Of several reviewers the last one counts. Pure.
 *
 * @param reviews Submitted reviews of the case, in the order in which they were begun.
 */
export function correctionRows(
  { record }: Pick<CaseFile, 'record'>,
  entries: readonly Entry[],
  reviews: readonly Review[],
): Correction[] {
  const mask = maskOf([record]);
  const lines = new Map(entries.map((entry) => [entry.seq, entry]));
  const rows = new Map<number, Correction>();
  for (const { corrections, reviewer, submittedAt } of reviews)
    for (const { seq, tag, is } of corrections) {
      const entry = lines.get(seq);
      if (!entry || entry.text.trim() === '') continue;
      const row = rows.get(seq) ?? rowOf(entry, entries, mask);
      const by = { by: reviewer.id, ...(submittedAt === undefined ? {} : { at: submittedAt }) };
      rows.set(seq, { ...row, [tag]: is, ...by });
    }
  return [...rows].sort(([one], [other]) => one - other).map(([, row]) => row);
}

function rowOf(entry: Entry, entries: readonly Entry[], mask: Mask): Correction {
  const { conversationKey, seq, locale, text } = entry;
  const before = entries.findLast((one) => one.seq < seq && one.author === 'bot' && one.text.trim() !== '');
  return {
    uid: `${conversationKey}:${seq}`,
    text: mask(text).trim(),
    lang: locale,
    ...(before ? { bot: mask(before.text) } : {}),
    ...(before?.ask ? { ask: before.ask.kind } : {}),
  };
}
