import type { CaseScore, GivenCorrection, Judge, PointState, ReviewView } from '../api/types.ts';

/** What a reviewer says of one point so far. */
export interface DraftPoint {
  state: PointState;
  reason: string;
  /** Other words than the rubric's. */
  proof?: { seq: number; start: number; end: number }[];
}

/** A judgement as it is typed; what still lacks its reason is not sent. */
export interface Draft {
  points: Readonly<Record<string, DraftPoint>>;
  comment: string;
  corrections: readonly GivenCorrection[];
}

/** What is stored, to go on from. */
export function draftOf({ points, comment = '', corrections }: ReviewView): Draft {
  return {
    points: Object.fromEntries(
      points.map(({ point, state, reason = '', hasOwnProof, quotes }) => [
        point,
        {
          state,
          reason,
          ...(hasOwnProof ? { proof: quotes.map(({ seq, start, end }) => ({ seq, start, end })) } : {}),
        },
      ]),
    ),
    comment,
    corrections: corrections.map(({ was: _, ...given }) => given),
  };
}

const autoOf = (score: CaseScore, id: string) => score.points.find((point) => point.id === id)?.auto?.state;

/** Whether a point is not as the rubric said; judged blind, nobody knows. */
export function isOverruled(score: CaseScore, id: string, point: DraftPoint | undefined): boolean {
  const auto = autoOf(score, id);
  return point !== undefined && auto !== undefined && auto !== point.state;
}

/** Whether a point needs a reason that is not there: overruled, or, judged blind, not fully met. */
export function lacksReason(score: CaseScore, id: string, point: DraftPoint | undefined): boolean {
  if (point === undefined || point.reason.trim() !== '') return false;
  return score.isBlind ? point.state === 'partly' || point.state === 'missed' : isOverruled(score, id, point);
}

/** How far a judgement is. */
export function progressOf(score: CaseScore, draft: Draft) {
  const judged = score.points.filter(({ id }) => draft.points[id] !== undefined);
  const lacking = judged.filter(({ id }) => lacksReason(score, id, draft.points[id]));
  return { done: judged.length - lacking.length, of: score.points.length, lacking: lacking.map(({ id }) => id) };
}

/** The next point that is still to be judged, behind the one given where there is one. */
export function nextOpen(score: CaseScore, draft: Draft, from: string | undefined): string | undefined {
  const ids = score.points.map(({ id }) => id);
  const at = from === undefined ? -1 : ids.indexOf(from);
  const isOpen = (id: string) => draft.points[id] === undefined || lacksReason(score, id, draft.points[id]);
  return [...ids.slice(at + 1), ...ids.slice(0, at + 1)].find(isOpen);
}

/** What is sent: everything that is complete. */
export function judgementOf(score: CaseScore, draft: Draft): Omit<Judge, 'etag'> {
  const points = score.points.flatMap(({ id }) => {
    const point = draft.points[id];
    if (point === undefined || lacksReason(score, id, point)) return [];
    const reason = point.reason.trim();
    return [
      {
        point: id,
        state: point.state,
        ...(reason === '' ? {} : { reason }),
        ...(point.proof ? { proof: point.proof } : {}),
      },
    ];
  });
  return { points, comment: draft.comment.trim(), corrections: [...draft.corrections] };
}

/** What the points come to so far; undefined when nothing counts. */
export function totalSoFar(score: CaseScore, draft: Draft): number | undefined {
  const share = { met: 1, partly: 0.5, missed: 0 } as const;
  let weights = 0;
  let marks = 0;
  for (const { id, weight } of score.points) {
    const { state } = draft.points[id] ?? {};
    if (state === undefined || state === 'not_applicable') continue;
    weights += weight;
    marks += weight * share[state];
  }
  return weights === 0 ? undefined : Math.round((100 * marks) / weights);
}

/** The draft with a tag of a line set right; `undefined`: it was right after all. */
export function withCorrection(
  draft: Draft,
  seq: number,
  tag: GivenCorrection['tag'],
  is: GivenCorrection['is'] | undefined,
  reason = '',
): Draft {
  const others = draft.corrections.filter((one) => one.seq !== seq || one.tag !== tag);
  if (is === undefined) return { ...draft, corrections: others };
  const why = reason.trim();
  return { ...draft, corrections: [...others, { seq, tag, is, ...(why === '' ? {} : { reason: why }) }] };
}
