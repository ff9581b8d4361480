import type { Review, ReviewedPoint, ReviewState } from './review.ts';
import type { Staff } from './shared.ts';
import type { TagCorrection } from './tagCorrection.ts';

/** What can be done with a review, and what it becomes. What is not named is refused. */
export const REVIEW_MOVES = {
  open: { judge: 'open', submit: 'submitted' },
  submitted: { reopen: 'open', dispute: 'disputed' },
  disputed: { answer: 'settled' },
  settled: { dispute: 'disputed' },
} as const satisfies Record<ReviewState, Record<string, ReviewState>>;

/** One act on a review, by somebody, at a time. */
export type ReviewAct =
  | ({ kind: 'judge'; by: Staff; at: string } & Judgement)
  /** @param messages How many messages of the customer had tags to look at. */
  | { kind: 'submit'; by: Staff; at: string; messages: number }
  | { kind: 'reopen'; by: Staff; at: string }
  | { kind: 'dispute'; by: Staff; at: string; points: string[]; words: string; asBot: boolean }
  | ({ kind: 'answer'; by: Staff; at: string; upheld: boolean; words: string } & Pick<Judgement, 'points' | 'total'>);

/** What a reviewer makes of a case. */
export interface Judgement {
  /** Every point that was judged. For an answer: those that change, none where the dispute is not upheld. */
  points: ReviewedPoint[];
  total?: number | undefined;
  comment?: string | undefined;
  corrections: TagCorrection[];
}

/** Party for whom any supervisor speaks. */
export const BOT = 'bot';

/**
 * Why an act is refused. `state`: not in this state, and what was judged blind is not taken back. `not_yours`: only the reviewer
 * judges, only who was judged disputes, and it is answered by somebody who neither was judged nor disputed it, nor answered
 * before. `no_reason`: not as the rubric said, or marks taken away blind, without a reason. `unknown_point`: no such point was
 * judged, or disputed. `incomplete`: upheld, and nothing changes; or the other way round.
 */
export type ReviewRefusal = 'state' | 'not_yours' | 'no_reason' | 'unknown_point' | 'incomplete';

/**
 * Whether a point needs a reason: where it is not as the rubric said. Who judges blind does not know what it said, so there it
 * is what is not fully met; to ask for more would tell them.
 */
export function needsReason({ blind }: Pick<Review, 'blind'>, { auto, state, reason }: ReviewedPoint): boolean {
  const isOwn = blind ? state === 'partly' || state === 'missed' : auto !== state;
  return isOwn && !reason?.trim();
}

/** Whether somebody may speak against it: an agent of what they did themselves, `asBot` (any supervisor) of what the bot did. */
function mayDispute({ parties, reviewer, calibrationId }: Review, id: string, asBot: boolean): boolean {
  const isJudged = parties.includes(id) || (asBot && parties.includes(BOT));
  return isJudged && id !== reviewer.id && calibrationId === undefined;
}

/** Who was judged, disputed it or answered once takes no part in the answer. */
function mayAnswer({ parties, disputes }: Review, id: string): boolean {
  return !parties.includes(id) && disputes.every(({ by, answer }) => by.id !== id && answer?.by.id !== id);
}

const isSubset = (some: readonly string[], all: readonly string[]) => some.every((one) => all.includes(one));

const pointsOf = ({ points }: Pick<Judgement, 'points'>) => points.map(({ point }) => point);

/** The points that an answer leaves otherwise than they were. */
function changesOf({ points }: Review, answer: Pick<Judgement, 'points'>) {
  return answer.points.flatMap(({ point, state: is }) => {
    const was = points.find((one) => one.point === point)?.state;
    return was === undefined || was === is ? [] : [{ point, was, is }];
  });
}

/** Why the act may not be done; undefined when it may. */
export function reviewRefusal(review: Review, act: ReviewAct): ReviewRefusal | undefined {
  if (!(act.kind in REVIEW_MOVES[review.state])) return 'state';
  const isReviewer = act.by.id === review.reviewer.id;
  switch (act.kind) {
    case 'judge':
      if (!isReviewer) return 'not_yours';
      return act.points.some((point) => needsReason(review, point)) ? 'no_reason' : undefined;
    case 'submit':
      return isReviewer ? undefined : 'not_yours';
    case 'reopen':
      if (!isReviewer) return 'not_yours';
      return review.blind || review.calibrationId !== undefined ? 'state' : undefined;
    case 'dispute':
      if (!mayDispute(review, act.by.id, act.asBot)) return 'not_yours';
      if (act.words.trim() === '') return 'no_reason';
      return isSubset(act.points, pointsOf(review)) ? undefined : 'unknown_point';
    case 'answer': {
      if (!mayAnswer(review, act.by.id)) return 'not_yours';
      if (act.words.trim() === '') return 'no_reason';
      if (!isSubset(pointsOf(act), review.disputes.at(-1)?.points ?? [])) return 'unknown_point';
      return changesOf(review, act).length > 0 === act.upheld ? undefined : 'incomplete';
    }
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
      next.corrections = act.corrections;
      return next;
    case 'submit':
      next.submittedAt = act.at;
      next.messages = act.messages;
      return next;
    case 'reopen':
      delete next.submittedAt;
      delete next.messages;
      return next;
    case 'dispute':
      next.disputes = [...review.disputes, { by: act.by, at: act.at, points: act.points, words: act.words }];
      return next;
    case 'answer': {
      const { by, at, upheld, words } = act;
      const answer = { by, at, upheld, words, changes: changesOf(review, act) };
      next.disputes = review.disputes.map((one, index, all) => (index === all.length - 1 ? { ...one, answer } : one));
      if (!upheld) return next;
      next.points = review.points.map((one) => act.points.find(({ point }) => point === one.point) ?? one);
      next.total = act.total;
      return next;
    }
  }
}
