import { SIGNALS, type Signal } from '../../labels.ts';
import { marginOf, type SignalThresholds } from '../../signalModel/decideSignals.ts';
import type { RuledSignals } from '../../signalRules/ruledSignals.ts';

/** What a model that had not seen the author made of a row. */
export interface HeldOut {
  readonly author: string;
  readonly scores: ArrayLike<number>;
  readonly ruled: RuledSignals;
  readonly complaint: number;
  readonly signals: readonly Signal[];
  readonly unknown: ReadonlySet<Signal>;
}

/** How much recall counts against precision (F-beta): missing these is worse than a false alarm. */
const BETA: Readonly<Partial<Record<Signal, number>>> = {
  self_harm: 1.6,
  health: 1.4,
  extortion: 1.3,
  legal: 1.3,
  regulator: 1.3,
};

/** Thresholds tried, in log-odds. */
const FROM = -4;
const TO = 2;
const STEP = 0.1;

/** For each signal the two thresholds that together do best on rows of authors the model had not seen. */
export function chooseThresholds(rows: readonly HeldOut[]): SignalThresholds {
  const chosen = SIGNALS.map((signal, output) => {
    const cases = rows
      .filter(({ unknown }) => !unknown.has(signal))
      .map(({ scores, ruled, signals }) => ({
        score: (scores[output] ?? 0) - marginOf(signal, ruled),
        ruled: ruled.found.has(signal),
        right: signals.includes(signal),
      }));
    return chooseFor(cases, BETA[signal] ?? 1);
  });
  return { accept: chosen.map(({ accept }) => accept), keep: chosen.map(({ keep }) => keep) };
}

interface Case {
  readonly score: number;
  readonly ruled: boolean;
  readonly right: boolean;
}

/** The rows a rule fired on and the others share only the sum, so every pair of thresholds is tried on counts. */
function chooseFor(cases: readonly Case[], beta: number): { accept: number; keep: number } {
  const wanted = cases.filter(({ right }) => right).length;
  const steps = Array.from({ length: Math.round((TO - FROM) / STEP) + 1 }, (_, i) => FROM + i * STEP);
  const count = (ruled: boolean) =>
    steps.map((threshold) => {
      const said = cases.filter((one) => one.ruled === ruled && one.score >= threshold);
      return { threshold, said: said.length, right: said.filter(({ right }) => right).length };
    });
  const free = count(false);
  const kept = count(true);
  let best = { accept: 0, keep: 0, value: -1 };
  for (const one of free) {
    for (const other of kept) {
      const right = one.right + other.right;
      const value = ((1 + beta * beta) * right) / Math.max(beta * beta * wanted + one.said + other.said, 1);
      if (value > best.value) best = { accept: one.threshold, keep: other.threshold, value };
    }
  }
  return { accept: round(best.accept), keep: round(best.keep) };
}

function round(value: number): number {
  return Math.round(100 * value) / 100;
}
