import type { ActionRecord, Versioned } from '../../../../storage/index.ts';
import { type Action, CaseFilter } from '../../../api/contract/index.ts';
import { ACTION_MOVES, remindersOf } from './actionStates.ts';

/** Filters as they are kept: what a later version of this program no longer knows is left out. */
function filterOf(text: string | undefined): { query?: CaseFilter } {
  if (text === undefined) return {};
  const parsed = CaseFilter.safeParse(JSON.parse(text));
  return parsed.success ? { query: parsed.data } : {};
}

/** An action as the board shows it. */
export function actionView({ value, etag }: Versioned<ActionRecord>, today: string): Action {
  const { v: _, kind: __, finding, check, ...rest } = value;
  const { query: seen, ...found } = finding;
  const { query: measured, ...checked } = check;
  return {
    ...rest,
    finding: { ...found, ...filterOf(seen) },
    check: { ...checked, ...filterOf(measured) },
    ...remindersOf(value, today),
    moves: [...ACTION_MOVES[value.state]],
    etag,
  };
}
