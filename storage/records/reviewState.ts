import type { Review, ReviewedPoint, ReviewState } from './review.ts';
import type { Staff } from './shared.ts';

/** What can be done with a review, and what it becomes. What is not named is refused. */
export const REVIEW_MOVES = {
  open: { judge: 'open', submit: 'submitted' },
  submitted: { reopen: 'open', dispute: 'disputed' },
  disputed: { answer: 'settled' },
  settled: { dispute: 'disputed' },
} as const satisfies Record<ReviewState, Record<string, ReviewState>>;

/** One act on a review, by somebody, at a time. */
export type ReviewAct =
  | { kind: 'judge'; by: Staff; at: string; points: ReviewedPoint[]; total?: number | undefined; comment?: string }
  | { kind: 'submit'; by: Staff; at: string }
  | { kind: 'reopen'; by: Staff; at: string }
  | { kind: 'dispute'; by: Staff; at: string; points: string[]; words: string }
  | { kind: 'answer'; by: Staff; at: string; upheld: boolean; words: string };

/**
 * Why an act is refused. `state`: not in this state. `not_yours`: only the reviewer judges, only who was judged disputes, and
 * nobody answers their own dispute. `no_reason`: overruled without a reason. `unknown_point`: no such point was judged.
 */
export type ReviewRefusal = 'state' | 'not_yours' | 'no_reason' | 'unknown_point';

const isOverruled = ({ auto, state }: ReviewedPoint) => auto !== state;

/** Why the act may not be done; undefined when it may. */
export function reviewRefusal(review: Review, act: ReviewAct): ReviewRefusal | undefined {
  if (!(act.kind in REVIEW_MOVES[review.state])) return 'state';
  const isReviewer = act.by.id === review.reviewer.id;
  switch (act.kind) {
    case 'judge':
      if (!isReviewer) return 'not_yours';
      return act.points.some((point) => isOverruled(point) && !point.reason?.trim()) ? 'no_reason' : undefined;
    case 'submit':
    case 'reopen':
      return isReviewer ? undefined : 'not_yours';
    case 'dispute':
      if (!review.parties.includes(act.by.id)) return 'not_yours';
      if (act.words.trim() === '') return 'no_reason';
      return act.points.every((id) => review.points.some(({ point }) => point === id)) ? undefined : 'unknown_point';
    case 'answer':
      if (act.by.id === review.disputes.at(-1)?.by.id) return 'not_yours';
      return act.words.trim() === '' ? 'no_reason' : undefined;
  }
}

/**
 * The review after an act; the one given is left as it is.
 *
 * @throws RangeError when the act is refused, see `reviewRefusal`.
 */
export function actOnReview(review: Review, act: ReviewAct): Review {
  const refusal = reviewRefusal(review, act);
  if (refusal) throw new RangeError(`The review may not be changed so: ${refusal}`);
  const moves: Partial<Record<ReviewAct['kind'], ReviewState>> = REVIEW_MOVES[review.state];
  const next: Review = { ...review, state: moves[act.kind] ?? review.state, updatedAt: act.at };
  switch (act.kind) {
    case 'judge':
      next.points = act.points;
      next.total = act.total;
      if (act.comment !== undefined) next.comment = act.comment;
      return next;
    case 'submit':
      next.submittedAt = act.at;
      return next;
    case 'reopen':
      delete next.submittedAt;
      return next;
    case 'dispute':
      next.disputes = [...review.disputes, { by: act.by, at: act.at, points: act.points, words: act.words }];
      return next;
    case 'answer': {
      const { by, at, upheld, words } = act;
      next.disputes = review.disputes.map((one, index, all) =>
        index === all.length - 1 ? { ...one, answer: { by, at, upheld, words } } : one,
      );
      return next;
    }
  }
}
