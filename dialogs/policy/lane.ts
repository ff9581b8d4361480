import type { Category, Severity, Signal } from '../../nlp/index.ts';
import type { Lane } from '../../storage/index.ts';

/** What the choice of a lane depends on. */
export interface LaneView {
  signals: readonly Signal[];
  categories: readonly Category[];
  severity: Severity | number;
  /** A customer whom the pack names as VIP or corporate. */
  vip?: boolean;
}

/** The gravest first. */
const GRAVITY: readonly Lane[] = ['self_harm', 'safety', 'extortion', 'crime', 'threat', 'abuse', 'vip', 'normal'];

/**
 * The route a message takes (playbook §7, special lanes), the gravest first. Somebody's safety goes before a threat,
 * a threat before rudeness: people shout because they are hurt.
 */
export function chooseLane({ signals, categories, severity, vip = false }: LaneView): Lane {
  const has = (signal: Signal) => signals.includes(signal);
  if (has('self_harm')) return 'self_harm';
  if (has('health')) return 'safety';
  // "Pay, or I post the glass": nobody is hurt, and the demand decides who must answer.
  if (has('extortion')) return 'extortion';
  if (categories.includes('safety') && severity >= 3) return 'safety';
  if (has('crime')) return 'crime';
  if (has('regulator') || has('legal') || has('media')) return 'threat';
  if (has('abuse')) return 'abuse';
  if (vip) return 'vip';
  return 'normal';
}

/** The graver of two lanes: a case that was about somebody's safety stays so, whatever is said later. */
export function graverLane(one: Lane, other: Lane): Lane {
  return GRAVITY.indexOf(one) <= GRAVITY.indexOf(other) ? one : other;
}

/** Lanes that bring a person at once, without being asked. */
export const URGENT_LANES: ReadonlySet<Lane> = new Set(['safety', 'self_harm', 'extortion', 'crime', 'threat', 'vip']);
