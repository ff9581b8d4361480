import { judgeClosing, judgeFollowUp } from './judges/ending.ts';
import { judgeNoRepeat, judgeOnlyUnknown, judgeRestated } from './judges/facts.ts';
import { judgeForbidden, judgePace, judgeTone } from './judges/manner.ts';
import { judgeApology, judgeFeeling, judgeHeardOut } from './judges/opening.ts';
import { judgeHandoff, judgeLane } from './judges/person.ts';
import { judgeAskedWish, judgePromise, judgeProposal } from './judges/solution.ts';
import type { Proof } from './line.ts';
import { gather, type Judge, type Material, partiesOf, type ScoreInput } from './material.ts';
import { POINT_IDS, type PointId, type PointState, REASONS, type Reason } from './points.ts';
import { type Rubric, rubricOf } from './rubric.ts';

const JUDGES: { readonly [P in PointId]: Judge<P> } = {
  heardOut: judgeHeardOut,
  apology: judgeApology,
  feeling: judgeFeeling,
  onlyUnknown: judgeOnlyUnknown,
  noRepeat: judgeNoRepeat,
  restated: judgeRestated,
  askedWish: judgeAskedWish,
  proposal: judgeProposal,
  promise: judgePromise,
  forbidden: judgeForbidden,
  tone: judgeTone,
  pace: judgePace,
  handoff: judgeHandoff,
  lane: judgeLane,
  closing: judgeClosing,
  followUp: judgeFollowUp,
};

/** Points that everybody earns alone, by their own lines; the others are the work of all who spoke. */
const ALONE: ReadonlySet<PointId> = new Set(['onlyUnknown', 'forbidden', 'tone']);

export interface ScoredPoint {
  id: PointId;
  state: PointState;
  reason: Reason;
  /** Marks given, out of `weight`: all of it, half of it, or none. */
  marks: number;
  weight: number;
  /** The words that prove it. */
  proof: Proof[];
  /** To whom it is credited: `bot`, or ids of agents. */
  by: string[];
}

export interface ConversationScore {
  /** Version of the rubric it was judged by. */
  version: number;
  /** 0 to 100; undefined when nothing could be judged. */
  total: number | undefined;
  points: ScoredPoint[];
  /** The same for everybody of us who spoke, by the points that are theirs. */
  parties: Record<string, number>;
}

const SHARE: Readonly<Record<PointState, number>> = { met: 1, partly: 0.5, missed: 0, not_applicable: 0 };

function stateOf(id: PointId, reason: string): PointState {
  const state = (REASONS[id] as Record<string, PointState>)[reason];
  if (!state) throw new RangeError(`${id} knows no reason ${reason}`);
  return state;
}

function judge(id: PointId, material: Material, rubric: Rubric): ScoredPoint {
  const { reason, proof } = JUDGES[id](material);
  const state = stateOf(id, reason);
  const { weight } = rubric.points[id];
  const speakers = proof.flatMap(({ seq }) => material.ours.find((line) => line.seq === seq)?.party ?? []);
  const by = state === 'not_applicable' ? [] : speakers.length > 0 ? [...new Set(speakers)] : partiesOf(material);
  return { id, state, reason, marks: weight * SHARE[state], weight, proof, by };
}

/** 0 to 100 over the points that apply; undefined when none does. */
export function totalOf(points: readonly Pick<ScoredPoint, 'state' | 'weight'>[]): number | undefined {
  const applied = points.filter(({ state }) => state !== 'not_applicable');
  const weight = applied.reduce((sum, point) => sum + point.weight, 0);
  if (weight === 0) return undefined;
  return Math.round((100 * applied.reduce((sum, point) => sum + point.weight * SHARE[point.state], 0)) / weight);
}

function totalOfParty(party: string, points: readonly ScoredPoint[], material: Material, rubric: Rubric) {
  const theirs = { ...material, ours: material.ours.filter((line) => line.party === party) };
  return totalOf(
    points.flatMap((point) => {
      if (ALONE.has(point.id)) return [judge(point.id, theirs, rubric)];
      return point.by.includes(party) ? [point] : [];
    }),
  );
}

/**
 * Judges one conversation about one case, whoever held it: each point of the rubric with the words that prove it. Pure;
 * nothing is awarded that is not proved, and the same record gets the same score.
 */
export function scoreConversation(input: ScoreInput): ConversationScore {
  const rubric = rubricOf(input.pack, input.record.locale);
  const material = gather(input, rubric.limits);
  const points = POINT_IDS.filter((id) => rubric.points[id].weight > 0).map((id) => judge(id, material, rubric));
  const parties: Record<string, number> = {};
  for (const party of partiesOf(material)) {
    const total = totalOfParty(party, points, material, rubric);
    if (total !== undefined) parties[party] = total;
  }
  return { version: rubric.version, total: totalOf(points), points, parties };
}
