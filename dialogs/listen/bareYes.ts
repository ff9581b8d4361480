import type { PackFact } from '../pack/index.ts';
import { CORE_FACTS } from '../replies/index.ts';

/** Facts of every case to which a bare "yes" tells something: there is a photo, a story, a wish. */
const YES_TELLS: ReadonlySet<string> = new Set(['details', 'evidence', 'wish']);

const ASKS_WHAT: ReadonlySet<string> = new Set(CORE_FACTS.filter((fact) => !YES_TELLS.has(fact)));

/** Whether the question was what, where, when or how much: a bare yes does not answer it. */
export function asksWhat(fact: string, own: PackFact | undefined): boolean {
  return ASKS_WHAT.has(fact) || (own !== undefined && !own.whether);
}
