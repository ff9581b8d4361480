import { FIGURE_PARTS, type FigurePart } from '../../../dialogs/index.ts';
import { FigurePartsQuery, Figures, FiguresQuery, NewTerms } from '../../api/contract/index.ts';
import { type Route, type StaffCall, staffRoute } from '../../api/routes.ts';
import { readerLocale } from '../../console/readerLocale.ts';
import { AppError } from '../../errors.ts';
import { refuse } from '../find/readCaseFilter.ts';
import { blindCases } from '../judge/blindness.ts';
import { withoutCases } from '../judge/blindSearch.ts';
import { REVIEWERS, type ReviewParts } from '../parts.ts';
import { newTerms } from '../terms/newTerms.ts';
import { type FigureReader, type FigureWish, figuresOf } from './figures.ts';

/** Most values of a chart. */
const MOST = 500;

/** @throws AppError `invalid_request` with the parameter that names nothing. */
function readWish({ parts, limit }: { parts: string; limit?: string | undefined }): FigureWish {
  const asked = [...new Set(parts.split(',').map((part) => part.trim()))];
  const known = (part: string): part is FigurePart => (FIGURE_PARTS as readonly string[]).includes(part);
  if (!asked.every(known)) throw refuse('parts', 'unknown_value', FIGURE_PARTS);
  if (limit === undefined) return { parts: asked };
  const most = Number(limit);
  if (!(most >= 1 && most <= MOST)) throw refuse('limit', 'number', ['1', String(MOST)]);
  return { parts: asked, limit: most };
}

/** What the cases of a period come to. */
export function figureRoutes(parts: ReviewParts): Route[] {
  const readerOf = ({ req, query, signedIn: { person } }: StaffCall<unknown, { read?: string | undefined }>) =>
    ({
      personId: person.id,
      locale: readerLocale(req, query.read, person),
    }) satisfies FigureReader;
  /** What somebody judges blind is in none of their figures: a figure of one case would say how it was judged. */
  const partsFor = async ({
    signedIn: { person },
  }: Pick<StaffCall<unknown, unknown>, 'signedIn'>): Promise<ReviewParts> => {
    const blind = await blindCases(parts.store, person.id);
    const { search } = parts;
    return {
      ...parts,
      search: {
        ...search,
        sample: (query, sample) => search.sample(withoutCases(query, blind), sample),
        tally: (query, asked) => search.tally(withoutCases(query, blind), asked),
      },
    };
  };
  return [
    staffRoute({
      method: 'GET',
      path: '/review/figures',
      operationId: 'reviewFigures',
      summary:
        'Parts of what the cases of a period come to, beside the period before, each number with its definition and the filters that open its cases. `agents`: for supervisors.',
      roles: REVIEWERS,
      query: FigurePartsQuery,
      answer: Figures,
      handle: async (call) => {
        const { parts: asked, limit, ...query } = call.query;
        const wish = readWish({ parts: asked, limit });
        const mayCompare = call.signedIn.person.roles.includes('supervisor');
        if (wish.parts.includes('agents') && !mayCompare) throw new AppError('forbidden');
        return figuresOf(await partsFor(call), query, readerOf(call), wish);
      },
    }),
    staffRoute({
      method: 'GET',
      path: '/review/new-terms',
      operationId: 'reviewNewTerms',
      summary: 'Words of first messages that are said more than in the period before, grouped; no personal data.',
      roles: REVIEWERS,
      query: FiguresQuery,
      answer: NewTerms,
      handle: async (call) => newTerms(await partsFor(call), call.query, readerOf(call)),
    }),
  ];
}
