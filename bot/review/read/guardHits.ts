import { GUARD_RULES } from '../../../dialogs/index.ts';
import type { Locale } from '../../../nlp/index.ts';
import type { Entry } from '../../../storage/index.ts';
import type { ReviewCase } from '../../api/contract/index.ts';

const described = new Map(GUARD_RULES.map(({ id, description }) => [id, description]));

/** Rules of the guard that stopped, or had doubts about, words of ours, each with the lines; the most frequent first. */
export function guardHits(entries: readonly Entry[], locale: Locale): ReviewCase['guard'] {
  const hits = new Map<string, number[]>();
  for (const { seq, guard = [] } of entries)
    for (const rule of new Set(guard)) hits.set(rule, [...(hits.get(rule) ?? []), seq]);
  return [...hits]
    .map(([rule, seqs]) => ({ rule, words: described.get(rule)?.[locale] ?? rule, seqs }))
    .sort((one, other) => other.seqs.length - one.seqs.length || one.rule.localeCompare(other.rule, 'en'));
}
