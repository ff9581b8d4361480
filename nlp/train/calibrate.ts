/** A log-odds as it came from the model, whether it was right, and how much the case counts. */
export interface Outcome {
  readonly score: number;
  readonly right: boolean;
  readonly weight: number;
}

/** `sigmoid(slope * score + shift)` is a probability. */
export interface Calibration {
  readonly slope: number;
  readonly shift: number;
}

const STEPS_MAX = 50;
const CLOSE = 1e-9;

/** Platt's scaling: the slope and shift under which the outcomes are likeliest, by Newton's method. */
export function calibrate(outcomes: readonly Outcome[]): Calibration {
  let slope = 1;
  let shift = 0;
  for (let i = 0; i < STEPS_MAX; i += 1) {
    let [g0, g1, h00, h01, h11] = [0, 0, 1e-9, 0, 1e-9];
    for (const { score, right, weight } of outcomes) {
      const p = 1 / (1 + Math.exp(-slope * score - shift));
      const error = weight * (p - Number(right));
      const curve = weight * p * (1 - p);
      g0 += error * score;
      g1 += error;
      h00 += curve * score * score;
      h01 += curve * score;
      h11 += curve;
    }
    const determinant = h00 * h11 - h01 * h01;
    if (determinant <= 0) break;
    const [moved, turned] = [(h11 * g0 - h01 * g1) / determinant, (h00 * g1 - h01 * g0) / determinant];
    slope -= moved;
    shift -= turned;
    if (Math.abs(moved) + Math.abs(turned) < CLOSE) break;
  }
  return { slope, shift };
}

/** A probability that was given, and whether it came true. */
export interface Confidence {
  readonly probability: number;
  readonly right: boolean;
}

/** One bin of a reliability diagram. */
export interface Bin {
  readonly count: number;
  /** Mean of what was said and share of what came true. */
  readonly said: number;
  readonly true: number;
}

/** Ten equal bins of probability; empty ones are left out. */
export function reliability(cases: readonly Confidence[]): Bin[] {
  const bins = Array.from({ length: 10 }, () => ({ count: 0, said: 0, true: 0 }));
  for (const { probability, right } of cases) {
    const bin = bins[Math.min(9, Math.floor(probability * 10))];
    if (bin === undefined) continue;
    bin.count += 1;
    bin.said += probability;
    bin.true += Number(right);
  }
  return bins
    .filter(({ count }) => count > 0)
    .map(({ count, said, true: happened }) => ({ count, said: said / count, true: happened / count }));
}

/** Expected calibration error: the mean distance of said and true over the bins, by their size. */
export function calibrationError(cases: readonly Confidence[]): number {
  return reliability(cases).reduce((sum, bin) => sum + (bin.count / cases.length) * Math.abs(bin.said - bin.true), 0);
}
