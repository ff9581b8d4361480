import type { Category } from '../../nlp/index.ts';
import type { CaseRecord } from '../../storage/index.ts';
import type { CategoryRules, Pack } from '../pack/index.ts';

/** The main category of a case; `other` until something is named. */
export function mainCategory(record: Pick<CaseRecord, 'categories'>): Category {
  return record.categories[0] ?? 'other';
}

/** The pack's rules for the main category. */
export function rulesOf(pack: Pack, record: Pick<CaseRecord, 'categories'>): CategoryRules {
  return pack.categories[mainCategory(record)];
}

/**
 * Facts to ask for, in order: what the main category needs, how to address the customer, the rest, how to reach them.
 *
 * @param most Most facts about the matter itself, name and contact not counted: more would be an interrogation.
 */
export function wantedFacts(pack: Pack, record: Pick<CaseRecord, 'categories'>, most: number): string[] {
  const second = record.categories[1];
  const more = second ? pack.categories[second].facts : [];
  const needed = [...new Set([...rulesOf(pack, record).facts, ...more])]
    .filter((fact) => !['details', 'name', 'contact', 'wish'].includes(fact))
    .slice(0, most);
  const [first, ...rest] = needed;
  return ['details', ...(first ? [first] : []), 'name', ...rest, 'contact'];
}
