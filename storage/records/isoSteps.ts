import type { CaseRecord, CaseStatus } from './case.ts';

/**
 * The steps of handling one complaint in clause 8 of ISO 10002:2018, in its order, with their clauses. Clause 8.1 is
 * about how customers learn that and how they can complain; it is a duty of the house and not a step of a case.
 */
export const ISO_STEPS = [
  { step: 'receipt', clause: '8.2' },
  { step: 'tracking', clause: '8.3' },
  { step: 'acknowledgement', clause: '8.4' },
  { step: 'initial_assessment', clause: '8.5' },
  { step: 'investigation', clause: '8.6' },
  { step: 'response', clause: '8.7' },
  { step: 'communicating_decision', clause: '8.8' },
  { step: 'closing', clause: '8.9' },
] as const;
export type IsoStep = (typeof ISO_STEPS)[number]['step'];

/** A step of a case; without `doneAt` it is still to be done. */
export interface IsoStepState {
  readonly step: IsoStep;
  readonly clause: string;
  /** ISO 8601 instant. */
  readonly doneAt?: string;
  /** Who did it: `bot`, `customer`, or the id of an agent. */
  readonly by?: string;
}

type Done = { readonly at: string; readonly actor: string };

/** A remedy is on the table, or somebody has acted: what there was to find out first has been found out. */
const ANSWERED: ReadonlySet<CaseStatus> = new Set(['proposed', 'accepted', 'actioned', 'followed_up']);

/** The customer knows what has been decided: they agreed to it, it was done, or they were asked whether it helped. */
const DECIDED: ReadonlySet<CaseStatus> = new Set(['accepted', 'actioned', 'followed_up']);

/** What the bot does for a case that a customer moved. */
const byUs = ({ at, actor }: Done): Done => ({ at, actor: actor === 'customer' ? 'bot' : actor });

/**
 * Which steps of ISO 10002:2018, clause 8, a case has been through, when, and by whom. Read from the record alone: a step
 * counts from the first entry of the history that cannot stand without it, so it may be told late, never early. What the
 * customer was not satisfied with is not done: after a reopening, investigation, response, decision and closing are due
 * again, while receipt, tracking, acknowledgement and assessment stand.
 */
export function isoSteps(record: CaseRecord): IsoStepState[] {
  const { openedAt, history } = record;
  const since = history.slice(history.findLastIndex(({ to }) => to === 'reopened') + 1);
  const opened: Done = { at: openedAt, actor: 'bot' };
  // Leaving intake means that the customer was heard out, told so with the number of the case, and the matter rated.
  const [left] = history;
  const heard = left && byUs(left);
  const answered = since.find(({ to }) => ANSWERED.has(to));
  const decided = since.find(({ to }) => DECIDED.has(to));
  const closed = record.status === 'closed' ? since.findLast(({ to }) => to === 'closed') : undefined;
  const isRated = record.categories.length > 0 || record.lane !== 'normal';
  const done: Readonly<Record<IsoStep, Done | undefined>> = {
    receipt: opened,
    tracking: opened,
    acknowledgement: heard,
    initial_assessment: isRated ? heard : undefined,
    investigation: answered && byUs(answered),
    response: answered && byUs(answered),
    communicating_decision: decided && byUs(decided),
    closing: closed,
  };
  return ISO_STEPS.map(({ step, clause }) => {
    const when = done[step];
    return { step, clause, ...(when ? { doneAt: when.at, by: when.actor } : {}) };
  });
}
