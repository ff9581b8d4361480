import { expect } from 'chai';
import { chooseLane, graverLane, type LaneView, URGENT_LANES } from '../../../dialogs/policy/lane.ts';
import { LANES } from '../../../storage/index.ts';

const none: LaneView = { signals: [], categories: [], severity: 2 };

describe('chooseLane', () => {
  for (const [change, lane] of [
    [{}, 'normal'],
    [{ signals: ['refund', 'repeat', 'churn', 'sarcasm', 'human'] }, 'normal'],
    [{ signals: ['food_safety'] }, 'normal'],
    [{ categories: ['safety'], severity: 2 }, 'normal'],
    [{ categories: ['safety'], severity: 3 }, 'safety'],
    [{ signals: ['health'] }, 'safety'],
    [{ signals: ['health', 'extortion', 'legal', 'abuse'] }, 'safety'],
    [{ signals: ['self_harm', 'health'] }, 'self_harm'],
    [{ signals: ['extortion', 'media', 'crime'] }, 'extortion'],
    [{ signals: ['crime', 'legal'] }, 'crime'],
    [{ signals: ['regulator'] }, 'threat'],
    [{ signals: ['legal'] }, 'threat'],
    [{ signals: ['media', 'abuse'] }, 'threat'],
    [{ signals: ['abuse'] }, 'abuse'],
  ] as const satisfies readonly (readonly [Partial<LaneView>, string])[]) {
    it(`${JSON.stringify(change)} takes the lane ${lane}`, () => {
      expect(chooseLane({ ...none, ...change })).to.equal(lane);
    });
  }

  it('keeps the graver of two lanes, in either order', () => {
    for (const lane of LANES) {
      expect(graverLane(lane, 'normal')).to.equal(lane);
      expect(graverLane('normal', lane)).to.equal(lane);
      expect(graverLane('self_harm', lane)).to.equal('self_harm');
    }
    expect(graverLane('threat', 'safety')).to.equal('safety');
  });

  it('brings a person at once for everything but rudeness', () => {
    expect(LANES.filter((lane) => !URGENT_LANES.has(lane))).to.deep.equal(['normal', 'abuse']);
  });
});
