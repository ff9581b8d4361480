import { CATEGORIES } from '../labels.ts';
import { layOut } from '../model/columns.ts';
import { createLinearModel } from '../model/linearModel.ts';
import { sigmoid } from '../model/logOdds.ts';
import type { ModelParts } from '../model/modelFile.ts';
import type { Example } from './targets.ts';

/** Sources that are whole messages, written as they are sent to this bot. */
const MESSAGES = ['written', 'short', 'everyday'];

/** How far the way is gone; all of it costs public complaints more than it helps messages to this bot. Chosen on dev. */
const SHARE = 0.5;

/** Newton's method is close after so many steps of this length. */
const STEPS = 50;
const STEP = 0.7;

/** Added to a category's cases: one that none was written for may still occur. */
const SMOOTHING = 0.5;

/**
 * Public complaints were picked by other proportions than messages to this bot have. Moves the constant of each category
 * towards where it is named as often as it is in those.
 */
export function likenMatters(parts: ModelParts, examples: readonly Example[]): ModelParts {
  const { domains, bias } = parts.header;
  const model = createLinearModel(parts);
  const own = examples.flatMap(({ row: { source, categories = [] }, hashes }) => {
    if (!MESSAGES.includes(source) || categories.length === 0) return [];
    return [{ categories, odds: model.score({ count: hashes.length, hashes }).categories }];
  });
  const first = layOut(domains.length).categories;
  const moved = [...bias];
  CATEGORIES.forEach((code, output) => {
    const wanted = own.filter(({ categories }) => categories.includes(code)).length + SMOOTHING;
    const odds = own.map((one) => one.odds[output] ?? 0);
    moved[first + output] = (moved[first + output] ?? 0) + SHARE * shiftTo(odds, wanted);
  });
  return { ...parts, header: { ...parts.header, bias: moved } };
}

/** What must be added to all log-odds so that so many are expected. */
function shiftTo(odds: readonly number[], wanted: number): number {
  let shift = 0;
  for (let i = 0; i < STEPS && odds.length > 0; i += 1) {
    let expected = 0;
    let slope = 0;
    for (const one of odds) {
      const likely = sigmoid(one + shift);
      expected += likely;
      slope += likely * (1 - likely);
    }
    shift += (STEP * (wanted - expected)) / Math.max(slope, 1e-6);
  }
  return shift;
}
