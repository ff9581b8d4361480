import { codeNames, offeredRemedies, type Pack } from '../../../dialogs/index.ts';
import type { Locale } from '../../../nlp/index.ts';
import type { Staff } from '../../../storage/index.ts';
import { remedyName } from '../remedyName.ts';
import type { OpenedCase } from './openCase.ts';
import type { BecauseNames } from './sayBecause.ts';

export interface BecauseReader {
  pack: Pack;
  locale: Locale;
  /** Whoever has to do with the case. */
  people: readonly Staff[];
  now: Date;
}

/** What the codes in the reasons of one case are called: its offers with their amounts and times, its people by their names. */
export function becauseNames(
  { conversation, record }: Pick<OpenedCase, 'conversation' | 'record'>,
  { pack, locale, people, now }: BecauseReader,
): BecauseNames {
  const alone = { ...conversation, cases: record ? [record] : [] };
  const offered = offeredRemedies({ pack, conversation: alone, lines: [], promises: [], now }, locale);
  const names = namesIn(pack, locale, people);
  return { ...names, remedy: (code) => offered.get(code) ?? names.remedy(code) };
}

/** What the codes in any reason are called, whatever the case. */
export function namesIn(pack: Pack, locale: Locale, people: readonly Staff[]): BecauseNames {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const codes = codeNames(pack, locale);
  return {
    ...codes,
    // A sentence of its own elsewhere, here a part of one.
    reason: (code) => codes.reason(code).replace(/[.。]$/u, ''),
    remedy: (code) => remedyName(pack, code, locale),
    who: (id) => names.get(id) ?? id,
  };
}
