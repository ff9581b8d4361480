import type { CaseRecord, Entry, Handoff } from '../../storage/index.ts';
import { isHeatRising, type MoodView } from '../policy/heat.ts';

/**
 * When a person was brought in, against when one was needed, with a tolerance of one message of the customer. `none`:
 * neither needed nor brought in. `never`: needed, and nobody was asked.
 */
export const ESCALATION_TIMINGS = ['none', 'early', 'on_time', 'late', 'never'] as const;
export type EscalationTiming = (typeof ESCALATION_TIMINGS)[number];

/** Messages of the customer by which it may miss the moment. */
const TOLERANCE = 1;
/** Refusals after which what the bot may offer is used up. */
const REFUSALS = 2;

interface Tags {
  emotion?: MoodView;
  act?: { label: string };
  signals?: readonly string[];
}

const LANE_SIGNALS = new Set(['health', 'self_harm', 'extortion', 'crime', 'regulator', 'legal', 'media', 'human']);

/** Message of the customer, counted from 0, by which a person was needed; undefined when none was. */
function neededAt(heard: readonly Entry[]): number | undefined {
  const moods: MoodView[] = [];
  let refused = 0;
  for (const [index, { understanding }] of heard.entries()) {
    const { emotion, act, signals = [] } = (understanding ?? {}) as Tags;
    if (emotion) moods.push(emotion);
    if (act?.label === 'reject') refused += 1;
    const isAsked = act?.label === 'want_human' || signals.some((signal) => LANE_SIGNALS.has(signal));
    if (isAsked || isHeatRising(moods) || refused >= REFUSALS) return index;
  }
  return undefined;
}

/** When a person was brought in, against when one was needed. */
export function escalationTiming(
  heard: readonly Entry[],
  { reopened }: Pick<CaseRecord, 'reopened'>,
  handoffs: readonly Handoff[],
): EscalationTiming {
  const [first] = handoffs.filter(({ reason }) => reason !== 'staff');
  const needed = neededAt(heard);
  if (!first) return needed === undefined ? 'none' : 'never';
  const asked = heard.filter(({ at }) => at <= first.requestedAt).length - 1;
  // What was not solved in spite of an agreement is for a person, whatever the words.
  if (needed === undefined) return reopened > 0 ? 'on_time' : 'early';
  if (asked < needed - TOLERANCE) return 'early';
  return asked > needed + TOLERANCE ? 'late' : 'on_time';
}
