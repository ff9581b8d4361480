import type { Remedy } from './remedy.ts';

interface Problem {
  path: (string | number)[];
  message: string;
}

interface PackParts {
  facts: Readonly<Record<string, unknown>>;
  categories: Readonly<Record<string, { facts: string[]; optional: string[]; remedies: string[] }>>;
  remedies: Readonly<Record<string, Remedy>>;
}

const MARKS = new Set(['by', 'amount']);

const marksOf = (text: string) => [...text.matchAll(/\{(\w*)\}/g)].map(([, mark]) => mark ?? '');

function checkRemedy(id: string, remedy: Remedy, isFact: (name: string) => boolean): Problem[] {
  const problems: Problem[] = [];
  const path = ['remedies', id];
  for (const [locale, text] of Object.entries(remedy.text)) {
    for (const mark of marksOf(text)) {
      if (!MARKS.has(mark))
        problems.push({ path: [...path, 'text', locale], message: `{${mark}} is not a mark; use {by} or {amount}` });
      else if (mark === 'amount' && remedy.amount === undefined) {
        problems.push({ path: [...path, 'text', locale], message: '{amount} is used, so "amount" must be given' });
      }
    }
    if (!text.includes('{by}'))
      problems.push({ path: [...path, 'text', locale], message: 'a remedy says by when: use {by}' });
  }
  const most = remedy.grant.bot?.amount;
  if (remedy.amount !== undefined && remedy.grant.bot && (most === undefined || most < remedy.amount)) {
    problems.push({
      path: [...path, 'grant', 'bot'],
      message: `the bot offers ${remedy.amount}, so its limit must be at least that`,
    });
  }
  remedy.needs.forEach((name, index) => {
    if (!isFact(name)) problems.push({ path: [...path, 'needs', index], message: `there is no fact called "${name}"` });
  });
  return problems;
}

function checkCategory(code: string, pack: PackParts, isFact: (name: string) => boolean): Problem[] {
  const problems: Problem[] = [];
  const rules = pack.categories[code];
  if (!rules) return problems;
  for (const list of ['facts', 'optional'] as const) {
    rules[list].forEach((name, index) => {
      const path = ['categories', code, list, index];
      if (!isFact(name)) problems.push({ path, message: `there is no fact called "${name}"` });
      else if (rules[list].indexOf(name) !== index) problems.push({ path, message: `"${name}" is listed twice` });
    });
  }
  rules.remedies.forEach((id, index) => {
    const path = ['categories', code, 'remedies', index];
    if (!Object.hasOwn(pack.remedies, id)) problems.push({ path, message: `there is no remedy called "${id}"` });
  });
  if (!rules.remedies.some((id) => pack.remedies[id]?.grant.bot)) {
    problems.push({
      path: ['categories', code, 'remedies'],
      message: 'the bot must be able to grant at least one of them',
    });
  }
  return problems;
}

/** What the shape alone cannot say: names that must exist, marks that must be filled, limits that must hold. */
export function checkReferences(pack: PackParts, coreFacts: readonly string[]): Problem[] {
  const isFact = (name: string) => coreFacts.includes(name) || Object.hasOwn(pack.facts, name);
  const redefined = Object.keys(pack.facts).filter((name) => coreFacts.includes(name));
  return [
    ...redefined.map((name) => ({
      path: ['facts', name],
      message: `"${name}" is a fact that every pack has; choose another name`,
    })),
    ...Object.keys(pack.categories).flatMap((code) => checkCategory(code, pack, isFact)),
    ...Object.entries(pack.remedies).flatMap(([id, remedy]) => checkRemedy(id, remedy, isFact)),
  ];
}
