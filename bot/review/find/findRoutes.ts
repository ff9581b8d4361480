import { StoreError } from '../../../storage/index.ts';
import { CaseListQuery, CaseSampleQuery, FoundCases, SampledCases } from '../../api/contract/index.ts';
import { type Route, type StaffCall, staffRoute } from '../../api/routes.ts';
import { readerLocale } from '../../console/readerLocale.ts';
import { AppError } from '../../errors.ts';
import { blindCases } from '../judge/blindness.ts';
import { unlessTelling, withoutCases } from '../judge/blindSearch.ts';
import { REVIEWERS, type ReviewParts } from '../parts.ts';
import { readListQuery, readSampleQuery } from './listQuery.ts';
import { type FoundReader, showFound } from './showFound.ts';

type Reading = StaffCall<unknown, { read?: string | undefined }>;

/** How reviewers come to conversations. */
export function findRoutes(parts: ReviewParts): Route[] {
  const { store, pack, search, clock } = parts;
  const contextOf = ({ signedIn: { person } }: Pick<StaffCall<unknown, unknown>, 'signedIn'>) => {
    return { personId: person.id, zone: pack.zone, now: clock() };
  };
  const readerOf = async ({ req, query, signedIn: { person } }: Reading): Promise<FoundReader> => {
    return { locale: readerLocale(req, query.read, person), blind: await blindCases(store, person.id) };
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
        const query = readListQuery(call.query, contextOf(call));
        const reader = await readerOf(call);
        const page = await search.find(unlessTelling(query, reader.blind)).catch(otherPage);
        const { hits, next, total, isComplete } = page;
        return {
          cases: await showFound(parts, hits, reader),
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
        const asked = readSampleQuery(call.query, contextOf(call));
        const reader = await readerOf(call);
        const isSpread = asked.sample.by === 'heldBy';
        const query = (isSpread ? withoutCases : unlessTelling)(asked.query, reader.blind);
        const hits = await search.sample(query, asked.sample);
        const { isBuilding } = await search.state();
        return {
          cases: await showFound(parts, hits, reader),
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
