import { type ReviewPort, StoreError } from '../ports.ts';
import { reviewKind } from '../records/kinds.ts';
import { decode } from '../records/migrate.ts';
import { isSameReview, type Review } from '../records/review.ts';
import { rowLimit } from '../rowLimit.ts';
import type { CosmosContext } from './context.ts';
import { cursorParts, cursorText } from './cursor.ts';
import type { ReviewItem } from './documents.ts';
import type { Query, Stored } from './gateway.ts';
import { hash, partitionOf } from './ids.ts';
import { pack, unpack } from './packed.ts';
import { knownHead } from './state.ts';

/**
 * Reviews over Cosmos DB, each an item in the partition of its conversation. Its id is made of its case, its reviewer and its
 * calibration, so that none of them can have two.
 */
export function cosmosReviews(context: CosmosContext): ReviewPort {
  const { gateway, nextStamp } = context;
  const recordOf = ({ body }: ReviewItem) => decode(reviewKind, unpack(body));
  const find = (query: Omit<Query, 'text'> & { where: string }) =>
    gateway.query<Stored<ReviewItem>>('conversations', {
      ...query,
      text: `SELECT * FROM c WHERE ${query.where}`,
    });

  async function stored(id: string): Promise<Stored<ReviewItem> | undefined> {
    const [found] = await find({ where: 'c.review = @review', parameters: { review: hash(id) }, limit: 1 });
    // The index of a replica may lag behind what it points to.
    return found && gateway.read<ReviewItem>('conversations', found.id, found.pk);
  }

  function itemOf(review: Review, reviewBegun: string): ReviewItem {
    const { id, conversationKey, caseId, reviewer, calibrationId = '', state, parties } = review;
    return {
      id: `review:${hash(caseId, reviewer.id, calibrationId)}`,
      pk: partitionOf(conversationKey),
      kind: 'review',
      review: hash(id),
      reviewBegun,
      ofCase: hash(caseId),
      reviewer: hash(reviewer.id),
      ...(calibrationId === '' ? {} : { calibration: hash(calibrationId) }),
      state,
      parties: [...new Set(parties)].map((party) => hash(party)),
      body: pack(review),
    };
  }

  async function add(review: Review): Promise<string> {
    const item = itemOf(review, nextStamp());
    if (!(await knownHead(context, item.pk))) {
      throw new StoreError('corrupt', 'A review is of a conversation that is not stored.');
    }
    const etag = (await stored(review.id)) ? undefined : await gateway.create('conversations', item);
    if (etag === undefined) throw new StoreError('conflict', 'This reviewer has a review of this case.');
    return etag;
  }

  async function change(review: Review, before: string): Promise<string> {
    const item = await stored(review.id);
    if (item && !isSameReview(recordOf(item), review)) {
      throw new StoreError('corrupt', 'A review stays with its case, its reviewer and its calibration.');
    }
    const etag = item && (await gateway.replace('conversations', itemOf(review, item.reviewBegun), before));
    if (etag === undefined) throw new StoreError('conflict', 'The review was changed meanwhile.');
    return etag;
  }

  return {
    review: async (id) => {
      const item = await stored(id);
      return item && { value: recordOf(item), etag: item._etag };
    },
    reviewsOfCase: async (key, caseId) => {
      const partition = partitionOf(key);
      const items = await find({
        where: "c.pk = @pk AND c.reviewBegun > '' AND c.ofCase = @ofCase ORDER BY c.reviewBegun",
        parameters: { pk: partition, ofCase: hash(caseId) },
        partition,
      });
      return items.map(recordOf);
    },
    reviews: async ({ calibrationId, reviewerId, party, state, limit, after }) => {
      const [last = ''] = after === undefined ? [] : cursorParts('reviews', 1, after);
      const most = rowLimit(limit);
      const parameters = {
        last,
        ...(calibrationId === undefined ? {} : { calibration: hash(calibrationId) }),
        ...(reviewerId === undefined ? {} : { reviewer: hash(reviewerId) }),
        ...(state === undefined ? {} : { state }),
      };
      const wanted = Object.keys(parameters).filter((name) => name !== 'last');
      const conditions = ['c.reviewBegun > @last', ...wanted.map((name) => `c.${name} = @${name}`)];
      if (party !== undefined) conditions.push('ARRAY_CONTAINS(c.parties, @party)');
      const found = await find({
        where: `${conditions.join(' AND ')} ORDER BY c.reviewBegun`,
        parameters: { ...parameters, ...(party === undefined ? {} : { party: hash(party) }) },
        limit: most + 1,
      });
      const items = found.slice(0, most).map(recordOf);
      const end = found[most - 1];
      return found.length > most && end ? { items, next: cursorText('reviews', end.reviewBegun) } : { items };
    },
    putReview: async (given, before) => {
      const review = decode(reviewKind, given);
      return before === undefined ? add(review) : change(review, before);
    },
  };
}
