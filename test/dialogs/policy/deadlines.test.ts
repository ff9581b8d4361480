import { expect } from 'chai';
import { createDeadlines } from '../../../dialogs/policy/deadlines.ts';
import { pack } from '../../support/talk.ts';
import { NOON } from '../../support/turnView.ts';

const EVENING = new Date('2026-11-20T12:50:00.000Z'); // 20:50 in Shanghai, ten minutes before closing

describe('the times we promise', () => {
  const deadlines = createDeadlines(pack);

  it('are earlier for what is urgent and for what is graver', () => {
    expect(deadlines.answerBy(true, NOON).getTime()).to.be.below(deadlines.answerBy(false, NOON).getTime());
    const times = [0, 1, 2, 3, 4].map((severity) => deadlines.contactBy(severity, NOON).getTime());
    expect(times).to.deep.equal([...times].sort((one, other) => other - one));
  });

  it('count business hours only, in quarters of an hour, so that they can be said', () => {
    expect(deadlines.answerBy(true, EVENING).toISOString()).to.equal('2026-11-21T01:30:00.000Z');
  });

  it('bear any severity', () => {
    expect(deadlines.contactBy(-3, NOON)).to.deep.equal(deadlines.contactBy(0, NOON));
    expect(deadlines.contactBy(99, NOON)).to.deep.equal(deadlines.contactBy(4, NOON));
  });

  it('can be shortened for a demonstration, but for the time of a person and of a remedy', () => {
    const demo = createDeadlines(pack, 5000);
    expect(demo.contactBy(2, EVENING).getTime()).to.equal(EVENING.getTime() + 5000);
    expect(demo.remindAt(EVENING).getTime()).to.equal(EVENING.getTime() + 5000);
    expect(demo.answerBy(false, NOON)).to.deep.equal(deadlines.answerBy(false, NOON));
  });

  it('remind a day later', () => {
    expect(deadlines.remindAt(NOON).getTime()).to.be.above(NOON.getTime() + 8 * 3_600_000);
  });
});
