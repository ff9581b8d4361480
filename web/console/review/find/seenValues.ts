import type { FoundCase } from '../api/types.ts';
import type { FilterName } from './filters.ts';
import type { FilterTongue } from './filterWords.ts';

const PACKS = ['retail', 'food', 'restaurant', 'telecom'];
const MOST = 40;

/** Values to offer for a filter whose values cannot be known beforehand: those of the cases listed, and of the team. */
export function seenValues(name: FilterName, cases: readonly FoundCase[], { names }: FilterTongue): string[] {
  const one = (value: string | undefined) => (value === undefined ? [] : [value]);
  const of: Partial<Record<FilterName, () => readonly string[]>> = {
    agent: () => Object.keys(names),
    pack: () => [...PACKS, ...cases.flatMap(({ pack }) => one(pack))],
    channel: () => ['webchat', 'directline', 'msteams', ...cases.flatMap(({ channel }) => one(channel))],
    guard: () => cases.flatMap(({ guard }) => guard),
    subcategory: () => cases.flatMap(({ subcategory }) => one(subcategory)),
  };
  return [...new Set(of[name]?.() ?? [])].slice(0, MOST);
}
