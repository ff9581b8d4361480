import type { CaseSource } from '../../dialogs/figures/index.ts';

// Every figure once more, in the plainest way: a loop over raw records and transcripts, nothing shared with the real ones.

type Said = {
  complaint?: number;
  emotion?: { label: string; intensity: number };
  act?: { label: string };
  signals?: string[];
};

/** Lines of the case, and those that belong to none. */
function ofCase({ entries, record }: CaseSource) {
  const lines = [];
  for (const entry of entries) if (!entry.caseId || entry.caseId === record.id) lines.push(entry);
  return lines;
}

function heard(source: CaseSource) {
  let begun = false;
  const lines = [];
  for (const entry of ofCase(source)) {
    if (entry.activityId === source.record.opening.activityId) begun = true;
    if (begun && entry.author === 'customer') lines.push(entry);
  }
  return lines;
}

function heats(source: CaseSource): number[] {
  const found: number[] = [];
  for (const entry of heard(source)) {
    const emotion = (entry.understanding as Said | undefined)?.emotion;
    if (!emotion) continue;
    if (emotion.label === 'neutral' || emotion.label === 'satisfied') found.push(0);
    else found.push(emotion.intensity);
  }
  return found;
}

function average(values: readonly number[]): number | undefined {
  if (values.length === 0) return undefined;
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

function rank(values: number[], percent: number): number | undefined {
  values.sort((one, other) => one - other);
  for (const [index, value] of values.entries()) if ((index + 1) * 100 >= percent * values.length) return value;
  return undefined;
}

function responseOf(source: CaseSource): number | undefined {
  const { record } = source;
  let asked: string | undefined;
  for (const entry of ofCase(source)) {
    if (asked === undefined) {
      if (entry.activityId === record.opening.activityId) asked = entry.at;
      continue;
    }
    if ((entry.author === 'bot' || entry.author === 'agent') && entry.audience !== 'staff' && entry.text.trim() !== '')
      return new Date(entry.at).getTime() - new Date(asked).getTime();
  }
  return undefined;
}

function count(sources: readonly CaseSource[], key: (source: CaseSource) => string | undefined) {
  const counts: Record<string, number> = {};
  for (const source of sources) {
    const value = key(source);
    if (value) counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
}

const known = (name: string) => (source: CaseSource) => {
  const fact = source.record.facts[name];
  return fact && fact.state === 'known' ? fact.value.trim() : undefined;
};

const wasDecided = ({ record }: CaseSource) =>
  record.status === 'closed' && !['withdrawn', 'not_a_complaint', 'heard'].includes(record.disposition ?? 'heard');

/** Kept and due promises over all cases. */
function promises(sources: readonly CaseSource[], now: Date) {
  let kept = 0;
  let due = 0;
  for (const source of sources) {
    for (const promise of source.promises) {
      if (promise.kind === 'nudge' || promise.state === 'cancelled') continue;
      const isPast = new Date(promise.dueAt) < now;
      if (promise.state === 'open' && !isPast) continue;
      due += 1;
      if (promise.state === 'kept') kept += 1;
    }
  }
  return due === 0 ? undefined : kept / due;
}

function costOf({ record }: CaseSource): number {
  let sum = 0;
  for (const { state, amount = '' } of record.remedies) {
    if (state !== 'accepted') continue;
    const money = amount.replace(/[^\d.]/g, '');
    if (money !== '') sum += Number.parseFloat(money);
  }
  return sum;
}

/** Names of spans: seconds it holds at most. */
const RESPONSES: [string, number][] = [
  ['15s', 15],
  ['1m', 60],
  ['3m', 180],
  ['10m', 600],
  ['1h', 3600],
];
const RESOLUTIONS: [string, number][] = [
  ['1h', 3600],
  ['4h', 4 * 3600],
  ['1d', 24 * 3600],
  ['3d', 72 * 3600],
  ['7d', 168 * 3600],
  ['30d', 720 * 3600],
];

function spanOf(spans: [string, number][], ms: number | undefined): string | undefined {
  if (ms === undefined) return undefined;
  for (const [name, seconds] of spans) if (ms <= seconds * 1000) return name;
  return 'longer';
}

const tookOf = (source: CaseSource) =>
  wasDecided(source) && source.record.closedAt
    ? Date.parse(source.record.closedAt) - Date.parse(source.record.openedAt)
    : undefined;

function isSetAside(source: CaseSource): boolean {
  const { record } = source;
  if (record.status !== 'closed') return false;
  if (record.disposition !== 'withdrawn' && record.disposition !== 'not_a_complaint') return false;
  const closings = record.history.filter(({ to }) => to === 'closed');
  const who = closings[closings.length - 1]?.actor;
  if (who === undefined || who === 'customer' || who === 'bot') return false;
  let complained = false;
  for (const entry of heard(source)) {
    const said = (entry.understanding ?? {}) as Said;
    if (said.act?.label === 'cancel') return false;
    if ((said.complaint ?? 0) >= 0.5) complained = true;
  }
  return complained;
}

function agentsOf(source: CaseSource): Set<string> {
  const ids = new Set<string>();
  for (const { author, by } of ofCase(source)) if (author === 'agent' && by) ids.add(by.id);
  for (const { agent, holders } of source.handoffs) {
    if (agent) ids.add(agent.id);
    for (const held of holders ?? []) ids.add(held.agent.id);
  }
  return ids;
}

function countAll(sources: readonly CaseSource[], keys: (source: CaseSource) => Iterable<string>) {
  const counts: Record<string, number> = {};
  for (const source of sources) for (const key of new Set(keys(source))) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

/** A case with what the rubric came to, and what the escalation table says of it. */
export interface JudgedSource extends CaseSource {
  score: { total: number | undefined; points: readonly { id: string; state: string }[] };
  escalation: string;
}

/** Everything the dashboard shows, counted by hand. @param uncaptured Conversations with a complaint and without a case. */
export function bruteForce(sources: readonly JudgedSource[], uncaptured: number, now: Date) {
  const decided = sources.filter(wasDecided);
  const starts: number[] = [];
  const ends: number[] = [];
  let hot = 0;
  let recovered = 0;
  for (const source of sources) {
    const felt = heats(source);
    const [first] = felt;
    const last = felt[felt.length - 1];
    if (first === undefined || last === undefined) continue;
    starts.push(first);
    ends.push(last);
    if (first >= 0.05) hot += 1;
    if (first >= 0.05 && last < first) recovered += 1;
  }
  const responses = sources.map(responseOf).filter((one) => one !== undefined);
  const took = decided.map(tookOf).filter((one) => one !== undefined);
  const marks = sources.map(({ record }) => record.csat?.score).filter((one) => one !== undefined);
  const asked = sources.filter(({ record }) => record.csat).length;
  const scores = sources.map(({ score }) => score.total).filter((one) => one !== undefined);
  const all = sources.length;
  const part = (n: number, of: number) => (of === 0 ? undefined : n / of);
  const overdue = sources.filter((source) =>
    source.promises.some(({ kind, state, dueAt }) => kind !== 'nudge' && state === 'open' && new Date(dueAt) < now),
  ).length;
  const needed = sources.filter(({ escalation }) => escalation !== 'none');
  const values: Record<string, number | undefined> = {
    complaints: all,
    captureRate: part(all, all + uncaptured),
    hidden: part(sources.filter(isSetAside).length, all),
    firstResponse: rank([...responses], 50),
    firstResponseSlow: rank([...responses], 95),
    resolution: rank([...took], 50),
    resolutionSlow: rank([...took], 95),
    promisesKept: promises(sources, now),
    overdue,
    firstContact: part(
      decided.filter(({ handoffs, record }) => handoffs.length === 0 && record.reopened === 0).length,
      decided.length,
    ),
    reopened: part(sources.filter(({ record }) => record.history.some(({ to }) => to === 'reopened')).length, all),
    abandoned: part(sources.filter(({ record }) => record.history.at(-1)?.to === 'abandoned').length, all),
    escalatedOnTime: part(needed.filter(({ escalation }) => escalation === 'on_time').length, needed.length),
    heatStart: average(starts),
    heatEnd: average(ends),
    recovered: part(recovered, hot),
    csat: average(marks),
    satisfied: part(marks.filter((mark) => mark === 4 || mark === 5).length, marks.length),
    answered: part(marks.length, asked),
    score: average(scores),
  };
  const charts: Record<string, Record<string, number>> = {
    byCategory: count(sources, ({ record }) => record.categories[0] ?? 'other'),
    bySubcategory: count(sources, ({ record }) => record.subcategory),
    byProduct: count(sources, known('product')),
    byBatch: count(sources, known('batch')),
    byPlace: count(sources, known('place')),
    byChannel: count(sources, ({ record }) => record.channelId),
    byLocale: count(sources, ({ record }) => record.locale),
    byPack: count(sources, ({ record }) => record.pack),
    responseTimes: count(sources, (source) => spanOf(RESPONSES, responseOf(source))),
    resolutionTimes: count(sources, (source) => spanOf(RESOLUTIONS, tookOf(source))),
    escalations: count(needed, ({ escalation }: Partial<JudgedSource>) => escalation),
    abandonedByStage: count(sources, ({ record }) => (record.status === 'abandoned' ? record.stage : undefined)),
    marks: count(sources, ({ record }) => record.csat?.score?.toString()),
    remedies: countAll(sources, ({ record }) =>
      record.remedies.filter(({ state }) => state === 'accepted').map(({ remedyId }) => remedyId),
    ),
    setAside: count(sources.filter(isSetAside), ({ record }) => record.disposition),
  };
  const points: Record<string, Record<string, number>> = {};
  for (const { score } of sources) {
    for (const { id, state } of score.points) {
      points[id] ??= {};
      const counts = points[id];
      counts[state] = (counts[state] ?? 0) + 1;
    }
  }
  return {
    values,
    charts,
    points,
    /** Mean sum by pack. */
    costs: Object.fromEntries(
      [...new Set(sources.map(({ record }) => record.pack))].map((pack) => [
        pack,
        average(
          sources
            .filter(({ record }) => record.pack === pack)
            .map(costOf)
            .filter((one) => one > 0),
        ),
      ]),
    ),
    recovery: count(sources, ({ record }) => `${record.mood.first.label} ${record.mood.last.label}`),
    agents: countAll(sources, agentsOf),
  };
}
