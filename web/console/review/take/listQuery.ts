import type { ViewQuery } from '../api/types.ts';

/** A list as its address says it, as the server takes it: whose language it is read in is no part of it. */
export function listQueryOf(query: string): ViewQuery {
  const params = new URLSearchParams(query);
  for (const name of ['read', 'limit', 'after', 'countTo']) params.delete(name);
  return Object.fromEntries([...params].filter(([, value]) => value !== ''));
}

/** The same in an address. */
export function addressQueryOf(query: ViewQuery): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return new URLSearchParams(given).toString();
}

/** A list as a person reads it: what is asked for, one thing after the other. */
export function sayQuery(query: ViewQuery): string {
  return Object.entries(query)
    .filter(([name]) => name !== 'sort')
    .map(([name, value]) => (name === 'q' ? `“${value}”` : `${name} ${value}`))
    .join(' · ');
}
