import type { Category } from '../../nlp/labels.ts';
import { type CategoryRules, rulesFor } from './category.ts';
import type { Misfit } from './references.ts';
import type { Pack } from './schema.ts';

/** Fewer sentences, and a kind of complaint is seldom told from its neighbours. */
const FEWEST_EXAMPLES = 12;

const YEAR_MS = 365 * 24 * 3_600_000;

function needsNeverAsked(
  pack: Pack,
  at: Misfit['path'],
  { facts, optional, remedies }: Pick<CategoryRules, 'facts' | 'optional' | 'remedies'>,
): Misfit[] {
  return remedies.flatMap((id, index) =>
    (pack.remedies[id]?.needs ?? [])
      .filter((fact) => !facts.includes(fact) && !optional.includes(fact))
      .map((fact) => ({
        path: [...at, 'remedies', index],
        message: `${id} needs ${fact}, which is neither asked for nor kept here`,
      })),
  );
}

function adviseOnCategory(pack: Pack, code: Category, rules: CategoryRules): Misfit[] {
  const path = ['categories', code];
  return [
    ...needsNeverAsked(pack, path, rules),
    ...rules.subcategories.flatMap((finer, index) => {
      const at = [...path, 'subcategories', index];
      const count = Object.values(finer.examples).flat().length;
      return [
        ...(count < FEWEST_EXAMPLES
          ? [{ path: [...at, 'examples'], message: `${count} examples; ${FEWEST_EXAMPLES} or more are learned better` }]
          : []),
        ...(finer.remedies ? needsNeverAsked(pack, at, rulesFor(pack, code, finer.id)) : []),
      ];
    }),
  ];
}

function adviseOnCalendar({ exceptions }: Pack['calendar'], now: Date): Misfit[] {
  const from = now.toISOString().slice(0, 10);
  const to = new Date(now.getTime() + YEAR_MS).toISOString().slice(0, 10);
  if (exceptions.some(({ date }) => date >= from && date <= to)) return [];
  return [
    {
      path: ['calendar', 'exceptions'],
      message: `no holiday from ${from} to ${to}; times may be promised that nobody can keep`,
    },
  ];
}

function adviseOnUse(pack: Pack): Misfit[] {
  const rules = Object.values(pack.categories).flatMap((one) => [one, ...one.subcategories]);
  const facts = new Set(rules.flatMap((one) => [...(one.facts ?? []), ...('optional' in one ? one.optional : [])]));
  const remedies = new Set(rules.flatMap((one) => one.remedies ?? []));
  const unused = (list: 'facts' | 'remedies', used: ReadonlySet<string>) =>
    Object.keys(pack[list])
      .filter((id) => !used.has(id))
      .map((id) => ({ path: [list, id], message: 'is used nowhere' }));
  return [...unused('facts', facts), ...unused('remedies', remedies)];
}

function adviseOnQuestions({ facts }: Pack): Misfit[] {
  return Object.entries(facts).flatMap(([name, fact]) =>
    (['ask', 'again'] as const).flatMap((which) =>
      Object.entries(fact[which])
        .filter(([, text]) => (text?.match(/[?？]/g) ?? []).length !== 1)
        .map(([locale]) => ({
          path: ['facts', name, which, locale],
          message: 'one question at a time: one question mark',
        })),
    ),
  );
}

/** What a valid pack could do better, for whoever writes it. Nothing here keeps it from being used. */
export function adviseOn(pack: Pack, now: Date): Misfit[] {
  return [
    ...adviseOnCalendar(pack.calendar, now),
    ...Object.entries(pack.categories).flatMap(([code, rules]) => adviseOnCategory(pack, code as Category, rules)),
    ...adviseOnUse(pack),
    ...adviseOnQuestions(pack),
  ];
}
