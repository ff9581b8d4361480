import { StoreError } from '../../../storage/index.ts';
import { CaseListQuery, CaseSampleQuery, FoundCases, SampledCases } from '../../api/contract/index.ts';
import { type Route, type StaffCall, staffRoute } from '../../api/routes.ts';
import { readerLocale } from '../../console/readerLocale.ts';
import { AppError } from '../../errors.ts';
import { REVIEWERS, type ReviewParts } from '../parts.ts';
import { readListQuery, readSampleQuery } from './listQuery.ts';
import { showFound } from './showFound.ts';

/** How reviewers come to conversations. */
export function findRoutes(parts: ReviewParts): Route[] {
  const { pack, search, clock } = parts;
  const contextOf = ({ signedIn: { person } }: Pick<StaffCall<unknown, unknown>, 'signedIn'>) => {
    return { personId: person.id, zone: pack.zone, now: clock() };
  };
  return [
    staffRoute({
      method: 'GET',
      path: '/review/cases',
      operationId: 'reviewCases',
      summary: 'Cases by their words and by everything known of them, a page at a time. Words are masked.',
      roles: REVIEWERS,
      query: CaseListQuery,
      answer: FoundCases,
      handle: async (call) => {
        const { req, query, signedIn } = call;
        const page = await search.find(readListQuery(query, contextOf(call))).catch(otherPage);
        const { hits, next, total, isComplete } = page;
        return {
          cases: await showFound(parts, hits, readerLocale(req, query.read, signedIn.person)),
          ...(next === undefined ? {} : { next }),
          ...(total ? { total } : {}),
          isComplete,
        };
      },
    }),
    staffRoute({
      method: 'GET',
      path: '/review/sample',
      operationId: 'reviewSample',
      summary: 'Cases drawn by chance from all that match, spread evenly over a field where wanted.',
      roles: REVIEWERS,
      query: CaseSampleQuery,
      answer: SampledCases,
      handle: async (call) => {
        const { req, query, signedIn } = call;
        const asked = readSampleQuery(query, contextOf(call));
        const hits = await search.sample(asked.query, asked.sample);
        const { isBuilding } = await search.state();
        return {
          cases: await showFound(parts, hits, readerLocale(req, query.read, signedIn.person)),
          seed: asked.sample.seed,
          isComplete: !isBuilding,
        };
      },
    }),
  ];
}

/** @throws AppError `invalid_request` for a page that was not given for this list; everything else as it is. */
function otherPage(error: unknown): never {
  if (error instanceof StoreError && error.code === 'corrupt')
    throw new AppError('invalid_request', { reason: 'page', field: 'after', details: { because: 'page' } });
  throw error;
}
