import type { CaseRecord, Entry, Handoff, PromiseRecord } from '../../storage/index.ts';
import { type Checked, checkReply, type Finding } from '../guard/index.ts';
import type { Pack } from '../pack/index.ts';
import { isOurs, type Line, type Proof, readLines } from './line.ts';
import type { PointId, Reason } from './points.ts';
import type { Limits } from './rubric.ts';

/** A conversation as it is on record. Nothing else counts: the same record gets the same score. */
export interface ScoreInput {
  entries: readonly Entry[];
  record: CaseRecord;
  /** Everything promised about the case, ended promises too. */
  promises: readonly PromiseRecord[];
  handoffs: readonly Handoff[];
  pack: Pack;
  /** As of when it is judged: promises that are not due by then are open. */
  now: Date;
}

/** What the judges see. */
export interface Material {
  /** From the complaint on; what was said before is no part of it. */
  lines: readonly Line[];
  ours: readonly Line[];
  heard: readonly Line[];
  /** Whatever the guard says about each of our lines. */
  checked: ReadonlyMap<number, Checked>;
  record: CaseRecord;
  promises: readonly PromiseRecord[];
  handoffs: readonly Handoff[];
  pack: Pack;
  limits: Limits;
  now: number;
}

/** How one point came out. */
export interface Verdict<P extends PointId = PointId> {
  reason: Reason<P>;
  /** The words that prove it; empty only where there was nothing to judge, or where it is that nothing was found. */
  proof: Proof[];
}

export type Judge<P extends PointId> = (material: Material) => Verdict<P>;

const LEVELS = ['agent', 'supervisor', 'specialist'] as const;

/** The authority a person has shown in this case; whoever has shown none is an agent. */
function authorityOf(party: string, record: CaseRecord): (typeof LEVELS)[number] {
  const shown = record.remedies.filter(({ by }) => by?.id === party).map(({ granted }) => granted);
  return LEVELS.findLast((level) => shown.includes(level)) ?? 'agent';
}

function check(line: Line, { record, pack }: ScoreInput): Checked {
  return checkReply(line.text, {
    locale: record.locale,
    pack,
    now: new Date(line.at),
    speaker: line.author === 'bot' ? 'bot' : authorityOf(line.party, record),
    record,
  });
}

/** Makes a conversation ready to be judged. */
export function gather(input: ScoreInput, limits: Limits): Material {
  const { record, promises, handoffs, pack, now } = input;
  const all = readLines(input.entries, pack, record.id);
  const opening = input.entries.find(({ activityId }) => activityId === record.opening.activityId)?.seq;
  const lines = opening === undefined ? all : all.filter(({ seq }) => seq >= opening);
  const ours = lines.filter(isOurs);
  return {
    lines,
    ours,
    heard: lines.filter((line) => !isOurs(line)),
    checked: new Map(ours.map((line) => [line.seq, check(line, input)])),
    record,
    promises: promises.filter(({ kind, state }) => kind !== 'nudge' && state !== 'cancelled'),
    handoffs,
    pack,
    limits,
    now: now.getTime(),
  };
}

/** Everybody of us who spoke. */
export const partiesOf = ({ ours }: Material) => [...new Set(ours.map(({ party }) => party))];

/** What the guard found in our lines, as proof. */
export function findingsIn({ ours, checked }: Material): { line: Line; finding: Finding; proof: Proof }[] {
  return ours.flatMap((line) =>
    (checked.get(line.seq)?.findings ?? []).map((finding) => ({
      line,
      finding,
      proof: { seq: line.seq, start: finding.start, end: finding.end },
    })),
  );
}

/** The customer's next message after a line. */
export const replyTo = ({ heard }: Material, { seq }: { seq: number }) => heard.find((line) => line.seq > seq);

/** Our next message after a line. */
export const answerTo = ({ ours }: Material, { seq }: { seq: number }) => ours.find((line) => line.seq > seq);

const SETTLED = new Set(['accepted', 'actioned', 'followed_up', 'unreachable']);
const DROPPED = new Set(['withdrawn', 'heard', 'not_a_complaint']);

/** An end was reached in which something was agreed or decided: then the steps before it were due. */
export function isSettled({ record }: Material): boolean {
  if (record.status === 'closed') return !DROPPED.has(record.disposition ?? '');
  return SETTLED.has(record.status) || record.reopened > 0;
}
