import type * as z from 'zod';
import type { Tally, TallyRequest } from '../../../storage/index.ts';
import type { AgentFigures } from '../../api/contract/index.ts';
import type { ReviewParts } from '../parts.ts';
import { createStaffNames } from '../staffNames.ts';
import type { FigureScope } from './figureScope.ts';
import { CASES } from './specs.ts';

/** A mean over fewer cases says more about chance than about a person, and may tell who gave which mark. */
const FEWEST = 5;
const MOST = 200;

/** What must be counted to set colleagues side by side. */
export function agentSeries({ where }: Pick<FigureScope, 'where'>): TallyRequest['series'] {
  const agents = { where: where({ ...CASES, agent: '*' }), by: ['agents'] } as const;
  return {
    'agents score': { ...agents, of: 'score', limit: MOST, example: true },
    'agents csat': { ...agents, of: 'csat' },
  };
}

export async function composeAgents(
  tally: Tally,
  { open }: Pick<FigureScope, 'open'>,
  store: ReviewParts['store'],
): Promise<z.infer<typeof AgentFigures>[]> {
  const cells = tally['agents score']?.[0]?.cells ?? [];
  const marks = new Map((tally['agents csat']?.[0]?.cells ?? []).map((cell) => [cell.key[0], cell]));
  const namesOf = createStaffNames(store);
  const names = await Promise.all(cells.map(({ key, example }) => namesOf([key[0] ?? ''], example?.caseNumber)));
  return cells.map((cell, index) => {
    const id = cell.key[0] ?? '';
    const mark = marks.get(id);
    const link = open({ ...CASES, agent: id });
    return {
      agent: { id, name: names[index]?.[0]?.name ?? id },
      cases: cell.cases,
      ...(cell.known < FEWEST ? {} : { score: cell.sum / cell.known }),
      ...(mark === undefined || mark.known < FEWEST ? {} : { csat: mark.sum / mark.known }),
      ...(link ? { open: link } : {}),
    };
  });
}
