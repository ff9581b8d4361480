import type { CaseRecord, Fact } from '../../../storage/index.ts';
import { inWords, ownLabel } from '../../pack/index.ts';
import { wantedFacts } from '../../policy/category.ts';
import { styleOf } from '../../policy/style.ts';
import { CORE_FACTS, type CoreFact } from '../../replies/index.ts';
import type { Brief, BriefFact } from './brief.ts';
import type { BriefView } from './briefView.ts';

/** After this many questions a fact is not asked for again (playbook §2, stage 3). */
const MOST_ASKS = 2;

const CORE: ReadonlySet<string> = new Set(CORE_FACTS);
const isCore = (name: string): name is CoreFact => CORE.has(name);

/** A fact's name as colleagues read it. */
export function factLabel({ pack, locale, words }: Pick<BriefView, 'pack' | 'locale' | 'words'>, name: string): string {
  // The pack's own name for what is bought says more ("Dish"); how somebody is called or reached is the same everywhere.
  if (isCore(name)) return ownLabel(pack, name, locale) ?? words.fact[name];
  const own = Object.hasOwn(pack.facts, name) ? pack.facts[name] : undefined;
  return own ? inWords(own.label, locale) : name;
}

/** Facts of the case in the order in which they are asked; the wish stands by itself. */
function factNames({ pack }: BriefView, record: CaseRecord): string[] {
  const wanted = wantedNames(pack, record);
  const told = Object.keys(record.facts);
  const order: readonly string[] = [...CORE_FACTS.filter((name) => told.includes(name)), ...wanted, ...told];
  return [...new Set(order)].filter((name) => name !== 'wish' && told.includes(name));
}

function wantedNames(pack: BriefView['pack'], record: CaseRecord): string[] {
  const { peak, last } = record.mood;
  return wantedFacts(pack, record, styleOf(peak, last).mostFacts);
}

/** The customer's own words for a fact; a photo has none. */
export function factValue({ words }: BriefView, name: string, { state, value }: Fact): string {
  return name === 'evidence' && state === 'known' && value === '' ? words.photo : value;
}

export function briefFacts(view: BriefView): BriefFact[] {
  const { record } = view;
  if (!record) return [];
  return factNames(view, record).flatMap((name): BriefFact[] => {
    const fact = record.facts[name];
    if (!fact) return [];
    const { state, normal } = fact;
    const base = { name, label: factLabel(view, name), state, value: factValue(view, name, fact) };
    return [{ ...base, ...(normal === undefined ? {} : { normal }), asked: record.asked[name] ?? 0 }];
  });
}

/** Facts that the case needs and nobody knows, declined or was asked for twice. */
export function openFacts(view: BriefView): Brief['open'] {
  const { pack, record } = view;
  if (!record) return [];
  return [...wantedNames(pack, record), 'wish']
    .filter((name) => record.facts[name] === undefined && (record.asked[name] ?? 0) < MOST_ASKS)
    .map((name) => ({ name, label: factLabel(view, name) }));
}

/** What must not be asked again, and why. */
export function closedFacts(view: BriefView): Brief['doNotAsk'] {
  const { record } = view;
  if (!record) return [];
  const asked = Object.keys(record.asked).filter((name) => name !== 'csat' && (record.asked[name] ?? 0) >= MOST_ASKS);
  return [...new Set([...Object.keys(record.facts), ...asked])].map((name) => ({
    name,
    label: factLabel(view, name),
    why: reason(record.facts[name]),
  }));
}

function reason(fact: Fact | undefined): Brief['doNotAsk'][number]['why'] {
  if (fact?.state === 'known') return 'known';
  // Somebody who said that they don't know has given all they have.
  return fact === undefined ? 'asked_twice' : 'declined';
}
