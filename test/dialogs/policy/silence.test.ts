import { expect } from 'chai';
import { breakOfSilence } from '../../../dialogs/policy/silence.ts';

describe('breakOfSilence', () => {
  it('nudges twice, each time after a longer wait, and then leaves the customer in peace', () => {
    const first = breakOfSilence(0);
    const second = breakOfSilence(1);
    expect([first.say, second.say, breakOfSilence(2).say]).to.deep.equal([
      'nudge.first',
      'nudge.second',
      'nudge.pause',
    ]);
    expect('nextMinutes' in first && 'nextMinutes' in second && second.nextMinutes > first.nextMinutes).to.equal(true);
  });

  it('never nudges a third time', () => {
    for (const nudges of [2, 3, 10]) expect(breakOfSilence(nudges).say).to.equal('nudge.pause');
  });
});
