import { randomUUID } from 'node:crypto';
import {
  actOnReview,
  needsReason,
  type Review,
  type ReviewAct,
  type ReviewRefusal,
  reviewRefusal,
  type Staff,
  StoreError,
  type Versioned,
} from '../../../storage/index.ts';
import type { AnswerDispute, Judge, Person } from '../../api/contract/index.ts';
import type { AuditTrail } from '../../audit/auditTrail.ts';
import { AppError } from '../../errors.ts';
import { fillCorrections, fillPoints, reviewFault, totalOfPoints } from './fillJudgement.ts';
import { type JudgedCase, type JudgeParts, judgedCase, taggedLines } from './judgedCase.ts';
import { mayDo } from './reviewView.ts';

export type ReviewsParts = JudgeParts & { audit: AuditTrail };

/** A stored review with the case that it is of. */
export interface Found {
  found: Versioned<Review>;
  judged: JudgedCase;
}

const staffOf = ({ id, name }: Person): Staff => ({ id, name });

const STATUS = {
  state: 'conflict',
  not_yours: 'forbidden',
  no_reason: 'invalid_request',
  unknown_point: 'invalid_request',
  incomplete: 'invalid_request',
} as const satisfies Record<ReviewRefusal, string>;

/** What is done with reviews. Each may be sent again: what is so already is answered as if it had just been done. */
export class Reviews {
  readonly #parts: ReviewsParts;

  constructor(parts: ReviewsParts) {
    this.#parts = parts;
  }

  /**
   * Begins a review, or finds the one that this person has begun.
   * @throws AppError `forbidden` for who is judged by it.
   */
  async begin(judged: JudgedCase, person: Person, blind: boolean, calibrationId?: string): Promise<Versioned<Review>> {
    const { store, clock } = this.#parts;
    const { record } = judged.file;
    if (judged.parties.includes(person.id))
      throw new AppError('forbidden', { reason: 'own_case', details: { because: 'own_case' } });
    const own = await this.#ownOf(judged, person.id, calibrationId);
    if (own) return own;
    const at = clock().toISOString();
    const { version, total } = judged.score;
    const review: Review = {
      v: 2,
      id: randomUUID(),
      conversationKey: record.conversationKey,
      caseId: record.id,
      caseNumber: record.number,
      state: 'open',
      reviewer: staffOf(person),
      createdAt: at,
      updatedAt: at,
      auto: { version, ...(total === undefined ? {} : { total }) },
      points: [],
      corrections: [],
      parties: judged.parties.slice(0, 50),
      blind: blind || calibrationId !== undefined,
      ...(calibrationId === undefined ? {} : { calibrationId }),
      disputes: [],
    };
    try {
      const etag = await store.putReview(review, undefined);
      await this.#note(review, 'begun', person);
      return { value: review, etag };
    } catch (error) {
      // Begun a moment ago by the same person, from another window or by the same request sent twice.
      const theirs = isConflict(error) ? await this.#ownOf(judged, person.id, calibrationId) : undefined;
      if (theirs) return theirs;
      throw error;
    }
  }

