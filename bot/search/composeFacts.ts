import { caseRow, complains, type Pack, scoreConversation } from '../../dialogs/index.ts';
import {
  type CaseFile,
  type Conversation,
  type Entry,
  RESOLUTION_TIMES,
  RESPONSE_TIMES,
  type SearchFacts,
  spanOf,
} from '../../storage/index.ts';

const BAD = new Set(['angry', 'anxious', 'confused', 'disappointed']);

const known = <T>(value: T | undefined): T[] => (value === undefined ? [] : [value]);

function changeOf(start: number | undefined, end: number | undefined): string[] {
  if (start === undefined || end === undefined) return [];
  if (end === start) return ['same'];
  return [end < start ? 'better' : 'worse'];
}

/** Who of us spoke or held it, and what the guard had against their words. */
function ours(entries: readonly Entry[], handoffs: CaseFile['handoffs']) {
  const spoke = new Set(entries.filter(({ audience }) => audience === undefined).map(({ author }) => author));
  const held = handoffs.flatMap(({ agent, holders = [] }) => [...known(agent), ...holders.map((one) => one.agent)]);
  const wrote = entries.flatMap(({ author, by }) => (author === 'agent' ? known(by) : []));
  const sides = [...(spoke.has('bot') ? ['bot'] : []), ...(spoke.has('agent') ? ['agent'] : [])];
  const guarded = entries.filter(({ guard = [] }) => guard.length > 0);
  return {
    labels: {
      agents: [...new Set([...wrote, ...held].map(({ id }) => id))],
      heldBy: sides.length === 2 ? ['both'] : sides,
      guard: [...new Set(guarded.flatMap(({ guard = [] }) => guard))],
    },
    numbers: { guardHits: guarded.length, handoffs: handoffs.length },
  };
}

/** A case whose score is still to come: judging takes longer than everything else here together. */
export const UNSCORED = 'unscored';

/** Whether to judge a case, and by which pack; `missing`: its pack is no longer there, so it never has a score. */
export type Scoring = { pack: Pack } | 'later' | 'missing';

/** What a case is filtered by: the same values as those of the register, the figures and the score. */
export function factsOfCase(file: CaseFile, entries: readonly Entry[], scoring: Scoring, now: Date): SearchFacts {
  const { record, promises, handoffs } = file;
  const { mood } = record;
  const row = caseRow({ record, entries, promises, handoffs }, now);
  const { labels, numbers } = ours(entries, handoffs);
  const score =
    typeof scoring === 'string'
      ? undefined
      : scoreConversation({ entries, record, promises, handoffs, pack: scoring.pack, now });
  const peak = Math.max(BAD.has(mood.peak.label) ? mood.peak.intensity : 0, row.heatStart ?? 0, row.heatEnd ?? 0);
  const { heatStart, heatEnd } = row;
  const traits = {
    resolved: row.isResolved,
    first_contact: row.isFirstContact,
    reopened: row.wasReopened,
    hidden: row.isHidden,
    compensated: row.cost > 0,
    asked: row.isAsked,
    overdue: row.promisesOverdue > 0,
    [UNSCORED]: scoring === 'later',
  };
  return {
    caseNumber: record.number,
    openedAt: record.openedAt,
    updatedAt: record.updatedAt,
    closedAt: record.closedAt,
    labels: {
      ...labels,
      channel: [record.channelId],
      locale: [record.locale],
      pack: [record.pack],
      status: [record.status],
      stage: [record.stage],
      lane: [record.lane],
      disposition: known(record.disposition),
      category: [row.category],
      categories: record.categories,
      subcategory: known(record.subcategory),
      signals: record.signals,
      emotionStart: [mood.first.label],
      emotionPeak: [mood.peak.label],
      emotionEnd: [mood.last.label],
      change: changeOf(heatStart, heatEnd),
      escalation: [row.escalation],
      abandonedAt: known(row.abandonedAt),
      points: (score?.points ?? []).flatMap(({ id, state }) => (state === 'not_applicable' ? [] : [`${id}:${state}`])),
      remedies: row.remedies,
      response: row.firstResponseMs === undefined ? [] : [spanOf(RESPONSE_TIMES, row.firstResponseMs)],
      resolution: row.resolutionMs === undefined ? [] : [spanOf(RESOLUTION_TIMES, row.resolutionMs)],
      traits: ['complaint', ...Object.entries(traits).flatMap(([name, is]) => (is ? [name] : []))],
      product: known(row.product),
      batch: known(row.batch),
      place: known(row.place),
    },
    numbers: {
      ...numbers,
      severity: record.severity,
      heatPeak: peak,
      promisesKept: row.promisesKept,
      promisesBroken: row.promisesDue - row.promisesKept,
      reopened: record.reopened,
      lines: entries.length,
      ...(row.csat === undefined ? {} : { csat: row.csat }),
      ...(score?.total === undefined ? {} : { score: score.total }),
      ...(heatStart === undefined ? {} : { heatStart }),
      ...(heatEnd === undefined ? {} : { heatEnd }),
      ...(heatStart === undefined || heatEnd === undefined ? {} : { heatChange: heatEnd - heatStart }),
    },
    measures: {
      promisesDue: row.promisesDue,
      ...(row.firstResponseMs === undefined ? {} : { responseMs: row.firstResponseMs }),
      ...(row.resolutionMs === undefined ? {} : { resolutionMs: row.resolutionMs }),
      ...(row.cost > 0 ? { cost: row.cost } : {}),
    },
    ...(row.nextDueAt === undefined ? {} : { staleAt: row.nextDueAt }),
  };
}

/** What a conversation is filtered by in which no case was opened. One in which somebody complained all the same is `uncaptured`. */
export function factsWithoutCase(
  { address, locale, createdAt, updatedAt }: Conversation,
  entries: readonly Entry[],
): SearchFacts {
  const { labels, numbers } = ours(entries, []);
  return {
    openedAt: createdAt,
    updatedAt,
    labels: {
      ...labels,
      channel: [address.channelId],
      locale: [locale],
      traits: entries.some(complains) ? ['uncaptured'] : [],
    },
    numbers: { ...numbers, lines: entries.length },
  };
}
