import { expect } from 'chai';
import fc from 'fast-check';
import { CASE_SORTS, CASE_STRATA, CaseFilter } from '../../../bot/api/contract/index.ts';
import { LABEL_PARAMETERS, PERIOD_PARAMETERS } from '../../../bot/review/find/parameters.ts';
import * as server from '../../../bot/review/find/parameterText.ts';
import { readPeriod as readServerPeriod } from '../../../bot/review/find/readPeriod.ts';
import { FILTER_GROUPS, FILTERS, SORTS, STRATA } from '../../../web/console/review/find/filters.ts';
import {
  readAsked,
  readPeriod,
  readRange,
  writeAsked,
  writePeriod,
  writeRange,
} from '../../../web/console/review/find/filterText.ts';
import { type FilterTongue, filterWords } from '../../../web/console/review/find/filterWords.ts';
import { WORDS } from '../../../web/console/words/index.ts';
import { REVIEW_WORDS } from '../../../web/console/words/review/index.ts';

const word = fc.oneof(fc.constantFrom('a', '-a', '*', '\\', 'x,y', '退款', '-*', 'a b'), fc.string({ maxLength: 8 }));
const names = fc.array(
  word.map((text) => text.trim()).filter((text) => text !== ''),
  { maxLength: 4 },
);

describe('the filters of the list', () => {
  it('are all that the server knows, each offered once', () => {
    const known = Object.keys(CaseFilter.shape).filter((name) => name !== 'q');
    expect(Object.keys(FILTERS).sort()).to.deep.equal(known.sort());
    expect(Object.values(FILTER_GROUPS).flat().sort()).to.deep.equal(known.sort());
    expect([...SORTS].sort()).to.deep.equal([...CASE_SORTS].sort());
    expect([...STRATA].sort()).to.deep.equal([...CASE_STRATA].sort());
  });

  it('offer the values that the server takes', () => {
    for (const [name, { values }] of Object.entries(
      LABEL_PARAMETERS as Record<string, { values?: readonly string[] }>,
    )) {
      const filter = FILTERS[name as keyof typeof FILTERS];
      if (values !== undefined) expect(filter, name).to.deep.include({ kind: 'choice', values: [...values] });
    }
  });

  it('say what is asked as the server reads it', () => {
    fc.assert(
      fc.property(names, names, fc.constantFrom('any', 'none', undefined), (values, not, presence) => {
        const asked = { values, not, ...(presence === undefined ? {} : { presence }) } as const;
        const text = writeAsked(asked);
        expect(text).to.equal(server.writeAsked({ ...asked, values: [...values], not: [...not] }));
        expect(readAsked(text)).to.deep.equal(asked);
      }),
    );
  });

  it('read whatever stands in a link as the server does', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '-', '*', ',', '\\', ' ', '款'), maxLength: 12 }), (text) => {
        expect(readAsked(text)).to.deep.equal(server.readAsked(text));
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('1', '0', '.', '-', '*'), maxLength: 8 }), (text) => {
        expect(readRange(text)).to.deep.equal(server.readRange(text));
      }),
    );
  });

  for (const [range, text] of [
    [{}, ''],
    [{ min: 3 }, '3..'],
    [{ max: 3 }, '..3'],
    [{ min: 3, max: 3 }, '3'],
    [{ min: -1.5, max: 3 }, '-1.5..3'],
  ] as const) {
    it(`write numbers ${JSON.stringify(range)} as ${JSON.stringify(text)}`, () => {
      expect(writeRange(range)).to.equal(text);
      if (text !== '') expect(readRange(text)).to.deep.equal(range);
    });
  }

  for (const [from, to] of [
    ['2026-11-01', '2026-11-30'],
    ['2026-11-01', ''],
    ['', '2026-11-30'],
    ['2026-11-01', '2026-11-01'],
  ] as const) {
    it(`write days ${from}–${to} as the server reads them`, () => {
      const text = writePeriod(from, to);
      expect(readPeriod(text)).to.deep.equal({ kind: 'days', from, to });
      expect(readServerPeriod(text, 'UTC', new Date('2026-11-22T00:00:00Z'))).to.not.equal(undefined);
    });
  }

  it('have periods that the server reads', () => {
    expect(PERIOD_PARAMETERS.map((name) => FILTERS[name].kind)).to.deep.equal(['period', 'period', 'period']);
    for (const text of ['today', 'yesterday', '7d', '90d'])
      expect(readServerPeriod(text, 'UTC', new Date()), text).to.not.equal(undefined);
    expect(readPeriod('next week')).to.deep.equal({ kind: 'other' });
  });
});

describe('what a filter is set to', () => {
  const tongue = (locale: FilterTongue['locale']): FilterTongue => {
    return { words: WORDS[locale], find: REVIEW_WORDS[locale].find, locale, names: { mei: 'Mei Lin' } };
  };
  const cases: [Parameters<typeof filterWords>[0], string, string, string, string][] = [
    ['category', 'quality,delivery', 'Quality, Delivery', '质量, 配送', '品質, 配送'],
    ['status', '-closed', 'not Closed', '非 已结案', '非 已結案'],
    ['disposition', '-*', 'none', '无', '無'],
    ['agent', 'me,mei,gone', 'me, Mei Lin, gone', '我, Mei Lin, gone', '我, Mei Lin, gone'],
    ['score', '..59', 'at most 59', '≤ 59', '≤ 59'],
    ['score', '-*', 'none', '无', '無'],
    ['severity', '3', '3', '3', '3'],
    ['opened', '7d', 'last 7 days', '最近 7 天', '最近 7 天'],
    ['opened', '1d', 'today', '今天', '今天'],
    ['opened', '2026-11-01..', 'since Sun 1 Nov 2026', '2026年11月1日周日 起', '2026年11月1日週日 起'],
    ['point', 'apology:missed', 'Apology: missed', '道歉：未达标', '道歉：未符合'],
    ['is', 'constructor', 'constructor', 'constructor', 'constructor'],
  ];
  for (const [name, value, en, hans, hant] of cases) {
    it(`${name}=${value} is told in each language`, () => {
      const labels = (locale: FilterTongue['locale']) => filterWords(name, value, tongue(locale));
      expect([labels('en'), labels('zh-Hans'), labels('zh-Hant')]).to.deep.equal([en, hans, hant]);
    });
  }
});