  async #ownOf({ file: { record } }: JudgedCase, personId: string, calibrationId: string | undefined) {
    const { store } = this.#parts;
    const all = await store.reviewsOfCase(record.conversationKey, record.id);
    const own = all.find((one) => one.reviewer.id === personId && one.calibrationId === calibrationId);
    return own && store.review(own.id);
  }

  /** Replaces what was judged so far. */
  judge({ found, judged }: Found, person: Person, { etag, ...given }: Judge): Promise<Versioned<Review>> {
    const points = fillPoints(judged, given.points);
    const corrections = fillCorrections(judged, given.corrections);
    const { comment } = given;
    const made = { points, corrections, comment, total: totalOfPoints(judged, points) };
    const isDone = ({ state, ...now }: Review) =>
      state === 'open' && isEqual([now.points, now.corrections, now.comment ?? ''], [points, corrections, comment]);
    return this.#act(found, person, etag, isDone, (by) => ({ kind: 'judge', ...by, ...made }), undefined);
  }

  /** @throws AppError while a point is not judged, or needs a reason as the rubric sees it by now. */
  submit({ found, judged }: Found, person: Person, etag: string): Promise<Versioned<Review>> {
    const { value: review } = found;
    const isDone = ({ state, reviewer }: Review) => state === 'submitted' && reviewer.id === person.id;
    if (review.state === 'open' && review.reviewer.id === person.id) requireWhole(review, judged);
    const messages = taggedLines(judged).length;
    return this.#act(found, person, etag, isDone, (by) => ({ kind: 'submit', ...by, messages }), 'submitted');
  }

  reopen({ found }: Found, person: Person, etag: string): Promise<Versioned<Review>> {
    const isDone = ({ state }: Review) => state === 'open';
    return this.#act(found, person, etag, isDone, (by) => ({ kind: 'reopen', ...by }), 'reopened');
  }

  dispute(
    { found }: Found,
    person: Person,
    { etag, points, words }: { etag: string; points: string[]; words: string },
  ): Promise<Versioned<Review>> {
    const asBot = person.roles.includes('supervisor');
    const isDone = ({ disputes }: Review) => {
      const last = disputes.at(-1);
      return (
        last?.by.id === person.id && last.answer === undefined && isEqual([last.points, last.words], [points, words])
      );
    };
    const make = (by: By): ReviewAct => ({ kind: 'dispute', ...by, points, words, asBot });
    return this.#act(found, person, etag, isDone, make, 'disputed');
  }

  answer(
    { found, judged }: Found,
    person: Person,
    { etag, upheld, words, changes }: AnswerDispute,
  ): Promise<Versioned<Review>> {
    const { value: review } = found;
    const points = changes.flatMap(({ point, state }) => {
      const was = review.points.find((one) => one.point === point);
      if (!was) throw reviewFault('unknown_point', 'changes');
      // Whoever answers says why in their words.
      return [{ ...was, state, reason: words }];
    });
    const after = review.points.map((was) => points.find(({ point }) => point === was.point) ?? was);
    const isDone = ({ disputes }: Review) => {
      const given = disputes.at(-1)?.answer;
      return given?.by.id === person.id && isEqual([given.upheld, given.words], [upheld, words]);
    };
    const total = totalOfPoints(judged, after);
    const make = (by: By): ReviewAct => ({ kind: 'answer', ...by, upheld, words, points, total });
    return this.#act(found, person, etag, isDone, make, upheld ? 'upheld' : 'declined');
  }

  async #act(
    found: Versioned<Review>,
    person: Person,
    etag: string,
    isDone: (review: Review) => boolean,
    make: (by: By) => ReviewAct,
    noted: string | undefined,
  ): Promise<Versioned<Review>> {
    const { store, clock } = this.#parts;
    const { value: review } = found;
    const act = make({ by: staffOf(person), at: clock().toISOString() });
    if (!mayDo(act.kind, review, person)) throw new AppError('forbidden', { reason: 'not_yours' });
    if (isDone(review)) return found;
    if (etag !== found.etag) throw changed();
    const refusal = reviewRefusal(review, act);
    if (refusal) throw refused(refusal, review, act);
    const value = actOnReview(review, act);
    try {
      const next = await store.putReview(value, etag);
      if (noted !== undefined) await this.#note(value, noted, person);
      return { value, etag: next };
    } catch (error) {
      throw isConflict(error) ? changed() : error;
    }
  }

  /** Reads a review again, with what it is of. */
  async find(id: string): Promise<Found | undefined> {
    const found = await this.#parts.store.review(id);
    return found && { found, judged: await judgedCase(this.#parts, found.value.caseNumber) };
  }

  #note({ id, caseNumber, calibrationId }: Review, what: string, person: Person): Promise<void> {
    const details = { what, review: id, ...(calibrationId === undefined ? {} : { calibration: calibrationId }) };
    return this.#parts.audit({ actor: person.id, action: 'review', subject: caseNumber, details });
  }
}

type By = Pick<ReviewAct, 'by' | 'at'>;

const isConflict = (error: unknown) => error instanceof StoreError && error.code === 'conflict';
const isEqual = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
const changed = () => new AppError('conflict', { reason: 'changed', details: { because: 'changed' } });

function refused(because: ReviewRefusal, review: Review, act: ReviewAct): AppError {
  const lacking = act.kind === 'judge' ? act.points.filter((point) => needsReason(review, point)) : [];
  const points = lacking.length > 0 ? { points: lacking.map(({ point }) => point) } : {};
  return new AppError(STATUS[because], { reason: because, details: { because, ...points } });
}

/** Promises fall due and the talk may have gone on since: the rubric is asked once more. */
function requireWhole(review: Review, judged: JudgedCase): void {
  const missing = judged.score.points.filter(({ id }) => review.points.every(({ point }) => point !== id));
  if (missing.length > 0) throw reviewFault('not_judged', 'points', { points: missing.map(({ id }) => id) });
  const now = fillPoints(
    judged,
    review.points.map(({ auto: _, ...given }) => given),
  );
  const lacking = now.filter((point) => needsReason(review, point));
  if (lacking.length > 0) throw reviewFault('no_reason', 'points', { points: lacking.map(({ point }) => point) });
}
