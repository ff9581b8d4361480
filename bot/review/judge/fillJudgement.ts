import { rubricOf, totalOf } from '../../../dialogs/index.ts';
import { type Review, type ReviewedPoint, TagCorrection } from '../../../storage/index.ts';
import type { GivenCorrection, Judge, PointState, ReviewFault } from '../../api/contract/index.ts';
import { AppError } from '../../errors.ts';
import { type JudgedCase, taggedLines } from './judgedCase.ts';

/** A review that is not acceptable as it was sent. */
export function reviewFault(because: ReviewFault, field: string, details: object = {}): AppError {
  return new AppError('invalid_request', { reason: because, field, details: { because, ...details } });
}

/**
 * The points as they are kept: each with what the rubric says now.
 * @throws AppError for a point that the rubric does not have, one that is given twice, or words that are not there.
 */
export function fillPoints(judged: JudgedCase, given: Judge['points']): ReviewedPoint[] {
  const lengths = new Map(judged.entries.map(({ seq, text }) => [seq, text.length]));
  if (new Set(given.map(({ point }) => point)).size < given.length) throw reviewFault('unknown_point', 'points');
  return given.map(({ point, state, reason, proof }, index) => {
    const auto = judged.score.points.find(({ id }) => id === point);
    if (!auto) throw reviewFault('unknown_point', `points.${index}.point`);
    const isThere = (proof ?? []).every(({ seq, start, end }) => start < end && end <= (lengths.get(seq) ?? 0));
    if (!isThere) throw reviewFault('unknown_line', `points.${index}.proof`);
    return { point, auto: auto.state, state, ...(reason ? { reason } : {}), ...(proof?.length ? { proof } : {}) };
  });
}

/** What points come to by the rubric of the case; undefined when nothing counts. */
export function totalOfPoints(judged: JudgedCase, points: readonly { point: string; state: PointState }[]) {
  const rubric = rubricOf(judged.pack, judged.file.record.locale);
  const weights = new Map(Object.entries(rubric.points).map(([id, { weight }]) => [id, weight]));
  return totalOf(points.map(({ point, state }) => ({ state, weight: weights.get(point) ?? 0 })));
}

interface Tags {
  complaint?: number;
  emotion?: { label: string };
  categories?: { code: string }[];
  severity?: number;
  signals?: string[];
  act?: { label: string };
}

/** From this probability on a message counts as a complaint. */
const COMPLAINS = 0.5;

function tagOf({ complaint = 0, emotion, categories = [], severity, signals = [], act }: Tags, tag: string): unknown {
  const tags: Record<string, unknown> = {
    complaint: complaint >= COMPLAINS ? 1 : 0,
    emotion: emotion?.label,
    categories: categories.map(({ code }) => code),
    severity,
    signals,
    act: act?.label,
  };
  return tags[tag];
}

const asKey = (value: unknown) => JSON.stringify(value);

/**
 * Tags set right as they are kept: each with what the recognizer had said. What sets nothing right is dropped.
 * @throws AppError for a line that is no message of the customer about this case, a tag given twice, or no such label.
 */
export function fillCorrections(judged: JudgedCase, given: readonly GivenCorrection[]): Review['corrections'] {
  const lines = new Map(taggedLines(judged).map(({ seq, understanding }) => [seq, understanding as Tags]));
  const seen = new Set<string>();
  return given.flatMap((one, index) => {
    const tags = lines.get(one.seq);
    if (!tags) throw reviewFault('unknown_line', `corrections.${index}.seq`);
    const place = `${one.seq} ${one.tag}`;
    if (seen.has(place)) throw reviewFault('unknown_tag', `corrections.${index}`);
    seen.add(place);
    const was = tagOf(tags, one.tag);
    if (asKey(was) === asKey(one.is)) return [];
    const correction = TagCorrection.safeParse({ ...one, was });
    if (!correction.success) throw reviewFault('unknown_tag', `corrections.${index}.is`);
    const { is } = correction.data;
    if (Array.isArray(is) && new Set(is).size < is.length) throw reviewFault('unknown_tag', `corrections.${index}.is`);
    return [correction.data];
  });
}
