import { rubricOf } from '../../../dialogs/index.ts';
import type { Locale } from '../../../nlp/index.ts';
import { type Review, type ReviewAct, reviewRefusal, type Versioned } from '../../../storage/index.ts';
import type { ReviewRow, ReviewView } from '../../api/contract/index.ts';
import { isStillBlind } from './blindness.ts';
import { type JudgedCase, namesIn } from './judgedCase.ts';
import { isJudged, type Reader } from './mayRead.ts';
import { quotesOf } from './scoreView.ts';

/** A review in a list. */
export function reviewRow(review: Review, { person, blind }: Reader): ReviewRow {
  const { id, state, reviewer, createdAt, updatedAt, submittedAt, calibrationId, total, points, disputes } = review;
  return {
    id,
    case: review.caseNumber,
    conversationId: review.conversationKey,
    state,
    reviewer,
    isMine: reviewer.id === person.id,
    isBlind: review.blind,
    ...(calibrationId === undefined ? {} : { calibrationId }),
    createdAt,
    updatedAt,
    ...(submittedAt === undefined ? {} : { submittedAt }),
    ...(total === undefined ? {} : { total }),
    judged: points.length,
    ...(isStillBlind(review, blind) ? {} : { overruled: points.filter((point) => point.auto !== point.state).length }),
    disputes: disputes.length,
  };
}

/** A review as somebody may see it who may see it, in their language. */
export function reviewView(
  { value: review, etag }: Versioned<Review>,
  judged: JudgedCase,
  reader: Reader,
  locale: Locale,
): ReviewView {
  const { disputes, ...row } = reviewRow(review, reader);
  const isBlind = isStillBlind(review, reader.blind);
  const rubric = rubricOf(judged.pack, judged.file.record.locale);
  const staff = namesIn(judged, locale);
  const points = review.points.map(({ point, state, auto, reason, proof }) => {
    const { name, reasons } = Object.entries(rubric.points).find(([id]) => id === point)?.[1] ?? {};
    const now = isBlind ? undefined : judged.score.points.find(({ id }) => id === point);
    const sentence = now?.state === auto ? reasons?.[now.reason]?.[locale] : undefined;
    return {
      point,
      name: name?.[locale] ?? point,
      state,
      ...(isBlind ? {} : { auto }),
      ...(sentence === undefined ? {} : { sentence }),
      ...(reason === undefined ? {} : { reason }),
      hasOwnProof: proof !== undefined,
      quotes: quotesOf(judged, proof ?? now?.proof ?? []),
    };
  });
  return {
    ...row,
    etag,
    ...(isBlind ? {} : { auto: review.auto, parties: review.parties.map(staff) }),
    points,
    ...(review.comment ? { comment: review.comment } : {}),
    corrections: review.corrections,
    disputes: review.disputes,
    can: deedsOf(review, reader),
  };
}

/** What somebody can do with a review as it stands. */
export function deedsOf(review: Review, { person }: Reader): ReviewView['can'] {
  const by = { id: person.id, name: person.name };
  const at = review.updatedAt;
  const acts: ReviewAct[] = [
    { kind: 'judge', by, at, points: [], corrections: [] },
    { kind: 'submit', by, at, messages: 0 },
    { kind: 'reopen', by, at },
    { kind: 'dispute', by, at, points: [], words: '-', asBot: person.roles.includes('supervisor') },
    { kind: 'answer', by, at, upheld: false, words: '-', points: [] },
  ];
  return acts
    .filter((act) => mayDo(act.kind, review, person) && reviewRefusal(review, act) === undefined)
    .map(({ kind }) => kind);
}

/** What roles allow, before the review itself is asked. */
export function mayDo(kind: ReviewAct['kind'], review: Review, person: Reader['person']): boolean {
  const isSupervisor = person.roles.includes('supervisor');
  if (kind === 'dispute') return isJudged(review, person);
  if (kind === 'answer') return isSupervisor || (review.reviewer.id === person.id && person.roles.includes('reviewer'));
  return isSupervisor || person.roles.includes('reviewer');
}
