import { expect } from 'chai';

/** Between the eightfold work of a linear text eight times as long, and the 64-fold of a quadratic one. */
const MOST = 24;
/** Below this, ms, the clock of processor time and the compiler say more than the work. */
const FLOOR_MS = 4;
/** Of so many rounds the best counts. */
const ROUNDS = 3;

/** Processor time of the best round, ms; no more rounds once one takes less than `enough`. */
async function costOf(run: () => unknown, enough = 0): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS && best >= enough; round += 1) {
    const start = process.cpuUsage();
    await run();
    // Without the system's part, which is mostly the memory a large input is given.
    best = Math.min(best, process.cpuUsage(start).user / 1000);
  }
  return best;
}

/**
 * Expects that the work grows in proportion to the input, `most` being the largest size tried. What is compared is the
 * processor time of this process for `most` and for an eighth of it, so that the speed of the machine, and what else runs on
 * it, do not matter. For how long things take, see `bench/`.
 */
export async function expectLinear(run: (size: number) => unknown, most: number, name = 'work'): Promise<void> {
  const small = Math.ceil(most / 8);
  await run(small);
  let one = Math.max(await costOf(() => run(small)), FLOOR_MS);
  const eight = await costOf(() => run(most), MOST * one);
  // What shares the core may have come between: the small one is measured once more, under what the large one met.
  if (eight >= MOST * one) one = Math.max(one, await costOf(() => run(small)));
  expect(eight / one, `${name}: growth for eight times the input`).to.be.below(MOST);
}

/** `size` characters of `unit` over and over. */
export function fill(unit: string, size: number): string {
  return unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
}
