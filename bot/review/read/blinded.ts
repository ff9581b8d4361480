import type { Staff } from '../../../storage/index.ts';
import { type Mask, starOut } from '../mask.ts';

/** Codes, ids and times: no name stands within them. */
const CODE = /^[\w:.-]*$/;

/** What stands for somebody who must not be known: A, B, … in the order in which they came. */
function aliasOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${letter}${Math.floor(index / 26)}`;
}

/**
 * Whatever is read of a case by somebody who judges it blind: those of us are letters, and their names are starred out in what was
 * said.
 */
export function blinded<T>(value: T, staff: readonly Staff[]): T {
  const aliases = new Map(staff.map(({ id }, index) => [id, aliasOf(index)]));
  const star = starOut(staff.flatMap(({ id, name }) => [id, name]));
  const names = new Set(staff.map(({ name }) => name));
  return walk(
    value,
    (text) => aliases.get(text) ?? (CODE.test(text) && !names.has(text) ? text : star(text)),
    aliases,
  ) as T;
}

function walk(value: unknown, change: Mask, aliases: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one) => walk(one, change, aliases));
  if (typeof value !== 'object' || value === null) return value;
  const alias = 'id' in value && 'name' in value ? aliases.get(String(value.id)) : undefined;
  if (alias !== undefined) return { id: alias, name: alias };
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, walk(one, change, aliases)]));
}
