import type { Locale } from '../../nlp/index.ts';
import type { CaseRecord } from '../../storage/index.ts';
import { inWords, ownLabel, type Pack, type Variant } from '../pack/index.ts';
import { CORE_FACTS, type CoreFact, factLine, labels } from '../replies/index.ts';
import { asLine } from './customerWords.ts';
import { letterDay } from './letterTime.ts';

/** Facts that stand elsewhere in a letter, or not at all: a letter may fall into other hands. */
const LEFT_OUT: ReadonlySet<string> = new Set(['name', 'contact', 'evidence', 'wish']);

/** The story first, then what it is about, then what it meant. */
const ORDER = ['details', 'product', 'orderNumber', 'batch', 'quantity', 'amount', 'place', 'occurredOn', 'symptoms'];

const CORE: ReadonlySet<string> = new Set(CORE_FACTS);
const isCore = (fact: string): fact is CoreFact => CORE.has(fact);

/** Who reads the letter, and whose it is. */
export interface LetterView {
  readonly pack: Pack;
  readonly record: CaseRecord;
  readonly locale: Locale;
  readonly variant: Variant | undefined;
  readonly zone: string;
}

function labelOf({ pack, locale, variant }: LetterView, fact: string): string | undefined {
  if (isCore(fact)) return ownLabel(pack, fact, locale, variant) ?? labels(locale, variant).fact[fact];
  const own = Object.hasOwn(pack.facts, fact) ? pack.facts[fact] : undefined;
  return own && inWords(own.label, locale, variant);
}

/** A known fact in the customer's own words; a day that was understood as the day it is, because "yesterday" was then. */
export function knownFact({ record, locale, zone }: LetterView, fact: string): string | undefined {
  const found = Object.hasOwn(record.facts, fact) ? record.facts[fact] : undefined;
  if (found?.state !== 'known') return undefined;
  const { value, normal } = found;
  if (fact === 'occurredOn' && normal && /^\d{4}-\d{2}-\d{2}$/.test(normal)) return letterDay(normal, locale, zone);
  return asLine(value) || undefined;
}

/**
 * What the customer told us, a line for each fact. The story of somebody who wrote in abuse is left out: a letter of
 * apology that reads it back would hurt once more.
 */
export function happenedLines(view: LetterView): string[] {
  const { record, locale } = view;
  const told = Object.keys(record.facts).filter((fact) => !LEFT_OUT.has(fact));
  const abusive = record.lane === 'abuse' || record.signals.includes('abuse');
  const order = [...ORDER.filter((fact) => told.includes(fact)), ...told.filter((fact) => !ORDER.includes(fact))];
  return order
    .filter((fact) => !(abusive && fact === 'details'))
    .flatMap((fact) => {
      const label = labelOf(view, fact);
      const value = knownFact(view, fact);
      return label !== undefined && value !== undefined ? [factLine(locale, label, value)] : [];
    });
}
