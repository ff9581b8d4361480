import * as z from 'zod';
import { Instant } from '../../../storage/index.ts';
import { TagQuality } from '../../api/contract/index.ts';
import { type Route, staffRoute } from '../../api/routes.ts';
import { readerOf } from '../judge/readerOf.ts';
import { REVIEWERS, type ReviewParts } from '../parts.ts';
import { submittedReviews } from './submittedReviews.ts';
import { tagQuality } from './tagQuality.ts';

const Query = z.strictObject({ from: Instant.optional(), to: Instant.optional() });

/** How good the tags are, by those who read the messages. */
export function tagRoutes({ store }: ReviewParts): Route[] {
  return [
    staffRoute({
      method: 'GET',
      path: '/review/tags',
      operationId: 'tagQuality',
      summary:
        'How often reviewers set each tag right, of the messages in reviews submitted from `from` on and before `to`.',
      roles: REVIEWERS,
      query: Query,
      answer: TagQuality,
      handle: async ({ query, signedIn: { person } }) => {
        const { calibrations } = await readerOf(store, person);
        const reviews = await submittedReviews(store, query);
        // What is said in a calibration that goes on is nobody's to know.
        return tagQuality(reviews.filter(({ calibrationId = '' }) => !calibrations.has(calibrationId)));
      },
    }),
  ];
}
