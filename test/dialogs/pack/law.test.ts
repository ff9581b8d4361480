import { expect } from 'chai';
import { DateTime } from 'luxon';
import { clockDue, lawFor, loadPack, type Pack, regulatorsNamed } from '../../../dialogs/pack/index.ts';

describe('authorities and law of a pack', () => {
  let food: Pack;
  before(async () => {
    food = await loadPack('packs/food.yaml');
  });

  it('are found by what customers call them', () => {
    expect(regulatorsNamed(food, '不处理我就打12315').map(({ id }) => id)).to.deep.equal(['samr_12315']);
    expect(regulatorsNamed(food, '我會向消協投訴').map(({ id }) => id)).to.deep.equal(['consumers_association']);
    expect(regulatorsNamed(food, 'I want a refund')).to.deep.equal([]);
  });

  it('tell customers only what is approved, agents everything about the matter', () => {
    const ids = (reader: 'agent' | 'customer') => lawFor(food, 'safety', reader).map(({ id }) => id);
    expect(ids('customer')).to.deep.equal(['crl_39']);
    expect(ids('agent')).to.deep.equal(['crl_39', 'fsl_148', 'fsl_34']);
  });

  it("know the mainland's clocks: seven and forty-five working days", () => {
    const clocks = food.regulators.find(({ id }) => id === 'samr_12315')?.clocks ?? [];
    expect(clocks.map(({ days, unit, from }) => [days, unit, from])).to.deep.equal([
      [7, 'working', 'notice'],
      [45, 'working', 'notice'],
    ]);
  });

  const TABLE: readonly [name: string, days: number, unit: 'working' | 'calendar', from: string, due: string][] = [
    ['over a weekend', 3, 'working', '2026-11-26T10:00', '2026-12-01'],
    ['from a Sunday', 1, 'working', '2026-11-29T10:00', '2026-11-30'],
    ['over New Year, open and yet no working day', 1, 'working', '2026-12-31T10:00', '2027-01-04'],
    ['over the holidays of Lunar New Year', 2, 'working', '2027-02-04T10:00', '2027-02-10'],
    ['calendar days whatever they are', 2, 'calendar', '2027-02-05T23:59', '2027-02-07'],
    ['eight weeks', 56, 'calendar', '2026-11-20T10:00', '2027-01-15'],
  ];
  for (const [name, days, unit, from, due] of TABLE) {
    it(`counts ${days} ${unit} days ${name}, to the end of the day`, () => {
      const end = clockDue({ days, unit }, DateTime.fromISO(from, { zone: food.zone }).toJSDate(), food);
      expect(DateTime.fromJSDate(end, { zone: food.zone }).toFormat('yyyy-MM-dd HH:mm')).to.equal(`${due} 23:59`);
    });
  }

  it('counts a weekend day that the calendar calls a working day', () => {
    const calendar = {
      ...food.calendar,
      exceptions: [{ date: '2026-11-28', name: 'In lieu', hours: [], working: true }],
    };
    const end = clockDue({ days: 1, unit: 'working' }, new Date('2026-11-27T04:00:00Z'), { ...food, calendar });
    expect(DateTime.fromJSDate(end, { zone: food.zone }).toISODate()).to.equal('2026-11-28');
  });

  it('refuses what is no time', () => {
    expect(() => clockDue({ days: 1, unit: 'working' }, new Date(Number.NaN), food)).to.throw(RangeError);
  });
});
