import { CHART_IDS } from '../../../dialogs/index.ts';
import { ChartQuery, FigureChart, Figures, FiguresQuery, NewTerms } from '../../api/contract/index.ts';
import { type Route, type StaffCall, staffRoute } from '../../api/routes.ts';
import { readerLocale } from '../../console/readerLocale.ts';
import { AppError } from '../../errors.ts';
import { refuse } from '../find/readCaseFilter.ts';
import { blindCases } from '../judge/blindness.ts';
import { withoutCases } from '../judge/blindSearch.ts';
import { REVIEWERS, type ReviewParts } from '../parts.ts';
import { newTerms } from '../terms/newTerms.ts';
import { chartOf, type FigureReader, figuresOf } from './figures.ts';

const LIMIT = 100;
const MOST = 500;

/** What the cases of a period come to. */
export function figureRoutes(parts: ReviewParts): Route[] {
  const readerOf = ({ req, query, signedIn: { person } }: StaffCall<unknown, { read?: string | undefined }>) =>
    ({
      personId: person.id,
      locale: readerLocale(req, query.read, person),
      comparesAgents: person.roles.includes('supervisor'),
    }) satisfies FigureReader;
  /** What somebody judges blind is in none of their figures: a figure of one case would say how it was judged. */
  const partsFor = async ({
    signedIn: { person },
  }: Pick<StaffCall<unknown, unknown>, 'signedIn'>): Promise<ReviewParts> => {
    const blind = await blindCases(parts.store, person.id);
    const { search } = parts;
    return {
      ...parts,
      search: { ...search, tally: (query, asked) => search.tally(withoutCases(query, blind), asked) },
    };
  };
  return [
    staffRoute({
      method: 'GET',
      path: '/review/figures',
      operationId: 'reviewFigures',
      summary:
        'What the cases of a period come to, beside the period before, each number with its definition and the filters that open its cases. Colleagues side by side: for supervisors.',
      roles: REVIEWERS,
      query: FiguresQuery,
      answer: Figures,
      handle: async (call) => figuresOf(await partsFor(call), call.query, readerOf(call)),
    }),
    staffRoute({
      method: 'GET',
      path: '/review/new-terms',
      operationId: 'reviewNewTerms',
      summary: 'Words of first messages that are said more than in the period before, grouped; no personal data.',
      roles: REVIEWERS,
      query: FiguresQuery,
      answer: NewTerms,
      handle: async (call) => newTerms(parts, call.query, readerOf(call)),
    }),
    staffRoute({
      method: 'GET',
      path: '/review/figures/:chart',
      operationId: 'reviewChart',
      summary: 'One chart of the figures with up to 500 of its values.',
      roles: REVIEWERS,
      query: ChartQuery,
      answer: FigureChart,
      handle: async (call) => {
        const id = CHART_IDS.find((known) => known === call.params.chart);
        if (id === undefined) throw new AppError('not_found');
        const limit = Number(call.query.limit ?? LIMIT);
        if (!(limit >= 1 && limit <= MOST)) throw refuse('limit', 'number', ['1', String(MOST)]);
        return chartOf(await partsFor(call), id, { ...call.query, limit }, readerOf(call));
      },
    }),
  ];
}
