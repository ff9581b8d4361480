import { rubricOf } from '../../../dialogs/index.ts';
import type { Locale } from '../../../nlp/index.ts';
import type { CaseScore, Quote } from '../../api/contract/index.ts';
import { type JudgedCase, namesIn } from './judgedCase.ts';

/** Longest quote shown, in UTF-16 units. */
const LONGEST = 1000;

/** Words of the transcript, masked. Offsets are those of the line. */
export function quotesOf(
  { entries, mask }: Pick<JudgedCase, 'entries' | 'mask'>,
  proof: readonly { seq: number; start: number; end: number }[],
): Quote[] {
  return proof.map(({ seq, start, end }) => {
    const line = entries.find((entry) => entry.seq === seq);
    // The whole line is masked first: a number that a quote cuts in two would not be known for one.
    const words = mask(line?.text ?? '').slice(start, Math.min(end, start + LONGEST));
    return { seq, start, end, words: words.toWellFormed() };
  });
}

/** The score of a case in the reader's language; for somebody who judges it blind the names of its points only. */
export function scoreView(judged: JudgedCase, locale: Locale, isBlind: boolean): CaseScore {
  const { file, pack, score, asOf } = judged;
  const { record } = file;
  const rubric = rubricOf(pack, record.locale);
  const staff = namesIn(judged, locale);
  const points = score.points.map(({ id, state, reason, marks, weight, proof, by }) => {
    const { name, why, reasons } = rubric.points[id];
    const sentence = reasons[reason]?.[locale] ?? reason;
    const auto = { state, reason, sentence, marks, quotes: quotesOf(judged, proof), by: by.map(staff) };
    return { id, name: name[locale], why: why[locale], weight, ...(isBlind ? {} : { auto }) };
  });
  const parties = Object.entries(score.parties).map(([id, total]) => ({ ...staff(id), total }));
  return {
    case: record.number,
    conversationId: record.conversationKey,
    locale: record.locale,
    isBlind,
    version: score.version,
    points,
    ...(isBlind || score.total === undefined ? {} : { total: score.total }),
    parties: isBlind ? [] : parties,
    asOf: asOf.toISOString(),
  };
}
