import { CORE_FACTS } from '../replies/index.ts';
import { checkCategory } from './referencesOfCategory.ts';
import { checkRemedy } from './referencesOfRemedy.ts';
import { checkVoice } from './referencesOfVoice.ts';
import type { Pack } from './schema.ts';

/** Something in a pack that does not fit the rest of it. */
export interface Misfit {
  path: readonly (string | number)[];
  message: string;
}

function twice(list: string, ids: readonly string[]): Misfit[] {
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index ? [] : [{ path: [list, index, 'id'], message: `"${id}" is there already` }],
  );
}

/** Whether what a choice puts in the place of something, and what it replaces, is there: a fact for a fact, a remedy for a remedy. */
function checkInstead({ facts, remedies }: Pack, isFact: (name: string) => boolean): Misfit[] {
  const kindOf = (name: string) => (isFact(name) ? 'fact' : Object.hasOwn(remedies, name) ? 'remedy' : undefined);
  return Object.entries(facts).flatMap(([name, { choices = [] }]) =>
    choices.flatMap(({ instead = {} }, index) =>
      Object.entries(instead)
        .filter(([one, other]) => kindOf(one) === undefined || kindOf(one) !== kindOf(other))
        .map(([one, other]) => ({
          path: ['facts', name, 'choices', index, 'instead', one],
          message: `"${one}" and "${other}" must both be facts or both remedies`,
        })),
    ),
  );
}

function checkFacts(facts: Pack['facts']): Misfit[] {
  return Object.entries(facts).flatMap(([name, { kind, choices }]) => {
    const path = ['facts', name];
    const misfits: Misfit[] = [];
    if ((CORE_FACTS as readonly string[]).includes(name)) {
      misfits.push({ path, message: `"${name}" is a fact that every pack has; choose another name` });
    }
    if (kind === 'choice' && !choices) misfits.push({ path: [...path, 'kind'], message: 'a choice needs "choices"' });
    for (const [index, { words }] of (choices ?? []).entries()) {
      const taken = (choices ?? []).slice(0, index).flatMap((one) => one.words);
      for (const word of words.filter((one) => taken.includes(one))) {
        misfits.push({ path: [...path, 'choices', index, 'words'], message: `"${word}" means another choice already` });
      }
    }
    return misfits;
  });
}

/** Ids of subcategories are kept with cases, whose category may be corrected later: so unique in the whole pack. */
function checkSubcategoryIds(categories: Pack['categories']): Misfit[] {
  const seen = new Set<string>();
  return Object.entries(categories).flatMap(([code, { subcategories }]) =>
    subcategories.flatMap(({ id }, index) => {
      if (seen.has(id)) {
        return [{ path: ['categories', code, 'subcategories', index, 'id'], message: `"${id}" is there already` }];
      }
      seen.add(id);
      return [];
    }),
  );
}

/** What the shape alone cannot say: names that must exist, marks that must be filled, limits that must hold. */
export function checkReferences(pack: Pack): Misfit[] {
  const isFact = (name: string) => (CORE_FACTS as readonly string[]).includes(name) || Object.hasOwn(pack.facts, name);
  return [
    ...checkFacts(pack.facts),
    ...checkInstead(pack, isFact),
    ...Object.entries(pack.categories).flatMap(([code, rules]) => checkCategory(code, rules, pack.remedies, isFact)),
    ...checkSubcategoryIds(pack.categories),
    ...Object.entries(pack.remedies).flatMap(([id, remedy]) => checkRemedy(id, remedy, isFact)),
    ...twice(
      'regulators',
      pack.regulators.map(({ id }) => id),
    ),
    ...pack.regulators.flatMap(({ clocks }, index) =>
      twice(
        'clocks',
        clocks.map(({ id }) => id),
      ).map(({ path, message }) => ({
        path: ['regulators', index, ...path],
        message,
      })),
    ),
    ...twice(
      'legal',
      pack.legal.map(({ id }) => id),
    ),
    ...checkVoice(pack.voice),
  ];
}
