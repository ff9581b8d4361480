import type { CategoryRules } from './category.ts';
import type { Misfit } from './references.ts';
import type { Remedy } from './remedy.ts';

type IsFact = (name: string) => boolean;

function checkFactList(path: Misfit['path'], names: readonly string[], isFact: IsFact): Misfit[] {
  return names.flatMap((name, index) => {
    if (!isFact(name)) return [{ path: [...path, index], message: `there is no fact called "${name}"` }];
    return names.indexOf(name) === index ? [] : [{ path: [...path, index], message: `"${name}" is listed twice` }];
  });
}

function checkRemedyList(
  path: Misfit['path'],
  ids: readonly string[],
  remedies: Readonly<Record<string, Remedy>>,
): Misfit[] {
  const misfits = ids.flatMap((id, index) => {
    if (!Object.hasOwn(remedies, id)) return [{ path: [...path, index], message: `there is no remedy called "${id}"` }];
    return ids.indexOf(id) === index ? [] : [{ path: [...path, index], message: `"${id}" is listed twice` }];
  });
  // With conditions of its own a remedy may fall away, and the bot would stand with empty hands.
  if (!ids.some((id) => remedies[id]?.grant.bot && !remedies[id]?.when)) {
    misfits.push({
      path: [...path],
      message: 'the bot must be able to grant at least one of them, without conditions',
    });
  }
  return misfits;
}

/** Whether a category and its subcategories name only facts and remedies that are there. */
export function checkCategory(
  code: string,
  rules: CategoryRules,
  remedies: Readonly<Record<string, Remedy>>,
  isFact: IsFact,
): Misfit[] {
  const path = ['categories', code];
  return [
    ...checkFactList([...path, 'facts'], rules.facts, isFact),
    ...checkFactList([...path, 'optional'], rules.optional, isFact),
    ...checkRemedyList([...path, 'remedies'], rules.remedies, remedies),
    ...rules.subcategories.flatMap((finer, index) => {
      const at = [...path, 'subcategories', index];
      return [
        ...(finer.facts ? checkFactList([...at, 'facts'], finer.facts, isFact) : []),
        ...(finer.remedies ? checkRemedyList([...at, 'remedies'], finer.remedies, remedies) : []),
      ];
    }),
  ];
}
