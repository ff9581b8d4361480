import type { Signal } from '../../nlp/labels.ts';
import type { Remedy, Role } from './remedy.ts';

/** What is known of a case when a remedy is weighed. */
export interface RemedyView {
  severity: number;
  signals: readonly Signal[];
  /** A photo, receipt or other file was sent. */
  evidence: boolean;
  /** What the customer paid, in the currency of the pack. */
  price?: number | undefined;
  /** The customer has complained before: an earlier case, or the signal `repeat`. */
  repeat: boolean;
  /** They have said that what was sent is in their hands. */
  arrived?: boolean | undefined;
  /** They have said that they are still on the premises. */
  present?: boolean | undefined;
}

const within = (
  figure: number,
  { min = -Infinity, max = Infinity }: { min?: number | undefined; max?: number | undefined },
) => min <= figure && figure <= max;

/** Whether the remedy's own conditions (`when`) hold; a price nobody knows meets no condition on the price. */
export function isFitting({ when }: Pick<Remedy, 'when'>, view: RemedyView): boolean {
  if (!when) return true;
  const { severity, signals, evidence, price, history, arrived, present } = when;
  if (severity && !within(view.severity, severity)) return false;
  if (signals && !signals.some((signal) => view.signals.includes(signal))) return false;
  if (evidence && !view.evidence) return false;
  if (arrived === false && view.arrived) return false;
  if (present && !view.present) return false;
  if (price && (view.price === undefined || !within(view.price, price))) return false;
  return history === undefined || (history === 'repeat') === view.repeat;
}

/** The most `role` may grant of a remedy: undefined when nothing limits it; 0 when it may grant none of it. */
export function mostOf(role: Role, { grant }: Pick<Remedy, 'grant'>, price?: number): number | undefined {
  const limit = grant[role];
  if (!limit) return 0;
  const ofPrice = limit.percent === undefined ? undefined : ((price ?? 0) * limit.percent) / 100;
  const limits = [limit.amount, ofPrice].filter((one) => one !== undefined);
  return limits.length === 0 ? undefined : Math.min(...limits);
}

/** Cents, so that 0.1 + 0.2 is 0.3. */
const toCents = (amount: number) => Math.round(amount * 100) / 100;

/** Whole units, or cents below one. */
const roundDown = (amount: number) => (amount < 1 ? Math.floor(amount * 100) / 100 : Math.floor(amount));

/**
 * What a remedy is worth when `role` grants it, in the currency of the pack: its fixed amount, or its share of the price
 * in whole units of the currency (nearest, at least one; the whole price to the cent) and never above the role's limit.
 * Undefined where no money is involved, where the price is unknown, or where the role may grant none of it.
 */
export function amountOf(
  remedy: Pick<Remedy, 'amount' | 'share' | 'grant'>,
  role: Role,
  price?: number,
): number | undefined {
  const { amount, share } = remedy;
  if (share === undefined) return amount;
  if (price === undefined || !(price > 0)) return undefined;
  const exact = toCents((price * share) / 100);
  const wanted = share === 100 || exact < 1 ? exact : Math.round(exact);
  const most = mostOf(role, remedy, price);
  const granted = most === undefined || wanted <= most ? wanted : roundDown(most);
  return granted > 0 ? granted : undefined;
}
