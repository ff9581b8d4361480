import type { Heard } from '../turn.ts';
import { ENTITY_FACT } from './factEntities.ts';

/** Facts of which an entity is a part: a date tells when it was opened, a name who served. */
const HOLDS_NOTHING: ReadonlySet<string> = new Set([
  ...Object.values(ENTITY_FACT),
  'evidence',
  'symptoms',
  'details',
  'effect',
]);

/** What is printed on a package says which fact it is. */
const ON_THE_PACK = /日期|批[号號次]|保[质質]期|有效期|\b(?:best before|use by|batch|lot|produced|expir)/iu;

/** Whether an entity that is another fact elsewhere may be the answer here: a fact of the pack says what it is about. */
export function mayHold(fact: string, { text, understanding }: Heard): boolean {
  const codes = understanding.entities.some(({ type }) => ENTITY_FACT[type] === 'contact' || type === 'order_number');
  return (
    !codes &&
    (fact === 'batch' || !ON_THE_PACK.test(text)) &&
    (!HOLDS_NOTHING.has(fact) || (fact === 'batch' && understanding.entities[0]?.type === 'date'))
  );
}
