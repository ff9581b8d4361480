import type { Category, Emotion, Locale } from '../../nlp/index.ts';
import type { Lane } from '../../storage/index.ts';
import { addBusinessMinutes, type Pack } from '../pack/index.ts';

/** A customer who waits for a person. */
export interface Waiting {
  requestedAt: string;
  urgent: boolean;
  lane: Lane;
  severity: number;
  mood?: { label: Emotion; intensity: number } | undefined;
  /** How far it went up because nobody took it in time. */
  escalated?: 'urgent' | 'supervisor' | undefined;
  /** The case was closed and is open again. */
  reopened: boolean;
  categories: readonly Category[];
  locale: Locale;
  /** The earliest thing we owe this customer: a promise, or the deadline of an authority. */
  nextDueAt?: string | undefined;
}

/** Whom the queue is shown to. */
export interface Viewer {
  /** Languages they can write to customers in. */
  locales: readonly Locale[];
  /** Categories they know well; empty: all alike. */
  skills: readonly Category[];
}

/** Why somebody stands where they stand, as codes that the console has words for. */
export type RankReason =
  | `lane.${Exclude<Lane, 'normal'>}`
  | 'severity.critical'
  | 'severity.serious'
  | 'severity.minor'
  | 'heat.strong'
  | 'heat.clear'
  | 'escalated'
  | 'reopened'
  | 'urgent'
  | 'due'
  | 'skill'
  | 'language'
  | 'wait';

/** A place in the queue. */
export interface Place {
  /** The higher the sooner. Does not change with time, so that a list once sorted stays sorted. */
  rank: number;
  /** What moved it forwards or back, the weightiest first; `wait` where nothing but the order of arrival did. */
  because: RankReason[];
}

/**
 * Minutes by which a lane goes before others. Large enough that somebody in danger goes before everybody who waited for
 * less than a day, and finite, so that nobody waits for ever.
 */
const LANE_MINUTES: Readonly<Record<Lane, number>> = {
  self_harm: 1440,
  safety: 720,
  crime: 240,
  extortion: 240,
  threat: 180,
  vip: 120,
  abuse: 0,
  normal: 0,
};

/** By severity 0 to 4. */
const SEVERITY: readonly (readonly [minutes: number, reason?: RankReason])[] = [
  [-60, 'severity.minor'],
  [-30, 'severity.minor'],
  [0],
  [90, 'severity.serious'],
  [240, 'severity.critical'],
];

const HEATED: ReadonlySet<Emotion> = new Set(['angry', 'anxious', 'disappointed']);
const STRONG = { from: 2.5, minutes: 60 };
const CLEAR = { from: 1.5, minutes: 20 };

/** Nobody took it in time: before everything but somebody in danger. */
const ESCALATED_MINUTES = { urgent: 300, supervisor: 600 } as const;
const REOPENED_MINUTES = 60;
const SKILL_MINUTES = 30;
/** Whom the viewer cannot write to comes last, until they have waited so long that a machine's translation is better. */
const LANGUAGE_MINUTES = -2880;

/** The most by which a newer request can be put before an older one, minutes of the clock. */
export const MOST_AHEAD_MINUTES = 1440 + 240 + 60 + 600 + 60 + 30 + 60 + 2880;

type Weight = readonly [reason: RankReason, minutes: number];

function heat(mood: Waiting['mood']): Weight[] {
  if (!mood || !HEATED.has(mood.label) || mood.intensity < CLEAR.from) return [];
  return mood.intensity >= STRONG.from ? [['heat.strong', STRONG.minutes]] : [['heat.clear', CLEAR.minutes]];
}

function weights(waiting: Waiting, viewer: Viewer): Weight[] {
  const { lane, severity, mood, escalated, reopened, categories, locale } = waiting;
  const [minutes, reason] = SEVERITY[Math.min(Math.max(Math.trunc(severity), 0), 4)] ?? [0];
  const isSkilled = viewer.skills.some((skill) => categories.includes(skill));
  return [
    ...(lane === 'normal' ? [] : [[`lane.${lane}`, LANE_MINUTES[lane]] as const]),
    ...(reason ? [[reason, minutes] as const] : []),
    ...heat(mood),
    ...(escalated ? [['escalated', ESCALATED_MINUTES[escalated]] as const] : []),
    ...(reopened ? [['reopened', REOPENED_MINUTES] as const] : []),
    ...(isSkilled ? [['skill', SKILL_MINUTES] as const] : []),
    ...(viewer.locales.includes(locale) ? [] : [['language', LANGUAGE_MINUTES] as const]),
  ];
}

/**
 * Where a waiting customer stands in the queue of a viewer. Everybody has a time by which they should be answered: what
 * the pack promises, in business hours, counted from the request (a promise that was broken and made anew does not send
 * anybody back), or what else is due sooner. What weighs moves that time by so many minutes; the earliest time is first.
 * So a request goes forward as others come, and one that is old enough is first, whatever the others are.
 */
export function rankWaiting(waiting: Waiting, pack: Pick<Pack, 'calendar' | 'zone' | 'sla'>, viewer: Viewer): Place {
  const { normal, urgent } = pack.sla.person;
  const minutes = waiting.urgent ? urgent : normal;
  const answerBy = addBusinessMinutes(new Date(waiting.requestedAt), minutes, pack.calendar, pack.zone).getTime();
  const due = waiting.nextDueAt === undefined ? Number.POSITIVE_INFINITY : Date.parse(waiting.nextDueAt);
  const found = weights(waiting, viewer);
  const ahead = found.reduce((sum, [, one]) => sum + one, 0);
  const because = found.toSorted((one, other) => Math.abs(other[1]) - Math.abs(one[1])).map(([reason]) => reason);
  if (waiting.urgent) because.push('urgent');
  if (due < answerBy) because.push('due');
  const rank = ahead - Math.min(answerBy, due) / 60_000;
  return { rank: Math.round(rank * 100) / 100, because: because.length > 0 ? because : ['wait'] };
}
