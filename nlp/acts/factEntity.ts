import type { EntityType } from '../labels.ts';
import type { Entity } from '../understanding.ts';

/** Which entity types answer which fact of a case. */
const TYPES: ReadonlyMap<string, readonly EntityType[]> = new Map(
  Object.entries({
    name: ['name'],
    contact: ['phone', 'email'],
    product: ['product'],
    batch: ['batch'],
    orderNumber: ['order_number'],
    place: ['place'],
    occurredOn: ['date'],
    amount: ['amount'],
    quantity: ['quantity'],
  } satisfies Record<string, EntityType[]>),
);

/** Whether an entity answers the question for a fact; any entity does when the fact is not known. */
export function answers(entity: Entity, fact: string | undefined): boolean {
  const types = fact === undefined ? undefined : TYPES.get(fact);
  return types === undefined || types.includes(entity.type);
}
