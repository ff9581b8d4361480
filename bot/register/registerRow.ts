import {
  type CaseFile,
  type CaseRecord,
  type Handoff,
  type IsoStepState,
  isoSteps,
  type PromiseRecord,
} from '../../storage/index.ts';

/**
 * One complaint as the register tells it (playbook of complaint handling: who, when, how reached, what it is about, what
 * was asked for, what was done, by whom, by when, and how it ended). Instants are ISO 8601 in UTC.
 */
export interface RegisterRow {
  number: string;
  status: CaseRecord['status'];
  stage: CaseRecord['stage'];
  openedAt: string;
  updatedAt: string;
  closedAt?: string;
  disposition?: string;
  channel: string;
  locale: CaseRecord['locale'];
  pack: string;
  customer: { id: string; name?: string; contact?: string };
  /** The first words of the complaint. */
  opening: string;
  categories: CaseRecord['categories'];
  subcategory?: string;
  severity: number;
  lane: CaseRecord['lane'];
  signals: CaseRecord['signals'];
  mood: { first: string; peak: string; last: string };
  /** What is known, by name, in the customer's own words; who they are and what they want stand beside. */
  facts: Record<string, string>;
  demand?: string;
  remedies: { id: string; state: string; amount?: string; at: string }[];
  /** Who has it now: the agent who took it, else whoever made the promise that is due next, else the last one. */
  owner?: string;
  /** Promises, with their deadlines. */
  promises: { kind: string; owner: string; words: string; madeAt: string; dueAt: string; state: string }[];
  /** The earliest time at which something promised is still due. */
  nextDueAt?: string;
  handoffs: { reason: string; state: string; requestedAt: string; promisedBy: string; agentId?: string }[];
  satisfaction?: { score?: number; askedAt: string; comment?: string };
  /** Deadlines that an authority sets. */
  clocks: CaseRecord['clocks'];
  reopened: number;
  /** Earlier cases of this customer. */
  earlier: number;
  history: CaseRecord['history'];
  /** What the customer had been told about their data. */
  notice?: CaseRecord['notice'];
  iso10002: IsoStepState[];
}

/** Facts that have a place of their own in the row. */
const ELSEWHERE: ReadonlySet<string> = new Set(['name', 'contact', 'wish']);

const sayMood = ({ label, intensity }: CaseRecord['mood']['first']) => `${label} ${intensity.toFixed(1)}`;

const known = ({ facts }: CaseRecord, name: string) => {
  const fact = Object.hasOwn(facts, name) ? facts[name] : undefined;
  return fact?.state === 'known' ? fact.value : undefined;
};

/** The fields that have a value. */
function given<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

function ownerOf(handoffs: readonly Handoff[], promises: readonly PromiseRecord[]): string | undefined {
  const agent = handoffs.findLast((handoff) => handoff.agent !== undefined)?.agent?.id;
  return agent ?? (nextDue(promises) ?? promises.at(-1))?.owner;
}

function nextDue(promises: readonly PromiseRecord[]): PromiseRecord | undefined {
  return promises
    .filter(({ state }) => state === 'open')
    .reduce<PromiseRecord | undefined>((first, one) => (first && first.dueAt <= one.dueAt ? first : one), undefined);
}

/** The row of a case in the complaint register. */
export function registerRow({ record, promises: all, handoffs }: CaseFile): RegisterRow {
  // An appointment to notice silence is no promise to anybody.
  const promises = all.filter(({ kind }) => kind !== 'nudge');
  const { mood, csat } = record;
  const facts = Object.keys(record.facts).filter((name) => !ELSEWHERE.has(name));
  const name = known(record, 'name') ?? record.customer.name;
  return {
    number: record.number,
    status: record.status,
    stage: record.stage,
    openedAt: record.openedAt,
    updatedAt: record.updatedAt,
    channel: record.channelId,
    locale: record.locale,
    pack: record.pack,
    customer: { id: record.customer.id, ...given({ name, contact: known(record, 'contact') }) },
    opening: record.opening.text,
    categories: record.categories,
    severity: record.severity,
    lane: record.lane,
    signals: record.signals,
    mood: { first: sayMood(mood.first), peak: sayMood(mood.peak), last: sayMood(mood.last) },
    facts: Object.fromEntries(facts.flatMap((fact) => asEntry(fact, known(record, fact)))),
    remedies: record.remedies.map(({ remedyId, state, amount, at }) => ({
      id: remedyId,
      state,
      ...given({ amount }),
      at,
    })),
    promises: promises.map(({ kind, owner, words, madeAt, dueAt, state }) => ({
      kind,
      owner,
      words,
      madeAt,
      dueAt,
      state,
    })),
    handoffs: handoffs.map(({ reason, state, requestedAt, promisedBy, agent }) => ({
      reason,
      state,
      requestedAt,
      promisedBy,
      ...given({ agentId: agent?.id }),
    })),
    clocks: record.clocks,
    reopened: record.reopened,
    earlier: record.earlier,
    history: record.history,
    ...given({ notice: record.notice }),
    iso10002: isoSteps(record),
    ...given({
      closedAt: record.closedAt,
      disposition: record.disposition,
      subcategory: record.subcategory,
      demand: known(record, 'wish'),
      owner: ownerOf(handoffs, promises),
      nextDueAt: nextDue(promises)?.dueAt,
      satisfaction: csat && { askedAt: csat.askedAt, ...given({ score: csat.score, comment: csat.comment }) },
    }),
  };
}

/** A fact with its value; a photo came without words. */
function asEntry(fact: string, value: string | undefined): [string, string][] {
  return value === undefined ? [] : [[fact, value === '' ? 'received' : value]];
}
