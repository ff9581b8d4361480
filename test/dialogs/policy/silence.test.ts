import { expect } from 'chai';
import { breakOfSilence, patienceMinutes } from '../../../dialogs/policy/silence.ts';

/** All that is said into one silence. */
function saidInSilence(pauses: number): string[] {
  const said: string[] = [];
  for (let nudges = 0; said.at(-1) !== 'nudge.pause' && nudges < 10; nudges += 1)
    said.push(breakOfSilence(nudges, pauses).say);
  return said;
}

describe('breakOfSilence', () => {
  it('nudges twice, each time after a longer wait, and then leaves the customer in peace', () => {
    expect(saidInSilence(0)).to.deep.equal(['nudge.first', 'nudge.second', 'nudge.pause']);
    const [first, second] = [breakOfSilence(0, 0), breakOfSilence(1, 0)];
    expect('nextMinutes' in first && 'nextMinutes' in second && second.nextMinutes > first.nextMinutes).to.equal(true);
  });

  it('nudges once who came back and fell silent again, and later not at all', () => {
    expect(saidInSilence(1)).to.deep.equal(['nudge.first', 'nudge.pause']);
    for (const pauses of [2, 3, 10]) expect(saidInSilence(pauses)).to.deep.equal(['nudge.pause']);
    expect(patienceMinutes(2)).to.be.above(patienceMinutes(1));
  });

  it('never nudges a third time', () => {
    for (const nudges of [2, 3, 10]) expect(breakOfSilence(nudges, 0).say).to.equal('nudge.pause');
  });
});
