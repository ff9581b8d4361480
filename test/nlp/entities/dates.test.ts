import { expect } from 'chai';
import { recognize } from '../../../nlp/index.ts';
import type { EntityType, Locale } from '../../../nlp/labels.ts';

/** A Friday, noon in Shanghai. */
const AT = new Date('2026-11-20T04:00:00Z');

/** Text, type, expected value (none: nothing of the type), fact asked for before. */
const CASES: readonly [string, EntityType, string | undefined, string?, Locale?][] = [
  ['上周二买的', 'date', '2026-11-10'],
  ['前天', 'date', '2026-11-18'],
  ['昨天', 'date', '2026-11-19'],
  ['上個禮拜五', 'date', '2026-11-13'],
  ['3天前', 'date', '2026-11-17'],
  ['三天前', 'date', '2026-11-17'],
  ['11月3号', 'date', '2026-11-03'],
  ['十一月三號', 'date', '2026-11-03'],
  ['last Friday', 'date', '2026-11-13'],
  ['9 days ago', 'date', '2026-11-11'],
  ['on the 3rd', 'date', '2026-11-03'],
  ['琴日', 'date', '2026-11-19'],
  ['尋日買', 'date', '2026-11-19'],
  ['噚日', 'date', '2026-11-19'],
  ['2026-11-01', 'date', '2026-11-01'],
  ['2026年10月5日', 'date', '2026-10-05'],
  ['115年11月3日買的電視', 'date', '2026-11-03'],
  ['星期三', 'date', '2026-11-18'],
  ['on Monday', 'date', '2026-11-16'],
  ['March 3', 'date', '2026-03-03'],
  ['3rd of November', 'date', '2026-11-03'],
  ['Nov 3, 2025', 'date', '2025-11-03'],
  ['two weeks ago', 'date', '2026-11-06'],
  ['一個月前', 'date', '2026-10-20'],
  ['上个月15号', 'date', '2026-10-15'],
  ['12月25号', 'date', '2025-12-25'],
  ['yesterday', 'date', '2026-11-19'],
  ['day before yesterday', 'date', '2026-11-18'],
  ['11/3', 'date', '2026-11-03'],
  ['今早', 'date', '2026-11-20'],
  ['去年12月1日', 'date', '2025-12-01'],
  ['5号买的', 'date', '2026-11-05'],
  ['大前天', 'date', '2026-11-17'],
  ['this morning', 'date', '2026-11-20'],
  ['last Tuesday', 'date', '2026-11-17'],
  ['a week ago', 'date', '2026-11-13'],
  ['两周前', 'date', '2026-11-06'],
  ['這星期一', 'date', '2026-11-16'],
  ['第一次', 'date', undefined],
  ['等了3天', 'date', undefined],
  ['I sat there', 'date', undefined],
  ['2号线', 'date', undefined],
  ['每天都这样', 'date', undefined],
];

describe('entities: dates', () => {
  for (const [text, type, value, fact, locale] of CASES) {
    it(`reads ${value ?? `no ${type}`} in "${text}"${fact === undefined ? '' : ` when asked for ${fact}`}`, () => {
      const ask = fact === undefined ? undefined : ({ kind: 'fact', fact } as const);
      const found = recognize(text, { at: AT, ask, locale }).entities.find((entity) => entity.type === type);
      expect(found?.value).to.equal(value);
      if (found !== undefined) expect(text.slice(found.start, found.end)).to.equal(found.text);
    });
  }
});
