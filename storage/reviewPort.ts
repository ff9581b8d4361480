import type { Page, Versioned } from './ports.ts';
import type { Review, ReviewState } from './records/review.ts';

/** What reviewers judge. A review belongs to the partition of its conversation, and goes with it. */
export interface ReviewPort {
  review(id: string): Promise<Versioned<Review> | undefined>;
  /** Every review of a case, in the order in which they were begun. */
  reviewsOfCase(conversationKey: string, caseId: string): Promise<Review[]>;
  /**
   * Reviews in the order in which they were begun; those of one calibration, of one reviewer, of one who is judged, in one state, where
   * wanted.
   */
  reviews(options: {
    calibrationId?: string | undefined;
    reviewerId?: string | undefined;
    /** One of its `parties`. */
    party?: string | undefined;
    state?: ReviewState | undefined;
    limit: number;
    after?: string | undefined;
  }): Promise<Page<Review>>;
  /**
   * Stores a new review (no `etag`) or a changed one, and resolves with the new ETag.
   * @throws StoreError `conflict` when it changed since it was read, or when this reviewer has a review of this case (in
   * this calibration) already; `corrupt` when it is not valid, or would move to another case, reviewer or calibration.
   */
  putReview(review: Review, etag: string | undefined): Promise<string>;
}
