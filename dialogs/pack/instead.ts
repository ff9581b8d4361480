import type { Pack } from './schema.ts';

/** What is asked or offered in the place of something else, because of the choices that are known: by the name of what it replaces. */
export function insteadOf(
  { facts: own }: Pick<Pack, 'facts'>,
  facts: Readonly<Record<string, { value: string }>>,
): Readonly<Record<string, string>> {
  const chosen = Object.entries(own).flatMap(([name, { choices = [] }]) =>
    choices.filter(({ value }) => Object.values(value).some((label) => label === facts[name]?.value)),
  );
  return Object.assign({}, ...chosen.map(({ instead }) => instead ?? {}));
}
