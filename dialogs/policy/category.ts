import type { Category } from '../../nlp/index.ts';
import type { CaseRecord, Lane } from '../../storage/index.ts';
import { inAskingOrder, type Pack, type Rules, rulesFor } from '../pack/index.ts';

/** The main category of a case; `other` until something is named. Where somebody's safety is at stake, that is it. */
export function mainCategory({ categories, lane }: Pick<CaseRecord, 'categories'> & { lane?: Lane }): Category {
  // Somebody hurt is not asked how long they waited, whatever else the words were likest to.
  if (lane === 'safety') return 'safety';
  const main = categories[0] ?? 'other';
  // What was stolen or done to somebody is no fault of a product, whatever they were wearing or buying.
  return lane === 'crime' && !OF_CRIME.has(main) ? 'other' : main;
}

/** Categories a crime can be about: accounts and money taken, people attacked, a place that was not safe. */
const OF_CRIME: ReadonlySet<Category> = new Set(['account', 'billing', 'staff', 'environment', 'safety']);

/** What decides which rules of the pack count. */
export type MatterView = Pick<CaseRecord, 'categories' | 'subcategory'> & { lane?: Lane };

/** From this severity on we ask what a second category needs as well; below it, that would be an interrogation. */
const GRAVE = 3;

/** The pack's rules for the main category, where the subcategory may have changed them. */
export function rulesOf(pack: Pack, record: MatterView): Rules {
  return rulesFor(pack, mainCategory(record), record.subcategory);
}

/**
 * Facts to ask for, in order (playbook §5: open questions, clarifying ones, choices): what the main category needs, how to address the customer, the rest, how to reach them.
 *
 * @param most Most facts about the matter itself, name and contact not counted: more would be an interrogation.
 */
export function wantedFacts(pack: Pack, record: MatterView & Pick<CaseRecord, 'severity'>, most: number): string[] {
  const second = record.categories[1];
  const more = second && record.severity >= GRAVE ? pack.categories[second].facts : [];
  const needed = [...new Set([...rulesOf(pack, record).facts, ...more])]
    .filter((fact) => !['details', 'name', 'contact', 'wish'].includes(fact))
    .slice(0, most);
  const [first, ...rest] = inAskingOrder(pack.facts, needed);
  return ['details', ...(first ? [first] : []), 'name', ...rest, 'contact'];
}
