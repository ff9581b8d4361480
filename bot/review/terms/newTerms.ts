import { setImmediate as yieldTurn } from 'node:timers/promises';
import { DEFINITIONS } from '../../../dialogs/index.ts';
import type { SearchQuery } from '../../../storage/index.ts';
import type { FiguresQuery, NewTerms } from '../../api/contract/index.ts';
import { figureScope } from '../figures/figureScope.ts';
import type { FigureReader } from '../figures/figures.ts';
import { maskOf } from '../mask.ts';
import type { ReviewParts } from '../parts.ts';
import { termClusters } from './termClusters.ts';
import { type Word, wordsOf } from './wordsOf.ts';

/** Cases of each period that are read; the same ones each time, as far as they are still there. */
const SAMPLE = { size: 300, seed: 10_002 };
/** Texts cut at a stretch: whoever waits for an answer comes first. */
const STRETCH = 10;

type Parts = Pick<ReviewParts, 'store' | 'pack' | 'packOf' | 'search' | 'clock'>;
type Opened = NonNullable<NonNullable<SearchQuery['filters']>['opened']>;

/** Words of the first complaining message of some cases, without personal data. */
async function sampleWords({ store, search }: Parts, query: SearchQuery, opened: Opened): Promise<Word[][]> {
  const filters = { ...query.filters, opened, present: [...(query.filters?.present ?? []), 'category' as const] };
  const hits = await search.sample({ ...query, filters }, SAMPLE);
  const texts: Word[][] = [];
  for (const { facts } of hits) {
    const record = facts.caseNumber === undefined ? undefined : await store.caseByNumber(facts.caseNumber);
    if (!record) continue;
    texts.push(wordsOf(maskOf([record])(record.opening.text)));
    if (texts.length % STRETCH === 0) await yieldTurn();
  }
  return texts;
}

const instants = ({ from, to }: { from: number; to: number }) => ({
  from: new Date(from).toISOString(),
  to: new Date(to).toISOString(),
});

/** What customers complain of in other words than in the period before. @throws AppError as `figureScope`. */
export async function newTerms(parts: Parts, query: FiguresQuery, reader: FigureReader): Promise<NewTerms> {
  const scope = await figureScope(parts, query, reader.personId);
  const { now: current, before: earlier } = scope.period;
  const now = await sampleWords(parts, scope.query, instants(current));
  const before = earlier ? await sampleWords(parts, scope.query, instants(earlier)) : [];
  return {
    asOf: scope.now.toISOString(),
    period: instants(current),
    sampled: { now: now.length, before: before.length },
    clusters: termClusters(now, before).map(({ terms, ...counts }) => {
      const open = scope.open({ category: '*', q: `${query.q ?? ''} "${terms[0]}"`.trim() });
      return { terms, ...counts, ...(open ? { open } : {}) };
    }),
    definition: DEFINITIONS.newTerms[reader.locale],
  };
}
