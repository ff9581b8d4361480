import type { Document } from '../document.ts';
import type { Entity } from '../understanding.ts';

export function findEntities(_document: Document): Entity[] {
  return [];
}
