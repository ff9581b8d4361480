import { expect } from 'chai';
import { sayTime } from '../../../dialogs/replies/index.ts';
import type { Locale } from '../../../nlp/labels.ts';

const NOW = new Date('2026-11-21T08:00:00Z'); // Saturday 16:00 in Shanghai

const TABLE: readonly [instant: string, en: string, hans: string, hant: string][] = [
  ['2026-11-21T10:00:00Z', '6:00 pm today', '今天18:00', '今天晚上6:00'],
  ['2026-11-22T02:00:00Z', '10:00 am tomorrow', '明天上午10:00', '明天上午10:00'],
  ['2026-11-20T06:05:00Z', '2:05 pm yesterday', '昨天14:05', '昨天下午2:05'],
  ['2026-11-24T04:00:00Z', '12 noon on Tuesday 24 November', '11月24日（周二）12:00', '11月24日（週二）中午12:00'],
  ['2026-11-22T16:30:00Z', '12:30 am on Monday 23 November', '11月23日（周一）凌晨0:30', '11月23日（週一）凌晨12:30'],
  [
    '2027-01-03T07:30:00Z',
    '3:30 pm on Sunday 3 January 2027',
    '2027年1月3日（周日）15:30',
    '2027年1月3日（週日）下午3:30',
  ],
];

describe('sayTime', () => {
  for (const [instant, en, hans, hant] of TABLE) {
    it(`says ${en} in each language`, () => {
      const say = (locale: Locale) => sayTime(new Date(instant), NOW, locale, 'Asia/Shanghai');
      expect([say('en'), say('zh-Hans'), say('zh-Hant')]).to.deep.equal([en, hans, hant]);
    });
  }

  it('counts days on the wall clock, also across a change of the clock', () => {
    const now = new Date('2026-10-24T22:30:00Z'); // Saturday 23:30 in London, the night the clock goes back
    expect(sayTime(new Date('2026-10-25T23:30:00Z'), now, 'en', 'Europe/London')).to.equal('11:30 pm tomorrow');
    expect(sayTime(new Date('2026-10-26T00:30:00Z'), now, 'en', 'Europe/London')).to.equal(
      '12:30 am on Monday 26 October',
    );
  });

  it('reads the same moment on the clock of the zone', () => {
    const instant = new Date('2026-11-21T17:00:00Z');
    expect(sayTime(instant, NOW, 'en', 'Europe/London')).to.equal('5:00 pm today');
    expect(sayTime(instant, NOW, 'en', 'Asia/Shanghai')).to.equal('1:00 am tomorrow');
  });

  it('refuses a zone that does not exist and a date that is none', () => {
    expect(() => sayTime(NOW, NOW, 'en', 'Mars/Base')).to.throw(RangeError, 'Mars/Base');
    expect(() => sayTime(new Date(Number.NaN), NOW, 'en', 'UTC')).to.throw(RangeError);
  });
});
