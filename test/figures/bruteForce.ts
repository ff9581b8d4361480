import type { CaseSource } from '../../dialogs/figures/index.ts';

// Every figure once more, in the plainest way: a loop over raw records and transcripts, nothing shared with the real ones.

type Said = { complaint?: number; emotion?: { label: string; intensity: number }; act?: { label: string } };

function heard(source: CaseSource) {
  let begun = false;
  const lines = [];
  for (const entry of source.entries) {
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

function responseOf({ entries, record }: CaseSource): number | undefined {
  let asked: string | undefined;
  for (const entry of entries) {
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

/** Everything the dashboard shows, counted by hand. */
export function bruteForce(sources: readonly CaseSource[], now: Date) {
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
    if (first > 0) hot += 1;
    if (first > 0 && last < first) recovered += 1;
  }
  const responses = sources.map(responseOf).filter((one) => one !== undefined);
  const marks = sources.map(({ record }) => record.csat?.score).filter((one) => one !== undefined);
  const costs = sources.map(costOf).filter((one) => one > 0);
  const all = sources.length;
  return {
    byCategory: count(sources, ({ record }) => record.categories[0] ?? 'other'),
    byProduct: count(sources, known('product')),
    byBatch: count(sources, known('batch')),
    byPlace: count(sources, known('place')),
    byDay: count(sources, ({ record }) =>
      new Date(Date.parse(record.openedAt) + 8 * 3_600_000).toISOString().slice(0, 10),
    ),
    heatStart: average(starts),
    heatEnd: average(ends),
    recovered: hot === 0 ? undefined : recovered / hot,
    firstResponse: rank([...responses], 50),
    firstResponseSlow: rank([...responses], 95),
    resolution: rank(
      decided.map(({ record }) => Date.parse(record.closedAt ?? '') - Date.parse(record.openedAt)),
      50,
    ),
    promisesKept: promises(sources, now),
    firstContact:
      decided.length === 0
        ? undefined
        : decided.filter(({ handoffs, record }) => handoffs.length === 0 && record.reopened === 0).length /
          decided.length,
    reopened: sources.filter(({ record }) => record.history.some(({ to }) => to === 'reopened')).length / all,
    abandoned: sources.filter(({ record }) => record.history.at(-1)?.to === 'abandoned').length / all,
    abandonedByStage: count(sources, ({ record }) => (record.status === 'abandoned' ? record.stage : undefined)),
    csat: average(marks),
    satisfied: marks.length === 0 ? undefined : marks.filter((mark) => mark === 4 || mark === 5).length / marks.length,
    cost: average(costs),
  };
}
