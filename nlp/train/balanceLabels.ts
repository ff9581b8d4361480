import type { Head, HeadTargets } from './fitHead.ts';
import type { Vectors } from './vectors.ts';

/** A label with fewer rows in a group than this is left as it is there. */
const ROWS_MIN = 30;

/** Log-odds are moved in steps of this size, up to so far either way. */
const STEP = 0.1;
const FARTHEST = 1.2;
const ROUNDS = 2;

/**
 * By how much the log-odds of each label must be moved in each group for the best macro-F1 of the rows in `asked`, which
 * the head has not learned from: `shifts[group * outputs + output]`. A label that is rare in a group is named too seldom
 * there otherwise.
 */
export function balanceLabels(
  head: Head,
  vectors: Vectors,
  targets: HeadTargets,
  asked: readonly number[],
): Float64Array {
  const { outputs, groups } = targets;
  const shifts = new Float64Array(groups * outputs);
  for (let group = 0; group < groups; group += 1) {
    const mine = asked.filter((i) => targets.groupOf[i] === group);
    const scores = mine.map((i) => scoreRow(head, vectors, targets, i));
    const gold = mine.map((i) => labelOf(targets, i));
    shifts.set(balanceGroup(scores, gold, outputs), group * outputs);
  }
  return shifts;
}

function labelOf({ values, outputs }: HeadTargets, i: number): number {
  return values.subarray(i * outputs, (i + 1) * outputs).indexOf(1);
}

/** Log-odds of a row as its own group judges it. */
function scoreRow(head: Head, vectors: Vectors, { rows, groupOf, outputs }: HeadTargets, i: number): Float64Array {
  const row = rows[i] ?? 0;
  const own = outputs * (1 + (groupOf[i] ?? 0));
  const scores = new Float64Array(outputs);
  for (let at = vectors.offsets[row] ?? 0; at < (vectors.offsets[row + 1] ?? 0); at += 1) {
    const base = (vectors.ids[at] ?? 0) * head.columns;
    for (let o = 0; o < outputs; o += 1) {
      scores[o] = (scores[o] ?? 0) + (head.weights[base + o] ?? 0) + (head.weights[base + own + o] ?? 0);
    }
  }
  const length = vectors.scales[row] ?? 0;
  return scores.map((score, o) => score * length + (head.bias[o] ?? 0) + (head.bias[own + o] ?? 0));
}

/** One label after the other is moved to its best place, while the others stay. */
function balanceGroup(scores: readonly Float64Array[], gold: readonly number[], outputs: number): Float64Array {
  const shifts = new Float64Array(outputs);
  const frequent = Array.from({ length: outputs }, (_, o) => gold.filter((label) => label === o).length >= ROWS_MIN);
  let best = macroOf(scores, gold, shifts);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let o = 0; o < outputs; o += 1) {
      if (frequent[o] !== true) continue;
      let kept = shifts[o] ?? 0;
      for (let shift = -FARTHEST; shift <= FARTHEST; shift += STEP) {
        shifts[o] = shift;
        const macro = macroOf(scores, gold, shifts);
        if (macro <= best) continue;
        best = macro;
        kept = shift;
      }
      shifts[o] = kept;
    }
  }
  return shifts;
}

/** Macro-F1 over the labels that occur. */
function macroOf(scores: readonly Float64Array[], gold: readonly number[], shifts: Float64Array): number {
  const right = new Float64Array(shifts.length);
  const said = new Float64Array(shifts.length);
  const occurs = new Float64Array(shifts.length);
  scores.forEach((row, i) => {
    let first = 0;
    for (let o = 1; o < shifts.length; o += 1) {
      if ((row[o] ?? 0) + (shifts[o] ?? 0) > (row[first] ?? 0) + (shifts[first] ?? 0)) first = o;
    }
    const label = gold[i] ?? 0;
    said[first] = (said[first] ?? 0) + 1;
    occurs[label] = (occurs[label] ?? 0) + 1;
    if (first === label) right[label] = (right[label] ?? 0) + 1;
  });
  const f1 = Array.from(occurs, (n, o) => (n === 0 ? undefined : (2 * (right[o] ?? 0)) / (n + (said[o] ?? 0)))).filter(
    (one) => one !== undefined,
  );
  return f1.reduce((sum, one) => sum + one, 0) / Math.max(f1.length, 1);
}
