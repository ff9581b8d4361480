import type { EntityType } from '../labels.ts';
import type { Entity } from '../understanding.ts';

/** Which entity types answer which fact of a case. */
const TYPES: Readonly<Record<string, readonly EntityType[]>> = {
  name: ['name'],
  contact: ['phone', 'email'],
  product: ['product'],
  batch: ['batch'],
  orderNumber: ['order_number'],
  place: ['place'],
  occurredOn: ['date'],
  amount: ['amount'],
  quantity: ['quantity'],
};

/** Whether an entity answers the question for a fact; any entity does when the fact is not known. */
export function answers(entity: Entity, fact: string | undefined): boolean {
  const types = fact === undefined ? undefined : TYPES[fact];
  return types === undefined || types.includes(entity.type);
}
